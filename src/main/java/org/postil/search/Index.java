package org.postil.search;

import java.util.Comparator;
import java.util.List;

/** A finished index. May be read by several threads. */
public final class Index {
  private static final double THOUSANDTHS = 1000;

  private final IndexSettings settings;
  private final List<String> refs;
  private final double[] boosts;
  private final List<IndexTerm> terms;
  private final Vectors vectors;
  private final Postings postings;
  private final long[] totals;

  Index(
      IndexSettings settings,
      List<String> refs,
      double[] boosts,
      List<IndexTerm> terms,
      Vectors vectors) {
    this.settings = settings;
    this.refs = refs;
    this.boosts = boosts;
    this.terms = terms.stream().sorted(Comparator.comparing(IndexTerm::text)).toList();
    this.vectors = vectors;
    this.postings = new Postings(vectors, terms.size());
    this.totals = new long[settings.fields().size()];
    for (int document = 0; document < refs.size(); document++) {
      for (int field = 0; field < totals.length; field++) {
        totals[field] += vectors.length(document, field);
      }
    }
  }

  public IndexSettings settings() {
    return settings;
  }

  /** References in the order the documents were added. */
  public List<String> refs() {
    return refs;
  }

  /** By UTF-16 unit, as JavaScript sorts. */
  List<IndexTerm> terms() {
    return terms;
  }

  Vectors vectors() {
    return vectors;
  }

  Postings postings() {
    return postings;
  }

  /** The number of terms in a field of all documents together. */
  long total(int field) {
    return totals[field];
  }

  /**
   * The inverse document frequency of each term, by its number. {@link StrictMath}, because {@link
   * Math#log} may differ from what browsers compute in the last bit.
   */
  double[] idfs() {
    double[] idfs = new double[terms.size()];
    for (int term = 0; term < idfs.length; term++) {
      double frequency = postings.frequency(term);
      double x = (refs.size() - frequency + 0.5) / (frequency + 0.5);
      idfs[term] = StrictMath.log(1 + Math.abs(x));
    }
    return idfs;
  }

  /**
   * BM25 in lunr's order of operations, which decides the last bit.
   *
   * @return the score in thousandths, a whole number; no finite one for an absurd {@code k1}
   */
  double score(double idf, int count, int field, int document) {
    double average = (double) totals[field] / refs.size();
    double k1 = settings.k1();
    double b = settings.b();
    double score =
        idf
            * ((k1 + 1) * count)
            / (k1 * (1 - b + b * (vectors.length(document, field) / average)) + count);
    score *= orOne(settings.fields().get(field).boost());
    score *= orOne(boosts[document]);
    double thousandths = score * THOUSANDTHS;
    double whole = Math.floor(thousandths);
    return thousandths - whole < 0.5 ? whole : whole + 1;
  }

  private static double orOne(double boost) {
    return boost == 0 ? 1 : boost;
  }
}
