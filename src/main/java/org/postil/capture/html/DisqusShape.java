package org.postil.capture.html;

/** Disqus, as its script renders it into a page. */
final class DisqusShape {
  static final Shape SHAPE =
      Shape.named("Disqus", "post dsq-comment")
          .within("#disqus_thread, #dsq-comments, #post-list, .post-list, #conversation")
          .author(
              ".post-byline .author", ".author a", ".author", ".dsq-commenter-name", ".publisher")
          .date(".time-ago", "[data-role=relative-time]", ".dsq-comment-header-time")
          .body(".post-message", ".post-body .message", ".dsq-comment-message");

  private DisqusShape() {}
}
