package org.postil.capture.html;

/**
 * Blogger: the threads of its later templates. Its older definition lists are made such entries.
 */
final class BloggerShape {
  static final Shape SHAPE =
      Shape.named("Blogger", "comment comment-body")
          .within(
              "#comments-block, .comment-thread, #comment-holder, #cmt_main, #Blog1_comments-block-wrapper")
          .author(
              "cite.user", ".user", ".comment-author a[rel=nofollow]", "dt a", ".comment-author")
          .date(".datetime", ".comment-timestamp")
          .body(".comment-content", "dd.comment-body", "dd");

  private BloggerShape() {}
}
