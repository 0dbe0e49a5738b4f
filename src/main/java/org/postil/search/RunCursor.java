package org.postil.search;

/** Goes through the terms of a run. */
final class RunCursor {
  private final ByteReader in;
  private final int[] ranks;
  private int term;
  private int rank;

  RunCursor(ByteReader in, int[] ranks) {
    this.in = in;
    this.ranks = ranks;
  }

  /** Goes to the next term, when the entries of the one before have been read. */
  boolean next() {
    if (!in.hasMore()) {
      return false;
    }
    term = in.number();
    rank = ranks[term];
    return true;
  }

  int term() {
    return term;
  }

  int rank() {
    return rank;
  }

  /** Reads the entries of the term. */
  void read(TermEntries entries) {
    int start = entries.size();
    int documentField = 0;
    for (int n = in.number(); n > 0; n--) {
      long distance = in.longNumber();
      documentField += (int) (distance >>> 1);
      entries.add(documentField, (distance & 1) == 0 ? 1 : in.number());
    }
    for (int n = in.number(); n > 0; n--) {
      int entry = in.number();
      int place = in.number();
      entries.mayBeFirst(start + entry, place, in.number());
    }
  }
}
