package org.postil.archive;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text and the markup it is written in. Two are equal if they say the same, wherever their text
 * is kept. Immutable; may be shared by threads.
 */
public final class Body implements Fingerprinted {
  private final Format format;
  private final Supplier<String> text;
  private final int line;
  private final @Nullable Fingerprint known;

  /** How a {@link Body} is written. */
  public enum Format {
    /** Blank lines make paragraphs, single line breaks are kept, nothing else means anything. */
    TEXT,
    /** CommonMark. */
    MARKDOWN,
    /** An HTML fragment, of which only what cannot act is kept. */
    HTML
  }

  private Body(Format format, Supplier<String> text, int line, @Nullable Fingerprint known) {
    this.format = format;
    this.text = text;
    this.line = line;
    this.known = known;
  }

  /**
   * A text.
   *
   * @param line where in its file the text begins, from 1
   */
  public Body(Format format, String text, int line) {
    this(format, () -> text, line, null);
  }

  /**
   * A text that is fetched when it is asked for, each time.
   *
   * @param file what the text is told apart by: a fingerprint of the file it stands in
   */
  public static Body stored(Format format, Supplier<String> text, int line, Fingerprint file) {
    return new Body(format, text, line, file);
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

  public Format format() {
    return format;
  }

  public String text() {
    return text.get();
  }

  /** Where in its file the text begins, from 1. */
  public int line() {
    return line;
  }

  /**
   * What the file is told apart by that the text is fetched from, and with it the head that stands
   * there; empty if the text was made otherwise.
   */
  public Optional<Fingerprint> file() {
    return Optional.ofNullable(known);
  }

  @Override
  public Fingerprint fingerprint() {
    return known == null ? Fingerprint.of(format, text(), line) : known;
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || other instanceof Body that
            && format == that.format
            && line == that.line
            && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return Objects.hash(format, text(), line);
  }

  @Override
  public String toString() {
    return "Body[format=" + format + ", text=" + text() + ", line=" + line + "]";
  }
}
