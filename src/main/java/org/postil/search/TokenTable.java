package org.postil.search;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What became of each token, found by its characters where they stand in the text, so that no
 * string has to be made for one that is known. Open addressing with linear probing. What costs is
 * the way to memory: so most tokens are their own keys, and what they lead to lies beside the key.
 */
final class TokenTable {
  /** What {@link #get} answers of a token that is not there. */
  static final long NONE = Long.MIN_VALUE;

  /** How many units the length of a token takes. */
  static final int HEAD = 2;

  private static final int FIRST_CAPACITY = 1 << 12;

  /** A key, and its value, or where that is found. */
  private static final int SLOT = 2;

  /** As many as there are in a key of {@link #BASE}, which is below 2^63. */
  private static final int MOST_IN_KEY = 12;

  private static final int BASE = 38;
  private static final byte[] DIGITS = digits();

  /** Drawn anew for each table, so that nobody can write words that collide. */
  private final long multiplier = ThreadLocalRandom.current().nextLong() << 3 | 5;

  private long[] slots = {};
  private int shift;
  private int size;

  // all tokens, each with its length before it
  private char[] characters = {};
  private int end;

  // those that are not their own keys
  private final IntList starts = new IntList();
  private long[] values = {};

  TokenTable() {
    clear();
  }

  /** From 1 on; 0 for what stands in no key. */
  private static byte[] digits() {
    byte[] digits = new byte[Byte.MAX_VALUE + 1];
    String all = "etaoinshrdlcumwfgypbvkjxqz0123456789'";
    for (int i = 0; i < all.length(); i++) {
      digits[all.charAt(i)] = (byte) (i + 1);
    }
    return digits;
  }

  int size() {
    return size;
  }

  void clear() {
    setCapacity(FIRST_CAPACITY);
    characters = new char[FIRST_CAPACITY];
    starts.clear();
    size = 0;
    end = 0;
  }

  private void setCapacity(int capacity) {
    slots = new long[capacity * SLOT];
    shift = Long.numberOfLeadingZeros(capacity) + 1;
  }

  /**
   * What a token is looked up by: its characters as the digits of a number from 1 on, or where they
   * are many or unusual, a hash below 0.
   */
  long key(char[] text, int from, int to) {
    int length = to - from;
    if (length == 0 || length > MOST_IN_KEY) {
      return hash(text, from, to);
    }
    byte[] digits = DIGITS;
    long key = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      int digit = c < digits.length ? digits[c] : 0;
      if (digit == 0) {
        return hash(text, from, to);
      }
      key = key * BASE + digit;
    }
    return key;
  }

  private long hash(char[] text, int from, int to) {
    long hash = to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text[i]) * multiplier;
      hash ^= hash >>> Integer.SIZE;
    }
    return hash | Long.MIN_VALUE;
  }

  private int place(long key) {
    return (int) (key * multiplier >>> shift) * SLOT;
  }

  /**
   * The value of the token between two places of a text, or {@link #NONE}.
   *
   * @param key that of the token
   */
  long get(long key, char[] text, int from, int to) {
    long[] all = slots;
    int mask = all.length - 1;
    for (int i = place(key); all[i] != 0; i = i + SLOT & mask) {
      if (all[i] == key) {
        long found = all[i + 1];
        if (key > 0) {
          return found;
        }
        if (isAt(starts.get((int) found), text, from, to)) {
          return values[(int) found];
        }
      }
    }
    return NONE;
  }

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
   * @param key that of the token
   * @return where it stands among {@link #characters}
   */
  int put(long key, char[] text, int from, int to, long value) {
    if (2 * SLOT * size >= slots.length) {
      grow();
    }
    int start = end;
    keep(text, from, to);
    insert(key, key > 0 ? value : aside(start, value));
    size++;
    return start;
  }

  private void keep(char[] text, int from, int to) {
    int length = to - from;
    int next = Math.addExact(end, HEAD + length);
    if (next > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(end + (end >> 1), next));
    }
    characters[end] = (char) (length >>> Character.SIZE);
    characters[end + 1] = (char) length;
    System.arraycopy(text, from, characters, end + HEAD, length);
    end = next;
  }

  private int aside(int start, long value) {
    int number = starts.size();
    if (number == values.length) {
      values = Arrays.copyOf(values, number + (number >> 1) + 1);
    }
    values[number] = value;
    starts.add(start);
    return number;
  }

  private void insert(long key, long found) {
    int mask = slots.length - 1;
    int i = place(key);
    while (slots[i] != 0) {
      i = i + SLOT & mask;
    }
    slots[i] = key;
    slots[i + 1] = found;
  }

  private void grow() {
    long[] old = slots;
    setCapacity(2 * old.length / SLOT);
    for (int i = 0; i < old.length; i += SLOT) {
      if (old[i] != 0) {
        insert(old[i], old[i + 1]);
      }
    }
  }
}
