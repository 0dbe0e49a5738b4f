package org.postil.capture.html;

/** The wpDiscuz plugin, versions 3 to 7. */
final class WpDiscuzShape {
  static final Shape SHAPE =
      Shape.named("wpDiscuz", "wc-comment wpd-comment")
          .author(".wc-comment-author", ".wpd-comment-author")
          .date(".wc-comment-date", ".wpd-comment-date")
          .body(".wc-comment-text", ".wpd-comment-text");

  private WpDiscuzShape() {}
}
