package org.postil.search;

/**
 * Terms in the order of their texts, each with the documents of a part of the archive that have it.
 *
 * @param block as {@link RunBuilder} writes it
 * @param terms some of the terms, in order, the first among them
 * @param starts where they stand in {@code block}
 */
record Run(Spool.Block block, int[] terms, int[] starts) {
  /** How many bytes stand between two of {@link #terms} at least. */
  private static final int STEP = 1 << 13;

  /** Collects what finds terms again. */
  static final class Marks {
    private final IntList terms = new IntList();
    private final IntList starts = new IntList();

    /** Is told of each term where it begins. */
    void at(int term, int start) {
      if (starts.size() == 0 || start - starts.get(starts.size() - 1) >= STEP) {
        terms.add(term);
        starts.add(start);
      }
    }

    Run run(Spool.Block block) {
      return new Run(block, terms.toArray(), starts.toArray());
    }
  }

  /**
   * Reads a range of terms, and some before and behind it.
   *
   * @param ranks the place of each term in the order of the texts
   * @param from the first rank
   * @param to the rank behind the last
   */
  ByteReader read(int[] ranks, int from, int to) {
    int first = Math.max(0, firstFrom(ranks, from + 1) - 1);
    int last = firstFrom(ranks, to);
    int start = first < starts.length ? starts[first] : block.length();
    return block.read(start, last < starts.length ? starts[last] : block.length());
  }

  /** Which mark is the first of that rank or a higher one. */
  private int firstFrom(int[] ranks, int rank) {
    int low = 0;
    int high = terms.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranks[terms[middle]] < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
