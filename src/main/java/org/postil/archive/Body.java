package org.postil.archive;

/**
 * A text and the markup it is written in.
 *
 * @param line where in its file the text begins, from 1
 */
public record Body(Format format, String text, int line) {

  /** How a {@link Body} is written. */
  public enum Format {
    /** Blank lines make paragraphs, single line breaks are kept, nothing else means anything. */
    TEXT,
    /** CommonMark. */
    MARKDOWN,
    /** An HTML fragment, of which only what cannot act is kept. */
    HTML
  }

  public static Body text(String text) {
    return new Body(Format.TEXT, text, 1);
  }

  public static Body html(String text) {
    return new Body(Format.HTML, text, 1);
  }

  public static Body markdown(String text) {
    return new Body(Format.MARKDOWN, text, 1);
  }
}
