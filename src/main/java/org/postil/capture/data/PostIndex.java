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
  private final Map<String, Optional<Post>> found = new HashMap<>();
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
    return found.computeIfAbsent(name, n -> search(n, place));
  }

  private Optional<Post> search(String name, Place place) {
    String key = PostKey.of(name);
    List<Post> fitting = byKey.getOrDefault(key, List.of());
    if (fitting.isEmpty()) {
      key = PostKey.lastSegment(key);
      fitting = byKey.getOrDefault(key, List.of());
    }
    if (fitting.size() > 1 && told.add(key)) {
      account.doubt(
          place,
          fitting.size()
              + " posts are named "
              + Problem.quote(key)
              + ", such as "
              + fitting.get(1).file().name(),
          "look whether these comments belong to " + fitting.get(0).file().name());
    }
    return fitting.stream().findFirst();
  }
}
