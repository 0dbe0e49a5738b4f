package org.postil.search;

import java.util.Arrays;

/** Numbers in a row. */
final class IntList {
  private static final int FIRST_CAPACITY = 4;

  private int[] values = new int[FIRST_CAPACITY];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1) + 1);
    }
    values[size++] = value;
  }

  int get(int i) {
    return values[i];
  }

  void increment(int i) {
    values[i]++;
  }

  void set(int i, int value) {
    values[i] = value;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
