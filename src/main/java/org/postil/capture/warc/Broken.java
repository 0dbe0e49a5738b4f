package org.postil.capture.warc;

import java.io.IOException;

/** The bytes of an archive stop making sense. Unless that is final, reading may go on behind it. */
final class Broken extends IOException {
  private static final long serialVersionUID = 1L;

  private final long offset;
  private final boolean isFinal;

  /**
   * A break.
   *
   * @param offset where in the file, as nearly as is known
   * @param what in words, to follow "at byte N"
   */
  Broken(long offset, String what, boolean isFinal) {
    super(what);
    this.offset = offset;
    this.isFinal = isFinal;
  }

  /** Any failure to unpack, as the end of what can be read. */
  static Broken of(IOException cause, long offset) {
    return cause instanceof Broken broken
        ? broken
        : new Broken(offset, "the data cannot be unpacked", true);
  }

  boolean isFinal() {
    return isFinal;
  }

  /** Where and what, for a message. */
  String words() {
    return "at byte " + offset + " " + getMessage();
  }
}
