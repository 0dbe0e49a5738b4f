package org.postil.search;

import java.util.Arrays;

/**
 * What an index has to know of each document beside its words, in arrays: there are millions. They
 * may be added by several threads, and read when all are there.
 */
final class Documents {
  private final int fields;
  private final IntList lengths = new IntList();
  private final IntList parts = new IntList();
  private final IntList hashes = new IntList();
  private long[] handles = {};
  private final long[] totals;

  Documents(int fields) {
    this.fields = fields;
    this.totals = new long[fields];
  }

  /** Adds a document, and gives it a number in the order they are added, which is chance. */
  synchronized int add(AnalyzedDocument document, int part, long handle) {
    int number = size();
    if (number == handles.length) {
      handles = Arrays.copyOf(handles, number + (number >> 1) + 1);
    }
    handles[number] = handle;
    parts.add(part);
    hashes.add(Hash.of(document.ref()));
    for (int field = 0; field < fields; field++) {
      lengths.add(document.length(field));
      totals[field] += document.length(field);
    }
    return number;
  }

  int size() {
    return parts.size();
  }

  int length(int document, int field) {
    return lengths.get(document * fields + field);
  }

  int part(int document) {
    return parts.get(document);
  }

  /** Of the reference. */
  int hash(int document) {
    return hashes.get(document);
  }

  long handle(int document) {
    return handles[document];
  }

  /** The number of terms in a field of all documents together. */
  long total(int field) {
    return totals[field];
  }
}
