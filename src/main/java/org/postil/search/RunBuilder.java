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
  private int[] forms = {};
  private int[] terms = {};
  private int[] counts = {};
  private int size;

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
    return size;
  }

  /**
   * Adds a document.
   *
   * @param number above those of the documents added before
   * @param bucket which bucket of the numbering it will be in
   */
  void add(AnalyzedDocument document, int number, int bucket) {
    for (int field = 0; field < fields; field++) {
      FieldTerms added = document.fields().get(field);
      if (added.length() > 0) {
        fieldsOfDocuments.add(number * fields + field);
        starts.add(size);
        buckets.add(bucket);
        int count = added.forms().length;
        makeRoom(count);
        System.arraycopy(added.forms(), 0, forms, size, count);
        System.arraycopy(added.terms(), 0, terms, size, count);
        System.arraycopy(added.counts(), 0, counts, size, count);
        size += count;
      }
    }
  }

  private void makeRoom(int more) {
    if (size + more > forms.length) {
      int capacity = Math.max(Math.addExact(size, more), size + (size >> 1));
      forms = Arrays.copyOf(forms, capacity);
      terms = Arrays.copyOf(terms, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
  }

  /** Makes a run of what has been collected, and begins anew. */
  Run build(Spool spool) {
    Texts texts = lexicon.terms();
    int[] inOrder = number(texts.size());
    int[] bounds = bounds(inOrder.length);
    int[] entries = new int[size];
    long[] vectors = byTerm(bounds, entries);
    texts.sort(inOrder);
    Bytes bytes = new Bytes();
    Run.Marks marks = new Run.Marks();
    for (int term : inOrder) {
      marks.at(term, bytes.size());
      bytes.addNumber(term);
      write(vectors, entries, bounds[places[term] - 1], bounds[places[term]], bytes);
      places[term] = 0;
    }
    clear();
    return marks.run(spool.keep(bytes.toArray()));
  }

  /** Each term once, in the order of their first entries. */
  private int[] number(int lexiconSize) {
    if (places.length < lexiconSize) {
      places = new int[lexiconSize + (lexiconSize >> 1)];
    }
    int[] numbers = places;
    int[] all = terms;
    IntList inOrder = new IntList();
    for (int i = 0; i < size; i++) {
      int term = all[i];
      if (numbers[term] == 0) {
        inOrder.add(term);
        numbers[term] = inOrder.size();
      }
    }
    return inOrder.toArray();
  }

  /** Where the entries of each term begin, and where those of the last end. */
  private int[] bounds(int count) {
    int[] bounds = new int[count + 1];
    int[] numbers = places;
    int[] all = terms;
    for (int i = 0; i < size; i++) {
      bounds[numbers[all[i]]]++;
    }
    for (int i = 1; i <= count; i++) {
      bounds[i] += bounds[i - 1];
    }
    return bounds;
  }

  /**
   * Of each entry its vector, in the upper half, and its count: term after term, each in the order
   * they came.
   *
   * @param entries receives which entries they are
   */
  private long[] byTerm(int[] bounds, int[] entries) {
    int[] next = bounds.clone();
    int[] numbers = places;
    int[] all = terms;
    int[] times = counts;
    long[] vectors = new long[size];
    for (int vector = 0; vector < starts.size(); vector++) {
      int end = vector + 1 < starts.size() ? starts.get(vector + 1) : size;
      for (int i = starts.get(vector); i < end; i++) {
        int at = next[numbers[all[i]] - 1]++;
        entries[at] = i;
        vectors[at] = (long) vector << Integer.SIZE | times[i];
      }
    }
    return vectors;
  }

  /**
   * Writes the entries of a term: how many; for each, in twice its distance from the one before,
   * one more if it counts more than once, and then how often; and of those that may turn out to be
   * the first by the numbering, place and form. Only documents of the first bucket may.
   */
  private void write(long[] vectors, int[] entries, int from, int to, Bytes bytes) {
    bytes.addNumber(to - from);
    int before = 0;
    int first = Integer.MAX_VALUE;
    int candidates = 0;
    for (int i = from; i < to; i++) {
      int vector = (int) (vectors[i] >>> Integer.SIZE);
      int count = (int) vectors[i];
      int documentField = fieldsOfDocuments.get(vector);
      long distance = documentField - before;
      before = documentField;
      if (count > 1) {
        bytes.addNumber(distance << 1 | 1);
        bytes.addNumber(count);
      } else {
        bytes.addNumber(distance << 1);
      }
      int bucket = buckets.get(vector);
      if (bucket < first) {
        first = bucket;
        candidates = 0;
      }
      candidates += bucket == first ? 1 : 0;
    }
    bytes.addNumber(candidates);
    for (int i = from; candidates > 0; i++) {
      int vector = (int) (vectors[i] >>> Integer.SIZE);
      if (buckets.get(vector) == first) {
        bytes.addNumber(i - from);
        bytes.addNumber(entries[i] - starts.get(vector));
        bytes.addNumber(forms[entries[i]]);
        candidates--;
      }
    }
  }

  private void clear() {
    size = 0;
    fieldsOfDocuments.clear();
    starts.clear();
    buckets.clear();
  }
}
