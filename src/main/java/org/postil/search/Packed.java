package org.postil.search;

/**
 * Numbers as text that needs no escape in JSON and that compression likes: 80 printable characters
 * end a number, 11 more carry its leading digits. Numbers below 80 take one character, below 960
 * two.
 */
final class Packed {
  /** Stands between runs of numbers; no digit. */
  static final char SEPARATOR = '!';

  private static final String DIGITS = digits();
  static final int LAST = 80;
  private static final int LEADING = 11;

  private final StringBuilder text = new StringBuilder();

  private static String digits() {
    StringBuilder digits = new StringBuilder();
    for (char c = '#'; c <= '~'; c++) {
      if (c != '\\') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** Appends a number from 0 on. */
  Packed add(int number) {
    int rest = number / LAST;
    int start = text.length();
    while (rest > 0) {
      rest--;
      text.insert(start, DIGITS.charAt(LAST + rest % LEADING));
      rest /= LEADING;
    }
    text.append(DIGITS.charAt(number % LAST));
    return this;
  }

  Packed separate() {
    text.append(SEPARATOR);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The numbers without the zeros at their end, which a reader takes for granted. */
  static String withoutTrailingZeros(int[] numbers) {
    int end = numbers.length;
    while (end > 0 && numbers[end - 1] == 0) {
      end--;
    }
    Packed packed = new Packed();
    for (int i = 0; i < end; i++) {
      packed.add(numbers[i]);
    }
    return packed.toString();
  }
}
