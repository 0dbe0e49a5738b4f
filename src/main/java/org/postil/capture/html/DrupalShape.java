package org.postil.capture.html;

/** Drupal 5 to 10, which sets replies beside their parents in {@code div.indented}. */
final class DrupalShape {
  static final Shape SHAPE =
      Shape.named("Drupal", "comment js-comment comment-wrapper")
          .within(".indented, [data-comment-user-id], [typeof*=Comment], #comments.comment-wrapper")
          .author(
              ".comment__author .username",
              ".submitted .username",
              ".username",
              ".comment__author",
              "[rel~=author]")
          .date(
              "[property*=created]",
              "[property*=date]",
              ".comment__time",
              ".comment-time",
              "time",
              ".submitted")
          .body(
              ".field-name-comment-body",
              ".field--name-comment-body",
              ".text-formatted",
              ".comment__content .content",
              ".content");

  private DrupalShape() {}
}
