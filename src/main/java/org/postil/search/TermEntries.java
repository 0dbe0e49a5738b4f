package org.postil.search;

import java.util.Arrays;

/** Where a term occurs, field by field in the order of a numbering; of one term after another. */
final class TermEntries {
  private static final int COUNT_BITS = 31;
  private static final int FIRST_CAPACITY = 64;

  /** Up to so many are sorted sooner than digits are counted. */
  private static final int FEW = 1 << 9;

  private static final int DIGIT_BITS = 10;
  private static final int DIGIT = (1 << DIGIT_BITS) - 1;

  private final Documents documents;
  private final Numbering numbering;
  private final int fields;
  private long[] entries = new long[FIRST_CAPACITY]; // field and place of the document, count
  private long[] spare = {};
  private int size;
  private long first;
  private int form;
  private int place;

  TermEntries(Documents documents, Numbering numbering, int fields) {
    this.documents = documents;
    this.numbering = numbering;
    this.fields = fields;
  }

  void clear() {
    size = 0;
    first = Long.MAX_VALUE;
  }

  int size() {
    return size;
  }

  /**
   * Adds an entry.
   *
   * @param documentField document, times the number of fields, and field
   */
  void add(int documentField, int count) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    int document = documentField / fields;
    int field = documentField - document * fields;
    int at = numbering.place(document);
    entries[size++] = ((long) field * numbering.size() + at) << COUNT_BITS | count;
  }

  /**
   * Tells of what might be the term's first occurrence: that in the first document, and there in
   * the first field.
   */
  void mayBeFirst(int entry, int placeInField, int formThere) {
    long key = entries[entry] >>> COUNT_BITS;
    long order = key % numbering.size() * fields + key / numbering.size();
    if (order < first) {
      first = order;
      place = placeInField;
      form = formThere;
    }
  }

  /** By field and document: digit by digit where there are many, as comparing would cost more. */
  void sort() {
    if (size < FEW) {
      Arrays.sort(entries, 0, size);
      return;
    }
    if (spare.length < entries.length) {
      spare = new long[entries.length];
    }
    long largest = (long) fields * numbering.size() - 1;
    for (int bit = COUNT_BITS; largest > 0; bit += DIGIT_BITS) {
      sortByDigit(bit);
      largest >>>= DIGIT_BITS;
    }
  }

  private void sortByDigit(int bit) {
    int[] next = new int[(1 << DIGIT_BITS) + 1];
    long[] from = entries;
    long[] to = spare;
    for (int i = 0; i < size; i++) {
      next[((int) (from[i] >>> bit) & DIGIT) + 1]++;
    }
    for (int i = 0; i < DIGIT; i++) {
      next[i + 1] += next[i];
    }
    for (int i = 0; i < size; i++) {
      to[next[(int) (from[i] >>> bit) & DIGIT]++] = from[i];
    }
    entries = to;
    spare = from;
  }

  /** The form it first occurs in. */
  int form() {
    return form;
  }

  /** Which of the terms of the field it first occurs in it is. */
  int place() {
    return place;
  }

  /** The first entry of a field, when they are sorted. */
  int start(int field) {
    int at = Arrays.binarySearch(entries, 0, size, (long) field * numbering.size() << COUNT_BITS);
    return at < 0 ? -at - 1 : at; // every count is above 0
  }

  /** The place of the document in the numbering. */
  int document(int entry, int field) {
    return (int) ((entries[entry] >>> COUNT_BITS) - (long) field * numbering.size());
  }

  int count(int entry) {
    return (int) entries[entry] & Integer.MAX_VALUE;
  }

  /** The length of the field in the document. */
  int length(int entry, int field) {
    return documents.length(numbering.document(document(entry, field)), field);
  }
}
