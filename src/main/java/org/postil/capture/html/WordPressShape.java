package org.postil.capture.html;

/**
 * Themes of WordPress: {@code comment_class()} of 2.7 and later, which Genesis, Thesis, Divi, Avada
 * and the block themes keep, and the lists of Kubrick before it, whose items have an id only.
 */
final class WordPressShape {
  static final Shape SHAPE =
      Shape.named("WordPress", "comment pingback trackback")
          .author(
              ".comment-author .fn",
              ".comment_author .fn",
              ".wp-block-comment-author-name",
              ".fn",
              ".comment-author-link",
              ".comment-author-name",
              ".comment-author")
          .date(
              ".comment-metadata time",
              ".comment-meta time",
              ".wp-block-comment-date time",
              "time",
              ".commentmetadata a",
              ".comment-meta a",
              ".commentmetadata",
              ".comment-metadata")
          .body(
              ".comment-content",
              ".wp-block-comment-content",
              ".comment-text",
              ".comment_content",
              ".commenttext",
              ".comment-entry");

  private WordPressShape() {}
}
