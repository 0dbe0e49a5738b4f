package org.postil.search;

import java.util.Arrays;

/**
 * Collects the terms of documents up to a number of occurrences, and turns them round into a {@link
 * Run}. For one thread at a time.
 */
final class RunBuilder {
  private final Lexicon lexicon;
  private final int fields;

  // one for each term of each field of each document
  private final IntList forms = new IntList();
  private final IntList counts = new IntList();
  private final IntList vectors = new IntList(); // which of the vectors it is in

  // one for each field of each document that has terms
  private final IntList fieldsOfDocuments = new IntList(); // document * fields + field
  private final IntList starts = new IntList();
  private final IntList buckets = new IntList();

  // the place of each term of the lexicon among those of the run, from 1; 0 where it is not in it
  private int[] places = {};

  RunBuilder(Lexicon lexicon, int fields) {
    this.lexicon = lexicon;
    this.fields = fields;
  }

  /** How many occurrences have been collected. */
  int size() {
    return forms.size();
  }

  /**
   * Adds a document.
   *
   * @param number above those of the documents added before
   * @param bucket which bucket of the numbering it will be in
   */
  void add(AnalyzedDocument document, int number, int bucket) {
    for (int field = 0; field < fields; field++) {
      FieldTerms terms = document.fields().get(field);
      if (terms.length() > 0) {
        int vector = starts.size();
        fieldsOfDocuments.add(number * fields + field);
        starts.add(forms.size());
        buckets.add(bucket);
        for (int i = 0; i < terms.forms().length; i++) {
          forms.add(terms.forms()[i]);
          counts.add(terms.counts()[i]);
          vectors.add(vector);
        }
      }
    }
  }

  /** Makes a run of what has been collected, and begins anew. */
  Run build(Spool spool) {
    Texts texts = lexicon.terms();
    int[] entryTerms = entryTerms(lexicon.termsOfForms());
    int[] terms = number(entryTerms, texts.size());
    int[] bounds = bounds(entryTerms, terms.length);
    int[] entries = byTerm(entryTerms, bounds);
    texts.sort(terms);
    Bytes bytes = new Bytes();
    Run.Marks marks = new Run.Marks();
    for (int term : terms) {
      marks.at(term, bytes.size());
      bytes.addNumber(term);
      write(entries, bounds[places[term] - 1], bounds[places[term]], bytes);
      places[term] = 0;
    }
    clear();
    return marks.run(spool.keep(bytes.toArray()));
  }

  private int[] entryTerms(int[] termsOfForms) {
    int[] terms = new int[forms.size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = termsOfForms[forms.get(i)];
    }
    return terms;
  }

  /** Each term once, in the order of their first entries. */
  private int[] number(int[] entryTerms, int size) {
    if (places.length < size) {
      places = new int[size + (size >> 1)];
    }
    IntList terms = new IntList();
    for (int term : entryTerms) {
      if (places[term] == 0) {
        terms.add(term);
        places[term] = terms.size();
      }
    }
    return terms.toArray();
  }

  /** Where the entries of each term begin, and where those of the last end. */
  private int[] bounds(int[] entryTerms, int terms) {
    int[] bounds = new int[terms + 1];
    for (int term : entryTerms) {
      bounds[places[term]]++;
    }
    for (int i = 1; i <= terms; i++) {
      bounds[i] += bounds[i - 1];
    }
    return bounds;
  }

  /** The entries, term after term, each in the order they came. */
  private int[] byTerm(int[] entryTerms, int[] bounds) {
    int[] next = bounds.clone();
    int[] entries = new int[entryTerms.length];
    for (int i = 0; i < entries.length; i++) {
      entries[next[places[entryTerms[i]] - 1]++] = i;
    }
    return entries;
  }

  /**
   * Writes the entries of a term: how many; for each, in twice its distance from the one before,
   * one more if it counts more than once, and then how often; and of those that may turn out to be
   * the first by the numbering, place and form. Only documents of the first bucket may.
   */
  private void write(int[] entries, int from, int to, Bytes bytes) {
    bytes.addNumber(to - from);
    int before = 0;
    int first = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      int vector = vectors.get(entries[i]);
      int count = counts.get(entries[i]);
      long distance = fieldsOfDocuments.get(vector) - before;
      before = fieldsOfDocuments.get(vector);
      bytes.addNumber(distance << 1 | (count > 1 ? 1 : 0));
      if (count > 1) {
        bytes.addNumber(count);
      }
      first = Math.min(first, buckets.get(vector));
    }
    int candidates = 0;
    for (int i = from; i < to; i++) {
      candidates += buckets.get(vectors.get(entries[i])) == first ? 1 : 0;
    }
    bytes.addNumber(candidates);
    for (int i = from; i < to; i++) {
      int vector = vectors.get(entries[i]);
      if (buckets.get(vector) == first) {
        bytes.addNumber(i - from);
        bytes.addNumber(entries[i] - starts.get(vector));
        bytes.addNumber(forms.get(entries[i]));
      }
    }
  }

  private void clear() {
    for (IntList list : Arrays.asList(forms, counts, vectors, fieldsOfDocuments, starts, buckets)) {
      list.clear();
    }
  }
}
