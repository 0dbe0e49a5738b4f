package org.postil.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

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

  private final Index index;
  private final Numbering numbering;
  private final Postings postings;
  private final int longest;

  /**
   * @param index whose documents were added in the order of {@code numbering}
   * @param longest the field whose lengths {@code numbering} tells
   */
  ShardWriter(Index index, Numbering numbering, int longest) {
    this.index = index;
    this.numbering = numbering;
    this.postings = index.postings();
    this.longest = longest;
  }

  /**
   * Writes the shards.
   *
   * @return for each shard the shortest text that is greater than the terms of the shard before it
   *     and not greater than its own: what the page needs to find the shard of a term
   */
  List<String> write(FileReceiver receiver) {
    List<IndexTerm> terms = index.terms();
    List<byte[]> entries = new ArrayList<>(terms.size());
    for (IndexTerm term : terms) {
      entries.add(ScriptFile.json(json -> write(term, json)));
    }
    List<Integer> starts = ShardCuts.of(terms, entries, (int) (TARGET / COMPRESSED));
    List<String> bounds = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : terms.size();
      String bound = from == 0 ? "" : bound(terms.get(from - 1).text(), terms.get(from).text());
      bounds.add(bound);
      String name = "t/" + name(bound, names);
      receiver.file(name + ".js", ScriptFile.of(name, entries.subList(from, to)));
    }
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

  private void write(IndexTerm term, JsonGenerator json) {
    int number = term.number();
    json.writeStartArray();
    json.writeString(term.text());
    json.writeString(term.word().equals(term.text()) ? "" : term.word());
    json.writeNumber(term.place());
    json.writeString(documents(longest, number));
    json.writeString(counts(longest, number));
    for (int field = 0; field < index.settings().fields().size(); field++) {
      if (field != longest && postings.end(field, number) > postings.start(field, number)) {
        json.writeNumber(field);
        json.writeString(documents(field, number));
        json.writeString(counts(field, number));
        json.writeString(lengths(field, number));
      }
    }
    json.writeEndArray();
  }

  private String documents(int field, int term) {
    return numbering.packed(range(field, term).map(postings::document).toArray());
  }

  private String counts(int field, int term) {
    return Packed.withoutTrailingZeros(
        range(field, term).map(posting -> postings.count(posting) - 1).toArray());
  }

  private String lengths(int field, int term) {
    return Packed.withoutTrailingZeros(
        range(field, term)
            .map(posting -> index.vectors().length(postings.document(posting), field) - 1)
            .toArray());
  }

  private IntStream range(int field, int term) {
    return IntStream.range(postings.start(field, term), postings.end(field, term));
  }
}
