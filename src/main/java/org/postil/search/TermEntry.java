package org.postil.search;

import org.jspecify.annotations.Nullable;

/** A term of an index and where it occurs. */
final class TermEntry {
  private final Term term;
  private final int index;
  private final int place;
  private final @Nullable Postings[] byField;

  /**
   * @param index its number in order of first occurrence
   * @param place its number among the terms of the field it first occurs in
   */
  TermEntry(Term term, int index, int place, int fields) {
    this.term = term;
    this.index = index;
    this.place = place;
    this.byField = new @Nullable Postings[fields];
  }

  String text() {
    return term.text();
  }

  /** The word it stands for where it first occurs. */
  String word() {
    return term.word();
  }

  int index() {
    return index;
  }

  int place() {
    return place;
  }

  Postings postings(int field) {
    Postings postings = byField[field];
    return postings == null ? Postings.NONE : postings;
  }

  void add(int field, int document, int count, int[] occurrences) {
    Postings postings = byField[field];
    if (postings == null) {
      postings = new Postings();
      byField[field] = postings;
    }
    postings.add(document, count, occurrences);
  }

  /** In how many documents it occurs; one that has it in two fields counts twice, as in lunr. */
  int frequency() {
    int sum = 0;
    for (Postings postings : byField) {
      sum += postings == null ? 0 : postings.size();
    }
    return sum;
  }
}
