package org.postil.capture.data;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings comments to their posts, by the place they were kept in or by what they say. */
final class Conversations {
  private static final List<String> SAID =
      List.of(
          "_parent", "slug", "post_slug", "post", "post_id", "page_id", "page", "article", "path");

  private final PostIndex index;
  private final Map<Post, List<Remark>> byPost = new IdentityHashMap<>();
  private final Map<String, BareArticle> bare = new LinkedHashMap<>();
  private final Map<String, List<Remark>> byBare = new LinkedHashMap<>();

  Conversations(PostIndex index) {
    this.index = index;
  }

  void add(Batch batch) {
    for (Remark remark : batch.remarks()) {
      post(batch, remark).ifPresentOrElse(post -> add(post, remark), () -> addBare(batch, remark));
    }
  }

  void add(Post post, Remark remark) {
    byPost.computeIfAbsent(post, p -> new ArrayList<>()).add(remark);
  }

  private Optional<Post> post(Batch batch, Remark remark) {
    for (String key : batch.keys()) {
      Optional<Post> post = index.find(key, remark.file().place());
      if (post.isPresent()) {
        return post;
      }
    }
    for (String key : SAID) {
      Optional<Post> post =
          remark.fields().line(key).flatMap(name -> index.find(name, remark.fields().placeOf(key)));
      if (post.isPresent()) {
        return post;
      }
    }
    return batch.keys().isEmpty()
        ? index.find(remark.name(), remark.file().place())
        : Optional.empty();
  }

  private void addBare(Batch batch, Remark remark) {
    Optional<String> said =
        SAID.stream().flatMap(key -> remark.fields().line(key).stream()).findFirst();
    String name = batch.keys().stream().findFirst().or(() -> said).orElse("comments");
    Optional<String> address = remark.fields().line("_parent").filter(p -> p.indexOf('/') >= 0);
    String key = PostKey.of(name);
    BareArticle known = bare.get(key);
    if (known == null || known.address().isEmpty()) {
      bare.put(key, new BareArticle(name, address));
    }
    byBare.computeIfAbsent(key, k -> new ArrayList<>()).add(remark);
  }

  /** The comments of a post, in the order they came. */
  List<Remark> of(Post post) {
    return byPost.getOrDefault(post, List.of());
  }

  /** What became of articles that are not here, with their comments. */
  Map<BareArticle, List<Remark>> withoutPost() {
    Map<BareArticle, List<Remark>> all = new LinkedHashMap<>();
    bare.forEach((key, article) -> all.put(article, byBare.getOrDefault(key, List.of())));
    return all;
  }
}
