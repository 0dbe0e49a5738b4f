package org.postil.capture.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/** Finds the post that a folder of comments or a comment means. */
final class PostIndex {
  private final Map<String, List<Post>> byKey = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final Account account;

  PostIndex(List<Post> posts, Account account) {
    this.account = account;
    for (Post post : posts) {
      post.keys().forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(post));
    }
  }

  /**
   * The post of a slug, path, address or hash; the first, and told, if several fit.
   *
   * @param place where the name stands
   */
  Optional<Post> find(String name, Place place) {
    String key = PostKey.of(name);
    List<Post> found = byKey.getOrDefault(key, List.of());
    if (found.isEmpty()) {
      key = PostKey.lastSegment(key);
      found = byKey.getOrDefault(key, List.of());
    }
    if (found.size() > 1 && told.add(key)) {
      account.doubt(
          place,
          found.size()
              + " posts are named "
              + Problem.quote(key)
              + ", such as "
              + found.get(1).file().name(),
          "look whether these comments belong to " + found.get(0).file().name());
    }
    return found.stream().findFirst();
  }
}
