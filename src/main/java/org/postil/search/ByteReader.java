package org.postil.search;

/** Reads the numbers that {@link Bytes#addNumber} wrote. */
final class ByteReader {
  private static final int BITS = 7;

  private final byte[] bytes;
  private final int end;
  private int at;

  ByteReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  boolean hasMore() {
    return at < end;
  }

  int number() {
    return (int) longNumber();
  }

  long longNumber() {
    int value = bytes[at++];
    if (value >= 0) {
      return value;
    }
    long number = value & Byte.MAX_VALUE;
    for (int shift = BITS; value < 0; shift += BITS) {
      value = bytes[at++];
      number |= (long) (value & Byte.MAX_VALUE) << shift;
    }
    return number;
  }

  /** Copies what is left. */
  void copyTo(Bytes out) {
    out.add(bytes, at, end);
    at = end;
  }
}
