package org.postil.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides where the sorted terms are cut into shards. A range that is too large is cut in its
 * middle third, before the term whose hash is smallest: so a term that grows or comes anew seldom
 * moves a cut, and none but those of its own range.
 */
final class ShardCuts {
  private final int target;
  private final long[] sums;
  private final int[] hashes;
  private final List<Integer> starts = new ArrayList<>();

  private ShardCuts(ShardTerms terms, int target) {
    this.target = target;
    this.sums = new long[terms.size() + 1];
    this.hashes = new int[terms.size()];
    for (int i = 0; i < hashes.length; i++) {
      sums[i + 1] = sums[i] + terms.length(i);
      hashes[i] = Hash.of(terms.text(i));
    }
  }

  /**
   * Cuts.
   *
   * @param target the size above which a range is cut, if it has more than one term
   * @return the first term of each shard
   */
  static List<Integer> of(ShardTerms terms, int target) {
    ShardCuts cuts = new ShardCuts(terms, target);
    if (terms.size() > 0) {
      cuts.cut(0, terms.size());
    }
    return cuts.starts;
  }

  /** No deeper than it takes to thirds to come to one term. */
  private void cut(int from, int to) {
    long size = sums[to] - sums[from];
    if (to - from == 1 || size <= target) {
      starts.add(from);
      return;
    }
    int first = Math.max(from + 1, place(sums[from] + size / 3));
    int last = Math.min(to - 1, place(sums[from] + size * 2 / 3));
    int at = Math.min(first, to - 1);
    for (int i = at + 1; i <= last; i++) {
      at = hashes[i] < hashes[at] ? i : at;
    }
    cut(from, at);
    cut(at, to);
  }

  /** The first term before which there is at least so much. */
  private int place(long sum) {
    int found = Arrays.binarySearch(sums, sum);
    return found < 0 ? -found - 1 : found;
  }
}
