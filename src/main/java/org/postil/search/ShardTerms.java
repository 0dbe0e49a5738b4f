package org.postil.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All terms of an index in order, and what shards have for each, as JSON. May be shared by threads.
 */
final class ShardTerms {
  /** How much of the runs one writer turns to JSON. */
  private static final int MARKS_PER_RANGE = 64;

  private final Texts texts;
  private final int[] terms;
  private final long[] ends; // of each term's JSON, a comma behind each included
  private final List<Spool.Block> blocks = new ArrayList<>();
  private final long[] blockStarts;

  private ShardTerms(Texts texts, List<TermWriter.Written> written) {
    this.texts = texts;
    this.terms = written.stream().flatMapToInt(w -> IntStream.of(w.terms())).toArray();
    this.ends = new long[terms.length];
    this.blockStarts = new long[written.size() + 1];
    int term = 0;
    long end = 0;
    for (TermWriter.Written one : written) {
      for (int size : one.sizes()) {
        end += size + 1;
        ends[term++] = end;
      }
      blocks.add(one.block());
      blockStarts[blocks.size()] = end;
    }
  }

  /** Writes the terms side by side. */
  static ShardTerms of(Collected collected) {
    Texts texts = collected.lexicon().terms();
    int[] order = IntStream.range(0, texts.size()).toArray();
    texts.sort(order);
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    int[] cuts = cuts(collected.runs(), ranks);
    return new ShardTerms(
        texts,
        IntStream.range(0, cuts.length - 1)
            .parallel()
            .mapToObj(i -> TermWriter.write(collected, texts, ranks, cuts[i], cuts[i + 1]))
            .toList());
  }

  /** Ranks that cut the runs into pieces of about the same size. */
  private static int[] cuts(List<Run> runs, int[] ranks) {
    int[] marks =
        runs.stream()
            .flatMapToInt(run -> IntStream.of(run.terms()))
            .map(term -> ranks[term])
            .sorted()
            .toArray();
    IntStream inner =
        IntStream.range(1, 1 + marks.length / MARKS_PER_RANGE)
            .map(i -> marks[i * MARKS_PER_RANGE - 1]);
    return IntStream.concat(IntStream.of(0), IntStream.concat(inner, IntStream.of(ranks.length)))
        .distinct()
        .toArray();
  }

  int size() {
    return terms.length;
  }

  String text(int i) {
    return texts.get(terms[i]);
  }

  /** How many bytes a term's JSON has. */
  int length(int i) {
    return (int) (ends[i] - start(i) - 1);
  }

  private long start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  /** A list of the JSON of some terms. */
  Bytes list(int from, int to) {
    Bytes list = new Bytes();
    list.add('[');
    long at = start(from);
    long end = ends[to - 1];
    int block = blockAt(at);
    while (at < end) {
      long start = blockStarts[block];
      long until = Math.min(end, blockStarts[block + 1]);
      blocks.get(block).read((int) (at - start), (int) (until - start)).copyTo(list);
      at = until;
      block++;
    }
    list.cut(list.size() - 1);
    list.add(']');
    return list;
  }

  /** The block that a place is in, the last of those that begin there. */
  private int blockAt(long place) {
    int found = Arrays.binarySearch(blockStarts, place);
    int block = found < 0 ? -found - 2 : found;
    while (block + 1 < blocks.size() && blockStarts[block + 1] == place) {
      block++;
    }
    return block;
  }
}
