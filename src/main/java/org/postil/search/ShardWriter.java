package org.postil.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the terms of an index as many small files. What is stored are frequencies and not scores,
 * so that a shard changes only with the documents that have its terms; the page computes lunr's
 * scores from them.
 */
final class ShardWriter {
  /** Compressed, a shard of more than one term has at most about this many bytes. */
  private static final int TARGET = 4096;

  /** What compression leaves of a shard, measured. */
  private static final double COMPRESSED = 0.62;

  private static final int BASE = 36;

  private final ShardTerms terms;
  private final List<Integer> starts;
  private final List<String> bounds = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  ShardWriter(ShardTerms terms) {
    this.terms = terms;
    this.starts = ShardCuts.of(terms, (int) (TARGET / COMPRESSED));
    Set<String> taken = new HashSet<>();
    for (int start : starts) {
      String bound = start == 0 ? "" : bound(terms.text(start - 1), terms.text(start));
      bounds.add(bound);
      names.add("t/" + name(bound, taken));
    }
  }

  /** How many files there are. */
  int files() {
    return starts.size();
  }

  NamedFile file(int i) {
    int end = i + 1 < starts.size() ? starts.get(i + 1) : terms.size();
    String name = names.get(i);
    return new NamedFile(name + ".js", ScriptFile.of(name, terms.list(starts.get(i), end)));
  }

  /**
   * For each shard the shortest text that is greater than the terms of the shard before it and not
   * greater than its own: what the page needs to find the shard of a term.
   */
  List<String> bounds() {
    return bounds;
  }

  /** The shortest beginning of a term that is greater than the term before it. */
  private static String bound(String before, String term) {
    int same = 0;
    while (same < before.length() && before.charAt(same) == term.charAt(same)) {
      same++;
    }
    boolean isHalf = Character.isHighSurrogate(term.charAt(same));
    return term.substring(0, same + (isHalf ? 2 : 1));
  }

  /** A name that stays while the bound stays; the page computes the same. */
  private static String name(String bound, Set<String> taken) {
    StringBuilder name = new StringBuilder(Integer.toString(Hash.of(bound), BASE));
    while (!taken.add(name.toString())) {
      name.append('_');
    }
    return name.toString();
  }
}
