package org.postil.capture.html;

/** LiveJournal and Dreamwidth, which show replies by margins. */
final class LiveJournalShape {
  static final Shape SHAPE =
      Shape.named("LiveJournal", "ljcmt_full comment-wrapper b-leaf ljcmt")
          .author(".ljuser a b", ".ljuser", ".b-leaf-username-name", ".comment-poster", ".poster")
          .date(
              ".b-leaf-createdtime",
              ".comment-datetimelink",
              ".datetime span[title]",
              ".datetime",
              ".comment-head-in")
          .body(".b-leaf-article", ".comment-text", ".comment-content", ".comment-body");

  private LiveJournalShape() {}
}
