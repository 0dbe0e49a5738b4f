package org.postil.capture.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.capture.Captured;

/** What was found in a site, as a text that people can read and compare. */
final class Shown {
  private final StringBuilder out = new StringBuilder();

  static String of(Recorded recorded) {
    Shown shown = new Shown();
    recorded.articles.forEach(shown::article);
    shown.out.append("counted:\n");
    recorded.counts.forEach((what, n) -> shown.line(2, n + " " + what));
    shown.out.append("told:\n");
    recorded.troubles.forEach(told -> shown.line(2, told));
    return shown.out.toString();
  }

  private void article(Captured article) {
    FrontMatter head = article.head();
    line(0, "article " + article.slug().orElse("?") + ": " + head.title());
    line(2, "at " + article.place());
    field("bare", article.isBare() ? Optional.of("yes") : Optional.empty());
    field("draft", head.draft() ? Optional.of("yes") : Optional.empty());
    field("date", head.date().map(EdtfDate::text));
    field("by", joined(head.authors()));
    field("tags", joined(head.tags()));
    field("summary", head.summary());
    field("lang", head.lang());
    field("caption", head.image().flatMap(FrontMatter.Image::caption));
    field("aliases", joined(head.aliases()));
    field("source", head.source().flatMap(FrontMatter.Source::url));
    field("closed", head.discussion().isClosed() ? Optional.of("yes") : Optional.empty());
    body(2, article.body());
    for (Discussion.Entry entry : article.discussion().inThreadOrder()) {
      comment(entry.comment());
    }
  }

  private void comment(Comment comment) {
    line(
        2,
        comment.id()
            + comment.parent().map(p -> " to " + p).orElse("")
            + comment.evidence().flatMap(Comment.Evidence::parentBy).map(b -> " by " + b).orElse("")
            + comment.sourceId().map(s -> " [" + s + "]").orElse("")
            + " "
            + comment.author().orElse("anonymous")
            + comment.url().map(u -> " <" + u + ">").orElse("")
            + comment.date().map(d -> " " + d.text()).orElse("")
            + comment
                .evidence()
                .flatMap(Comment.Evidence::email)
                .map(e -> " e-mail " + e)
                .orElse("")
            + comment.evidence().flatMap(Comment.Evidence::ip).map(i -> " ip " + i).orElse("")
            + (comment.kind() == Comment.Kind.COMMENT ? "" : " " + comment.kind()));
    body(6, comment.body());
  }

  private void body(int indent, Body body) {
    line(indent, body.format() + ":");
    body.text().lines().forEach(text -> line(indent + 2, text));
  }

  private void field(String name, Optional<String> value) {
    value.ifPresent(text -> line(2, name + ": " + text));
  }

  private static Optional<String> joined(List<String> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().collect(Collectors.joining(" | ")));
  }

  private void line(int indent, String text) {
    out.append((" ".repeat(indent) + text).stripTrailing()).append('\n');
  }
}
