package org.postil.search;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What became of each token, found by its characters where they stand in the text, so that no
 * string has to be made for one that is known. Open addressing with linear probing; hashes and
 * characters lie in arrays of their own, because what costs is the way to memory.
 */
final class TokenTable<T> {
  private static final int FIRST_CAPACITY = 1 << 12;

  /** Drawn anew for each table, so that nobody can write words that collide. */
  private final int multiplier = ThreadLocalRandom.current().nextInt() << 3 | 5;

  private int[] hashes = {};
  private int[] starts = {};
  private @Nullable Object[] values = {};
  private char[] characters = {};
  private int size;
  private int end;

  TokenTable() {
    clear();
  }

  int size() {
    return size;
  }

  void clear() {
    allocate(FIRST_CAPACITY);
    characters = new char[FIRST_CAPACITY];
    size = 0;
    end = 0;
  }

  private void allocate(int capacity) {
    hashes = new int[capacity];
    starts = new int[capacity];
    values = new @Nullable Object[capacity];
  }

  /** A hash that is never 0, which marks a free place. */
  private int hash(char[] text, int from, int to) {
    int h = to - from;
    for (int i = from; i < to; i++) {
      h = (h ^ text[i]) * multiplier;
      h ^= h >>> 15;
    }
    return h == 0 ? 1 : h;
  }

  /** The value of the token between two places of a text, if it is known. */
  @SuppressWarnings("unchecked") // only put() writes values
  @Nullable T get(char[] text, int from, int to) {
    int hash = hash(text, from, to);
    int mask = hashes.length - 1;
    for (int i = hash & mask; hashes[i] != 0; i = i + 1 & mask) {
      if (hashes[i] == hash && isAt(starts[i], text, from, to)) {
        return (T) values[i];
      }
    }
    return null;
  }

  /** Tokens lie one behind the other, each with its length before it. */
  private boolean isAt(int start, char[] text, int from, int to) {
    int length = to - from;
    return (characters[start] << Character.SIZE | characters[start + 1]) == length
        && Arrays.equals(characters, start + 2, start + 2 + length, text, from, to);
  }

  /** Adds a token that is not there yet. */
  void put(char[] text, int from, int to, T value) {
    if (2 * size >= hashes.length) {
      grow();
    }
    int length = to - from;
    if (end + 2 + length > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(2 * characters.length, end + 2 + length));
    }
    characters[end] = (char) (length >>> Character.SIZE);
    characters[end + 1] = (char) length;
    System.arraycopy(text, from, characters, end + 2, length);
    insert(hash(text, from, to), end, value);
    end += 2 + length;
    size++;
  }

  private void insert(int hash, int start, @Nullable Object value) {
    int mask = hashes.length - 1;
    int i = hash & mask;
    while (hashes[i] != 0) {
      i = i + 1 & mask;
    }
    hashes[i] = hash;
    starts[i] = start;
    values[i] = value;
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldStarts = starts;
    @Nullable Object[] oldValues = values;
    allocate(2 * oldHashes.length);
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        insert(oldHashes[i], oldStarts[i], oldValues[i]);
      }
    }
  }
}
