package org.postil.search;

/**
 * The order in which a JavaScript object lists its keys: array indices first, ascending, then the
 * others as they came (ECMA-262, OrdinaryOwnPropertyKeys).
 */
final class KeyOrder {
  /** The rank of what is no array index: behind all that are. */
  static final long OTHER = Long.MAX_VALUE;

  private static final long LARGEST = 4_294_967_294L;
  private static final int LONGEST = 10;

  private KeyOrder() {}

  /** A rank to sort by, stably. */
  static long of(String key) {
    int n = key.length();
    if (n == 0 || n > LONGEST || key.charAt(0) == '0' && n > 1) {
      return OTHER;
    }
    long value = 0;
    for (int i = 0; i < n; i++) {
      char c = key.charAt(i);
      if (c < '0' || c > '9') {
        return OTHER;
      }
      value = value * 10 + (c - '0');
    }
    return value <= LARGEST ? value : OTHER;
  }
}
