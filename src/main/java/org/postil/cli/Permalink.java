package org.postil.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postil.archive.Act;
import org.postil.archive.Article;
import org.postil.content.LedgerText;
import org.postil.naming.Slug;

/** Where the site shows a comment. */
final class Permalink {
  private Permalink() {}

  /** Such as {@code articles/2011/04/some-slug/#comment-1.2}. */
  static String of(Act.Reference comment) {
    return folder(comment.article()) + "#comment-" + comment.comment();
  }

  private static String folder(String article) {
    return Arrays.stream(article.split("/"))
        .map(Slug::of)
        .collect(Collectors.joining("/", "", "/"));
  }

  /**
   * The comment that is meant: by the file of its article, or by the address that this file has in
   * the site.
   *
   * @return empty if this is no reference at all; the comment need not be there
   */
  static Optional<Act.Reference> resolve(String written, List<Article> articles) {
    return LedgerText.reference(written.strip())
        .map(
            meant ->
                articles.stream()
                    .map(Article::path)
                    .filter(path -> folder(path).equals(meant.article() + "/"))
                    .filter(
                        path -> articles.stream().noneMatch(a -> a.path().equals(meant.article())))
                    .findFirst()
                    .map(path -> new Act.Reference(path, meant.comment()))
                    .orElse(meant));
  }
}
