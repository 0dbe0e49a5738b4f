package org.postil.capture.html;

/** Serendipity, b2evolution and Nucleus. */
final class SerendipityShape {
  static final Shape SHAPE =
      Shape.named("Serendipity", "serendipity_comment bcomment evo_comment itemcomment")
          .author(
              ".comment_source_author",
              ".serendipity_comment_author",
              ".serendipity_comment_source a",
              ".bCommentTitle a",
              ".evo_comment_title a",
              ".user")
          .date(".comment_source_date", ".serendipity_comment_date", ".bCommentSmallPrint", "time")
          .body(".serendipity_commentBody", ".bCommentText", ".evo_comment_text", ".commentbody");

  private SerendipityShape() {}
}
