package org.postil.search;

/**
 * Cuts a text where lunr does: at white space as JavaScript's {@code \s} knows it, and at hyphens.
 * Some tokens at a time, so that those who look them up can wait for the memory of all at once.
 *
 * <pre>{@code
 * Tokenizer tokens = new Tokenizer();
 * tokens.begin(text);
 * while (tokens.next()) {
 *   for (int i = 0; i < tokens.size(); i++) {
 *     String token = new String(text, tokens.start(i), tokens.end(i) - tokens.start(i));
 *   }
 * }
 * }</pre>
 */
final class Tokenizer {
  /** How many tokens are cut at a time at most. */
  static final int MOST = 256;

  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private char[] text = {};
  private int at;
  private int size;

  /** Begins with a text that is in lower case already. */
  void begin(char[] newText) {
    text = newText;
    at = 0;
  }

  /** Goes to the next tokens, if there are any. */
  boolean next() {
    char[] all = text;
    int i = at;
    int found = 0;
    while (found < MOST) {
      while (i < all.length && isSeparator(all[i])) {
        i++;
      }
      if (i == all.length) {
        break;
      }
      starts[found] = i;
      while (i < all.length && !isSeparator(all[i])) {
        i++;
      }
      ends[found] = i;
      found++;
    }
    at = i;
    size = found;
    return found > 0;
  }

  /** How many tokens there are now. */
  int size() {
    return size;
  }

  /** Where a token begins, in UTF-16 units. */
  int start(int token) {
    return starts[token];
  }

  /** Where a token ends. */
  int end(int token) {
    return ends[token];
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
