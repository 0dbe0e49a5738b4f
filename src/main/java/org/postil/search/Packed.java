package org.postil.search;

import java.nio.charset.StandardCharsets;

/**
 * Numbers as text that needs no escape in JSON and that compression likes: 80 printable characters
 * end a number, 11 more carry its leading digits. Numbers below 80 take one character, below 960
 * two.
 */
final class Packed {
  /** Stands between runs of numbers; no digit. */
  static final char SEPARATOR = '!';

  private static final byte[] DIGITS = digits();
  static final int LAST = 80;
  private static final int LEADING = 11;

  private final Bytes text;

  Packed(Bytes text) {
    this.text = text;
  }

  private static byte[] digits() {
    StringBuilder digits = new StringBuilder();
    for (char c = '#'; c <= '~'; c++) {
      if (c != '\\') {
        digits.append(c);
      }
    }
    return digits.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Appends a number from 0 on. */
  void add(int number) {
    addLeading(number / LAST);
    text.add(DIGITS[number % LAST]);
  }

  private void addLeading(int number) {
    if (number > 0) {
      int rest = number - 1;
      addLeading(rest / LEADING);
      text.add(DIGITS[LAST + rest % LEADING]);
    }
  }

  /** The digit of a number below {@link #LAST}. */
  static char digit(int number) {
    return (char) DIGITS[number];
  }

  void separate() {
    text.add(SEPARATOR);
  }

  /**
   * Appends numbers without the zeros at their end, which a reader takes for granted.
   *
   * @param count how many of {@code numbers} are meant
   */
  void addWithoutTrailingZeros(int[] numbers, int count) {
    int end = count;
    while (end > 0 && numbers[end - 1] == 0) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      add(numbers[i]);
    }
  }
}
