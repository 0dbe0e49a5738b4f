package org.postil.archive;

import java.io.Reader;

/**
 * A text as a reader that never stops between the two halves of a character: snakeyaml-engine 3.0.1
 * has no room for the second half if the first one fills its buffer, and throws. Not thread-safe.
 */
public final class WholeCharacters extends Reader {
  private final String text;
  private int at;

  /**
   * @param text without lone surrogates
   */
  public WholeCharacters(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (at >= text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), at + length);
    if (end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    text.getChars(at, end, buffer, offset);
    int read = end - at;
    at = end;
    return read;
  }

  @Override
  public void close() {}
}
