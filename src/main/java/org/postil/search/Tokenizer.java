package org.postil.search;

/**
 * Cuts a text where lunr does: at white space as JavaScript's {@code \s} knows it, and at hyphens.
 */
final class Tokenizer {
  private Tokenizer() {}

  /** Receives where the tokens of a text begin and end, in UTF-16 units. */
  interface Receiver {
    void token(int start, int end);
  }

  /** Cuts a text that is in lower case already. */
  static void cut(char[] text, Receiver receiver) {
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (isSeparator(text[i])) {
        if (i > start) {
          receiver.token(start, i);
        }
        start = i + 1;
      }
    }
    if (text.length > start) {
      receiver.token(start, text.length);
    }
  }

  private static boolean isSeparator(char c) {
    if (c > '-' && c < '\u00A0') {
      return false;
    }
    if (c <= '\u00A0') {
      return c == ' ' || c == '-' || c >= '\t' && c <= '\r' || c == '\u00A0';
    }
    return c >= '\u1680'
        && (c == '\u1680'
            || c >= '\u2000' && c <= '\u200A'
            || c == '\u2028'
            || c == '\u2029'
            || c == '\u202F'
            || c == '\u205F'
            || c == '\u3000'
            || c == '\uFEFF');
  }
}
