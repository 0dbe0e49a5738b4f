package org.postil.capture.wxr;

import java.time.ZoneId;
import java.util.Optional;
import org.postil.archive.Body;
import org.postil.archive.CleanText;
import org.postil.archive.Comment;
import org.postil.capture.HtmlText;
import org.postil.capture.WordPressText;
import org.postil.diagnostic.Place;

/**
 * One comment of an export, as it stands there.
 *
 * @param keepsPrivate whether the e-mail and IP address are taken
 */
record CommentRecord(Place place, Fields fields, ZoneId zone, boolean keepsPrivate) {

  /** The id, or where it stands in the file if it has none. */
  String id() {
    return fields.word("wp:comment_id").orElse("line-" + place.line() + "-" + place.column());
  }

  Optional<String> parent() {
    return fields.word("wp:comment_parent").filter(id -> !id.equals("0"));
  }

  /** {@code approved}, {@code held}, {@code spam} or {@code trash}. */
  String status() {
    String approved = fields.word("wp:comment_approved").orElse("1");
    return switch (approved) {
      case "1", "approve", "approved" -> "approved";
      case "0", "hold", "unapproved" -> "held";
      case "trash", "post-trashed" -> "trash";
      default -> approved;
    };
  }

  String type() {
    return fields.word("wp:comment_type").orElse("comment");
  }

  /** Whether it is a reader's, and not a note of a shop or a plugin to itself. */
  boolean isOfReader() {
    return switch (type()) {
      case "comment", "pingback", "trackback", "review", "webmention", "mention", "reply" -> true;
      default -> false;
    };
  }

  private Comment.Kind kind() {
    return switch (type()) {
      case "pingback", "webmention", "mention" -> Comment.Kind.PINGBACK;
      case "trackback" -> Comment.Kind.TRACKBACK;
      default -> Comment.Kind.COMMENT;
    };
  }

  Comment comment() {
    String content = CleanText.of(fields.text("wp:comment_content"));
    return new Comment(
        id(),
        parent(),
        HtmlText.line(fields.text("wp:comment_author")),
        fields.word("wp:comment_author_url").map(CleanText::line).filter(CommentRecord::isAddress),
        WxrTime.of(fields.text("wp:comment_date"), fields.text("wp:comment_date_gmt"), "", zone),
        body(content),
        kind(),
        fields.word("wp:comment_id").map(CleanText::line),
        Optional.of(
            new Comment.Evidence(
                Optional.empty(),
                Optional.of("id"),
                kept("wp:comment_author_email"),
                kept("wp:comment_author_IP"))));
  }

  /** Text without tags is plain text; WordPress linked the addresses in it, as a page does here. */
  private static Body body(String content) {
    return content.indexOf('<') < 0
        ? Body.text(HtmlText.decoded(content).strip())
        : Body.html(WordPressText.html(content));
  }

  /** What is left of an address that was never filled in is none. */
  private static boolean isAddress(String url) {
    return !url.equals("http://") && !url.equals("https://");
  }

  private Optional<String> kept(String field) {
    return keepsPrivate ? fields.word(field).map(CleanText::line) : Optional.empty();
  }
}
