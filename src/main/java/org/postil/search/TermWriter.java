package org.postil.search;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Writes what shards have for each term of a range: see {@code src/docs/search.md}. */
final class TermWriter {
  private final Collected collected;
  private final Texts texts;
  private final TermEntries entries;
  private final Bytes bytes = new Bytes();
  private final Packed packed = new Packed(bytes);
  private final IntList terms = new IntList();
  private final IntList sizes = new IntList();
  private int[] documents = {};
  private int[] values = {};

  private TermWriter(Collected collected, Texts texts) {
    this.collected = collected;
    this.texts = texts;
    this.entries =
        new TermEntries(collected.documents(), collected.numbering(), collected.fields());
  }

  /**
   * What shards have for some terms.
   *
   * @param terms in order
   * @param sizes how many bytes each has
   * @param block those bytes, a comma behind each term's
   */
  record Written(int[] terms, int[] sizes, Spool.Block block) {}

  /**
   * Writes the terms of some ranks.
   *
   * @param ranks the place of each term in the order of the texts
   * @param from the first rank
   * @param to the rank behind the last
   */
  static Written write(Collected collected, Texts texts, int[] ranks, int from, int to) {
    return new TermWriter(collected, texts).write(collected.runs(), ranks, from, to);
  }

  private Written write(List<Run> runs, int[] ranks, int from, int to) {
    PriorityQueue<RunCursor> cursors =
        new PriorityQueue<>(runs.size() + 1, Comparator.comparingInt(RunCursor::rank));
    for (Run run : runs) {
      RunCursor cursor = new RunCursor(run.read(ranks, from, to), ranks);
      if (isAtOrBehind(cursor, from)) {
        cursors.add(cursor);
      }
    }
    RunCursor next = cursors.poll();
    while (next != null && next.rank() < to) {
      int term = next.term();
      entries.clear();
      while (next != null && next.term() == term) {
        next.read(entries);
        if (next.next()) {
          cursors.add(next);
        }
        next = cursors.poll();
      }
      entries.sort();
      write(term);
    }
    return new Written(terms.toArray(), sizes.toArray(), collected.spool().keep(bytes.toArray()));
  }

  private boolean isAtOrBehind(RunCursor cursor, int rank) {
    while (cursor.next()) {
      if (cursor.rank() >= rank) {
        return true;
      }
      entries.clear();
      cursor.read(entries);
    }
    return false;
  }

  private void write(int term) {
    int start = bytes.size();
    int longest = collected.longest();
    String text = texts.get(term);
    String word = collected.lexicon().form(entries.form()).word();
    bytes.add('[');
    ScriptFile.addText(text, bytes);
    bytes.add(',');
    ScriptFile.addText(word.equals(text) ? "" : word, bytes);
    bytes.add(',');
    bytes.addAscii(Integer.toString(entries.place()));
    addDocuments(longest);
    for (int field = 0; field < collected.fields(); field++) {
      if (field != longest && entries.start(field) < entries.start(field + 1)) {
        bytes.add(',');
        bytes.addAscii(Integer.toString(field));
        addDocuments(field);
        addLengths(field);
      }
    }
    bytes.add(']');
    terms.add(term);
    sizes.add(bytes.size() - start);
    bytes.add(',');
  }

  /** Documents and counts of a field. */
  private void addDocuments(int field) {
    int start = entries.start(field);
    int count = entries.start(field + 1) - start;
    if (count > documents.length) {
      documents = new int[2 * count];
      values = new int[2 * count];
    }
    for (int i = 0; i < count; i++) {
      documents[i] = entries.document(start + i, field);
      values[i] = entries.count(start + i) - 1;
    }
    bytes.addAscii(",\"");
    collected.numbering().pack(documents, count, packed);
    bytes.addAscii("\",\"");
    packed.addWithoutTrailingZeros(values, count);
    bytes.add('"');
  }

  private void addLengths(int field) {
    int start = entries.start(field);
    int count = entries.start(field + 1) - start;
    for (int i = 0; i < count; i++) {
      values[i] = entries.length(start + i, field) - 1;
    }
    bytes.addAscii(",\"");
    packed.addWithoutTrailingZeros(values, count);
    bytes.add('"');
  }
}
