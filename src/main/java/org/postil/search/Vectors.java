package org.postil.search;

import java.util.Comparator;
import java.util.List;

/**
 * The terms of each field of each document with their scores: the postings turned round, as lunr
 * writes them. Three numbers are held for each posting.
 */
final class Vectors {
  private final Index index;
  private final int fields;
  private final int[] starts;
  private final int[] terms;
  private final int[] counts;
  private final double[] idfs;

  Vectors(Index index) {
    this.index = index;
    this.fields = index.settings().fields().size();
    this.idfs = new double[index.terms().size()];
    int[] ends = new int[index.refs().size() * fields + 1];
    index.terms().forEach(term -> count(term, ends));
    for (int i = 1; i < ends.length; i++) {
      ends[i] = Math.addExact(ends[i], ends[i - 1]);
    }
    this.starts = ends.clone();
    this.terms = new int[ends[ends.length - 1]];
    this.counts = new int[terms.length];
    List<TermEntry> byIndex =
        index.terms().stream().sorted(Comparator.comparingInt(TermEntry::index)).toList();
    byIndex.forEach(term -> fill(term, ends));
  }

  /** Receives an entry of a vector; the score in thousandths. */
  interface Receiver {
    void entry(int term, double score);
  }

  void forEach(int document, int field, Receiver receiver) {
    int slot = document * fields + field;
    for (int i = starts[slot]; i < starts[slot + 1]; i++) {
      receiver.entry(terms[i], index.score(idfs[terms[i]], counts[i], field, document));
    }
  }

  private void count(TermEntry term, int[] ends) {
    idfs[term.index()] = index.idf(term);
    for (int field = 0; field < fields; field++) {
      Postings postings = term.postings(field);
      for (int i = 0; i < postings.size(); i++) {
        ends[postings.document(i) * fields + field + 1]++;
      }
    }
  }

  private void fill(TermEntry term, int[] next) {
    for (int field = 0; field < fields; field++) {
      Postings postings = term.postings(field);
      for (int i = 0; i < postings.size(); i++) {
        int at = next[postings.document(i) * fields + field]++;
        terms[at] = term.index();
        counts[at] = postings.count(i);
      }
    }
  }
}
