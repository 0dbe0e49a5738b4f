package org.postil.capture.html;

/** Movable Type and TypePad, which sign comments below their text. */
final class MovableTypeShape {
  static final Shape SHAPE =
      Shape.named("Movable Type", "comments-body comment-odd comment-even comment-inner")
          .author(
              ".comment-footer .author",
              ".byline .author",
              ".comment-footer > a",
              ".comments-post > a",
              ".posted > a",
              ".commenter-name")
          .date(".comment-footer", ".comments-post", ".comment-posted", ".posted", ".byline abbr")
          .body(".comment-content", ".comments-text", ".comment-text");

  private MovableTypeShape() {}
}
