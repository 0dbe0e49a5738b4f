package org.postil.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The terms of each field of each document, in arrays that hold those of all one after another. */
final class Vectors {
  private static final int[] NO_OCCURRENCES = {};

  private final int fields;
  private final IntList terms = new IntList();
  private final IntList counts = new IntList();
  private final IntList ends = new IntList();
  private final IntList lengths = new IntList();
  private final List<int[]> occurrences = new ArrayList<>();

  Vectors(int fields) {
    this.fields = fields;
  }

  /** Adds a term to the field that is being added. */
  void add(int term, int count) {
    terms.add(term);
    counts.add(count);
  }

  /** Ends a field; fields come in their order, document by document. */
  void end(FieldTerms field) {
    ends.add(terms.size());
    lengths.add(field.length());
    occurrences.addAll(Arrays.asList(field.occurrences()));
  }

  /** How many terms all fields of all documents have. */
  int size() {
    return terms.size();
  }

  int documents() {
    return fields == 0 ? 0 : ends.size() / fields;
  }

  int fields() {
    return fields;
  }

  /** The first entry of a field; its last stands before the first of the next field. */
  int start(int document, int field) {
    int vector = document * fields + field;
    return vector == 0 ? 0 : ends.get(vector - 1);
  }

  int end(int document, int field) {
    return ends.get(document * fields + field);
  }

  int term(int entry) {
    return terms.get(entry);
  }

  int count(int entry) {
    return counts.get(entry);
  }

  /** The number of occurrences of all terms of a field together. */
  int length(int document, int field) {
    return lengths.get(document * fields + field);
  }

  /** What is kept of the occurrences: {@link FieldTerms#PER_OCCURRENCE} numbers each. */
  int[] occurrences(int entry) {
    return occurrences.isEmpty() ? NO_OCCURRENCES : occurrences.get(entry);
  }
}
