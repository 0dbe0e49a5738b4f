package org.postil.search;

import java.util.Arrays;

/** Texts by number, as many as there were when this was made. May be shared by threads. */
final class Texts {
  /** How many characters of ASCII stand in a key of {@link #sort}. */
  private static final int IN_KEY = 4;

  private static final int NO_ASCII = 0xFF;

  private final char[] characters;
  private final int[] starts;

  /**
   * @param starts where each text stands in {@code characters}, behind its length in two
   */
  Texts(char[] characters, int[] starts) {
    this.characters = characters;
    this.starts = starts;
  }

  int size() {
    return starts.length;
  }

  String get(int number) {
    return new String(characters, starts[number] + TokenTable.HEAD, length(number));
  }

  private int length(int number) {
    return TokenTable.length(characters, starts[number]);
  }

  /** Compares by UTF-16 unit, as JavaScript does. */
  int compare(int one, int other) {
    int start = starts[one] + TokenTable.HEAD;
    int otherStart = starts[other] + TokenTable.HEAD;
    return Arrays.compare(
        characters, start, start + length(one), characters, otherStart, otherStart + length(other));
  }

  /**
   * Sorts numbers by their texts: first by a key that tells most apart, as boxes would cost more.
   */
  void sort(int[] numbers) {
    long[] keys = new long[numbers.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) key(numbers[i]) << Integer.SIZE | numbers[i];
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; ) {
      int end = i + 1;
      while (end < keys.length && keys[end] >> Integer.SIZE == keys[i] >> Integer.SIZE) {
        end++;
      }
      sort(keys, i, end, numbers);
      i = end;
    }
  }

  /** In the order of the texts wherever it differs; texts of one key may still differ. */
  private int key(int number) {
    int start = starts[number] + TokenTable.HEAD;
    int length = length(number);
    int key = 0;
    boolean isAscii = true;
    for (int i = 0; i < IN_KEY; i++) {
      int c = isAscii && i < length ? characters[start + i] : 0;
      isAscii &= c <= Byte.MAX_VALUE;
      key = key << Byte.SIZE | (isAscii ? c : i < length && c > Byte.MAX_VALUE ? NO_ASCII : 0);
    }
    return key ^ Integer.MIN_VALUE;
  }

  private void sort(long[] keys, int from, int to, int[] numbers) {
    if (to - from == 1) {
      numbers[from] = (int) keys[from];
      return;
    }
    Integer[] same = new Integer[to - from];
    for (int i = from; i < to; i++) {
      same[i - from] = (int) keys[i];
    }
    Arrays.sort(same, this::compare);
    for (int i = from; i < to; i++) {
      numbers[i] = same[i - from];
    }
  }
}
