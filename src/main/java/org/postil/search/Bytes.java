package org.postil.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in a row. */
final class Bytes {
  private static final int FIRST_CAPACITY = 64;
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private byte[] values = new byte[FIRST_CAPACITY];
  private int size;

  void add(int value) {
    if (size == values.length) {
      grow(1);
    }
    values[size++] = (byte) value;
  }

  void add(byte[] from, int start, int end) {
    if (end - start > values.length - size) {
      grow(end - start);
    }
    System.arraycopy(from, start, values, size, end - start);
    size += end - start;
  }

  void add(Bytes other) {
    add(other.values, 0, other.size);
  }

  /** Adds characters of ASCII. */
  void addAscii(String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    add(ascii, 0, ascii.length);
  }

  /** Adds a number from 0 on in as few bytes as it needs; {@link ByteReader} reads it. */
  void addNumber(long number) {
    if (number < MORE && size < values.length) {
      values[size++] = (byte) number;
      return;
    }
    long rest = number;
    while (rest >= MORE) {
      add((int) rest | MORE);
      rest >>>= BITS;
    }
    add((int) rest);
  }

  private void grow(int more) {
    values = Arrays.copyOf(values, Math.max(Math.addExact(size, more), size + (size >> 1)));
  }

  int size() {
    return size;
  }

  byte get(int i) {
    return values[i];
  }

  /** Takes bytes off the end. */
  void cut(int newSize) {
    size = newSize;
  }

  byte[] toArray() {
    return Arrays.copyOf(values, size);
  }

  @Override
  public String toString() {
    return new String(values, 0, size, StandardCharsets.UTF_8);
  }
}
