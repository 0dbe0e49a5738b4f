package org.postil.capture.disqus;

import java.util.Optional;
import org.postil.archive.Body;
import org.postil.archive.CleanText;
import org.postil.archive.Comment;
import org.postil.archive.EdtfDate;
import org.postil.capture.HtmlText;
import org.postil.capture.Options;

/** A post as a comment. */
final class DisqusPost {
  private DisqusPost() {}

  /** {@code approved}, {@code held}, {@code spam} or {@code deleted}. */
  static String status(DisqusExport.Node post) {
    if (post.is("isDeleted")) {
      return "deleted";
    }
    if (post.is("isSpam")) {
      return "spam";
    }
    return post.field("isApproved").filter("false"::equalsIgnoreCase).isPresent()
        ? "held"
        : "approved";
  }

  static Comment comment(DisqusExport.Node post, Options options) {
    return new Comment(
        id(post),
        post.field("parent@id").map(CleanText::line),
        post.field("author/name").or(() -> post.field("author/username")).flatMap(HtmlText::line),
        post.field("author/link").map(CleanText::line),
        post.field("createdAt").flatMap(date -> EdtfDate.parse(date, options.zone())),
        body(CleanText.of(post.field("message").orElse(""))),
        Comment.Kind.COMMENT,
        Optional.of(CleanText.line(post.id())).filter(id -> !id.isEmpty()),
        Optional.of(
            new Comment.Evidence(
                Optional.empty(),
                Optional.of("id"),
                kept(post, "author/email", options),
                kept(post, "ipAddress", options))));
  }

  private static Body body(String message) {
    return message.indexOf('<') < 0 ? Body.text(HtmlText.decoded(message)) : Body.html(message);
  }

  /** The id, or where it stands in the file if it has none. */
  private static String id(DisqusExport.Node post) {
    return post.id().isEmpty()
        ? "line-" + post.place().line() + "-" + post.place().column()
        : CleanText.line(post.id());
  }

  private static Optional<String> kept(DisqusExport.Node post, String field, Options options) {
    return options.keepPrivate() ? post.field(field).map(CleanText::line) : Optional.empty();
  }
}
