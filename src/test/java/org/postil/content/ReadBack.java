package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.archive.Limits;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/** Writes an article as files and reads these, in memory. */
public final class ReadBack {
  private ReadBack() {}

  /** The files of an article say, without an error, what the article is. */
  public static void assertSame(Article article) {
    ArticleFiles files = ArticleFiles.of(article);
    if (article.head().source().isPresent()) {
      assertThat(files.isAsImported()).as("knows itself: %s", files.article()).isTrue();
    }
    Problems problems = new Problems();
    FrontMatterReader.Parts parts = article(files.article(), problems);
    assertThat(problems.hasErrors()).as("%s\n%s", problems.sorted(), files.article()).isFalse();
    assertThat(withoutFingerprint(parts.head())).isEqualTo(withoutFingerprint(article.head()));
    assertThat(parts.body().text()).isEqualTo(article.body().text());
    files
        .discussion()
        .ifPresentOrElse(
            text -> assertSame(article.discussion(), text),
            () -> assertThat(article.discussion().isEmpty()).isTrue());
  }

  private static void assertSame(Discussion written, String text) {
    Problems problems = new Problems();
    Discussion read = comments(text, problems);
    assertThat(problems.hasErrors()).as("%s\n%s", problems.sorted(), text).isFalse();
    assertThat(plain(read)).isEqualTo(plain(written));
  }

  static FrontMatterReader.Parts article(String text, Problems problems) {
    return new FrontMatterReader(ZoneOffset.UTC, Limits.USUAL, problems)
        .read(filtered(text, "a.md", problems), "a.md")
        .orElseThrow(() -> new AssertionError(problems.sorted() + "\n" + text));
  }

  static Discussion comments(String text, Problems problems) {
    return new CommentsReader(ZoneOffset.UTC, Limits.USUAL, problems)
        .read(
            NodeReader.yaml(
                filtered(text, "c.yaml", problems), Place.of("c.yaml"), Limits.USUAL, problems));
  }

  private static String filtered(String text, String name, Problems problems) {
    return SourceText.of(text.getBytes(StandardCharsets.UTF_8), name, problems);
  }

  static FrontMatter withoutFingerprint(FrontMatter head) {
    return head.source()
        .map(
            source ->
                head.with(
                    new FrontMatter.Source(
                        source.name(),
                        source.url(),
                        source.captured(),
                        source.original(),
                        source.sha256(),
                        source.importer(),
                        source.record(),
                        Optional.empty())))
        .orElse(head);
  }

  /** The comments without their lines, and their bodies as a reader trims them. */
  static List<Comment> plain(Discussion discussion) {
    return discussion.captured().stream()
        .map(c -> c.with(new Body(c.body().format(), CommentsReader.trimmed(c.body().text()), 1)))
        .toList();
  }
}
