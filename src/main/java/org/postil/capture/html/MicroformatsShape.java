package org.postil.capture.html;

/** Comments in microformats2: an {@code h-cite} or {@code h-entry} that is a {@code p-comment}. */
final class MicroformatsShape {
  static final Shape SHAPE =
      Shape.named("microformats2", "p-comment u-comment")
          .within(".h-cite, .h-entry, .h-as-note")
          .author(
              ".p-author .p-name",
              ".p-author.h-card",
              ".u-author .p-name",
              ".p-author",
              ".u-author",
              ".h-card .p-name",
              ".h-card")
          .date(".dt-published", "time")
          .body(".e-content", ".p-content", ".p-summary");

  private MicroformatsShape() {}
}
