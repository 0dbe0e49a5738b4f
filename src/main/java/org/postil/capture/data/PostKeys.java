package org.postil.capture.data;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** All the ways in which comments may name a post. */
final class PostKeys {
  private PostKeys() {}

  static Set<String> of(PostSource post, OldAddresses old, Optional<LocalDate> day) {
    PostName name = post.name();
    Set<String> keys = new LinkedHashSet<>();
    keys.add(name.slug());
    keys.add(name.path());
    keys.add(PostKey.lastSegment(name.path()));
    keys.add(name.section() + name.slug());
    keys.add(old.slug());
    keys.addAll(old.aliases());
    day.ifPresent(d -> keys.add(d.toString().replace('-', '/') + "/" + name.slug()));
    post.fields().line("id").ifPresent(keys::add);
    post.fields().line("comments_id").ifPresent(keys::add);
    if (post.isBy(Role.Kind.HUGO)) {
      addHashes(post, keys);
    }
    Set<String> normal = new LinkedHashSet<>();
    keys.forEach(key -> normal.add(PostKey.of(key)));
    normal.remove("");
    return normal;
  }

  private static void addHashes(PostSource post, Set<String> keys) {
    SiteFile file = post.file();
    int base = post.role().base();
    keys.add(PostKey.hash(file.pathFrom(base)));
    if (file.folders().size() > base) {
      keys.add(PostKey.hash(file.pathFrom(base + 1))); // below its language
    }
    keys.add(PostKey.hash("/" + post.name().path().toLowerCase(Locale.ROOT) + "/"));
  }
}
