package org.postil.search;

import java.util.ArrayList;
import java.util.List;

/** The documents that hold one term in one field, in the order they were added. */
final class Postings {
  static final Postings NONE = new Postings();

  private final IntList documents = new IntList();
  private final IntList counts = new IntList();
  private final List<int[]> occurrences = new ArrayList<>(0);

  void add(int document, int count, int[] kept) {
    documents.add(document);
    counts.add(count);
    if (kept.length > 0) {
      occurrences.add(kept);
    }
  }

  int size() {
    return documents.size();
  }

  int document(int i) {
    return documents.get(i);
  }

  int count(int i) {
    return counts.get(i);
  }

  /** What is kept of the occurrences in a document: {@link FieldTerms#PER_OCCURRENCE} each. */
  int[] occurrences(int i) {
    return occurrences.get(i);
  }
}
