package org.postil.search;

import java.util.Arrays;
import java.util.List;

/** A finished index. May be read by several threads. */
public final class Index {
  private static final double THOUSANDTHS = 1000;

  private final IndexSettings settings;
  private final List<String> refs;
  private final double[] boosts;
  private final int[][] lengths;
  private final long[] totals;
  private final List<TermEntry> terms;

  Index(
      IndexSettings settings,
      List<String> refs,
      double[] boosts,
      int[][] lengths,
      List<TermEntry> terms) {
    this.settings = settings;
    this.refs = refs;
    this.boosts = boosts;
    this.lengths = lengths;
    this.totals =
        Arrays.stream(lengths).mapToLong(l -> Arrays.stream(l).asLongStream().sum()).toArray();
    this.terms = terms;
  }

  public IndexSettings settings() {
    return settings;
  }

  /** References in the order the documents were added. */
  public List<String> refs() {
    return refs;
  }

  /** By UTF-16 unit, as JavaScript sorts. */
  List<TermEntry> terms() {
    return terms;
  }

  /** The number of terms in a field of a document. */
  int length(int field, int document) {
    return lengths[field][document];
  }

  /** The number of terms in a field of all documents together. */
  long total(int field) {
    return totals[field];
  }

  /**
   * The inverse document frequency. {@link StrictMath}, because {@link Math#log} may differ from
   * what browsers compute in the last bit.
   */
  double idf(TermEntry term) {
    double frequency = term.frequency();
    double x = (refs.size() - frequency + 0.5) / (frequency + 0.5);
    return StrictMath.log(1 + Math.abs(x));
  }

  /**
   * BM25 in lunr's order of operations, which decides the last bit.
   *
   * @return the score in thousandths, a whole number
   */
  double score(double idf, int count, int field, int document) {
    double average = (double) totals[field] / refs.size();
    double k1 = settings.k1();
    double b = settings.b();
    double score =
        idf
            * ((k1 + 1) * count)
            / (k1 * (1 - b + b * (lengths[field][document] / average)) + count);
    score *= orOne(settings.fields().get(field).boost());
    score *= orOne(boosts[document]);
    return Math.floor(score * THOUSANDTHS + 0.5);
  }

  private static double orOne(double boost) {
    return boost == 0 ? 1 : boost;
  }
}
