package org.postil.check;

import java.util.Arrays;

/** Many numbers that are only gathered and then looked up, at eight bytes each. */
final class LongSet {
  private final long[] sorted;

  private LongSet(long[] sorted) {
    this.sorted = sorted;
  }

  static LongSet of(Iterable<long[]> parts) {
    int size = 0;
    for (long[] part : parts) {
      size = Math.addExact(size, part.length);
    }
    long[] all = new long[size];
    int end = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, all, end, part.length);
      end += part.length;
    }
    Arrays.sort(all);
    return new LongSet(all);
  }

  boolean has(long value) {
    return Arrays.binarySearch(sorted, value) >= 0;
  }
}
