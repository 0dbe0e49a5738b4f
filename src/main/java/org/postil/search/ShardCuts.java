package org.postil.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides where the sorted terms are cut into shards. A range that is too large is cut before the
 * term whose hash is smallest, as a treap grows: so where it is cut depends on the terms alone, and
 * a term that grows or comes anew moves no cut but those of its own range.
 */
final class ShardCuts {
  private final int target;
  private final long[] sums;
  private final int[] hashes;
  private final List<Integer> starts = new ArrayList<>();

  private ShardCuts(List<IndexTerm> terms, List<byte[]> entries, int target) {
    this.target = target;
    this.sums = new long[terms.size() + 1];
    this.hashes = new int[terms.size()];
    for (int i = 0; i < hashes.length; i++) {
      sums[i + 1] = sums[i] + entries.get(i).length;
      hashes[i] = Hash.of(terms.get(i).text());
    }
  }

  /**
   * Cuts.
   *
   * @param entries what a shard has for each term
   * @param target the size above which a range is cut, if it has more than one term
   * @return the first term of each shard
   */
  static List<Integer> of(List<IndexTerm> terms, List<byte[]> entries, int target) {
    ShardCuts cuts = new ShardCuts(terms, entries, target);
    if (!terms.isEmpty()) {
      cuts.cut(0, terms.size());
    }
    return cuts.starts;
  }

  /** As deep as a random tree: some dozens of levels for a million terms. */
  private void cut(int from, int to) {
    if (to - from == 1 || sums[to] - sums[from] <= target) {
      starts.add(from);
      return;
    }
    int at = from + 1;
    for (int i = at + 1; i < to; i++) {
      at = hashes[i] < hashes[at] ? i : at;
    }
    cut(from, at);
    cut(at, to);
  }
}
