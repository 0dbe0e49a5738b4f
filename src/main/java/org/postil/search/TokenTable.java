package org.postil.search;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What became of each token, found by its characters where they stand in the text, so that no
 * string has to be made for one that is known. Open addressing with linear probing; what belongs to
 * a token lies side by side, because what costs is the way to memory.
 */
final class TokenTable {
  /** What {@link #get} answers of a token that is not there. */
  static final int NONE = Integer.MIN_VALUE;

  /** How many units the length of a token takes. */
  static final int HEAD = 2;

  private static final int FIRST_CAPACITY = 1 << 12;

  /** The size of a slot: a power of two, so that a mask finds it. */
  private static final int SLOT = 4;

  /** Drawn anew for each table, so that nobody can write words that collide. */
  private final int multiplier = ThreadLocalRandom.current().nextInt() << 3 | 5;

  private int[] slots = {}; // of each token its hash, where its characters start, its value
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
    slots = new int[FIRST_CAPACITY * SLOT];
    characters = new char[FIRST_CAPACITY];
    size = 0;
    end = 0;
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

  /** The value of the token between two places of a text, or {@link #NONE}. */
  int get(char[] text, int from, int to) {
    int hash = hash(text, from, to);
    int[] all = slots;
    int mask = all.length - 1;
    for (int i = hash * SLOT & mask; all[i] != 0; i = i + SLOT & mask) {
      if (all[i] == hash && isAt(all[i + 1], text, from, to)) {
        return all[i + 2];
      }
    }
    return NONE;
  }

  /** Tokens lie one behind the other, each with its length before it. */
  private boolean isAt(int start, char[] text, int from, int to) {
    int length = to - from;
    return length(characters, start) == length
        && Arrays.equals(characters, start + HEAD, start + HEAD + length, text, from, to);
  }

  static int length(char[] characters, int start) {
    return characters[start] << Character.SIZE | characters[start + 1];
  }

  /** All tokens with their lengths; what stands there stays as it is, whatever is put. */
  char[] characters() {
    return characters;
  }

  /**
   * Adds a token that is not there yet.
   *
   * @return where it stands among {@link #characters}
   */
  int put(char[] text, int from, int to, int value) {
    if (2 * SLOT * size >= slots.length) {
      grow();
    }
    int length = to - from;
    int next = Math.addExact(end, HEAD + length);
    if (next > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(end + (end >> 1), next));
    }
    characters[end] = (char) (length >>> Character.SIZE);
    characters[end + 1] = (char) length;
    System.arraycopy(text, from, characters, end + HEAD, length);
    int start = end;
    insert(hash(text, from, to), start, value);
    end = next;
    size++;
    return start;
  }

  private void insert(int hash, int start, int value) {
    int mask = slots.length - 1;
    int i = hash * SLOT & mask;
    while (slots[i] != 0) {
      i = i + SLOT & mask;
    }
    slots[i] = hash;
    slots[i + 1] = start;
    slots[i + 2] = value;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int i = 0; i < old.length; i += SLOT) {
      if (old[i] != 0) {
        insert(old[i], old[i + 1], old[i + 2]);
      }
    }
  }
}
