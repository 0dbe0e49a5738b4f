package org.postil.search;

/**
 * The documents that hold each term, field by field: the vectors turned round. In the order the
 * documents were added.
 */
final class Postings {
  private final Vectors vectors;
  private final int terms;
  private final int[] starts;
  private final int[] entries;
  private final int[] documents;

  Postings(Vectors vectors, int terms) {
    this.vectors = vectors;
    this.terms = terms;
    this.starts = new int[vectors.fields() * terms + 1];
    this.entries = new int[vectors.size()];
    this.documents = new int[vectors.size()];
    forEach((document, list, entry) -> starts[list + 1]++);
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = starts.clone();
    forEach(
        (document, list, entry) -> {
          int at = next[list]++;
          entries[at] = entry;
          documents[at] = document;
        });
  }

  private interface Receiver {
    void entry(int document, int list, int entry);
  }

  private void forEach(Receiver receiver) {
    for (int document = 0; document < vectors.documents(); document++) {
      for (int field = 0; field < vectors.fields(); field++) {
        int end = vectors.end(document, field);
        for (int entry = vectors.start(document, field); entry < end; entry++) {
          receiver.entry(document, field * terms + vectors.term(entry), entry);
        }
      }
    }
  }

  /** The first posting of a term in a field. */
  int start(int field, int term) {
    return starts[field * terms + term];
  }

  /** The posting behind the last. */
  int end(int field, int term) {
    return starts[field * terms + term + 1];
  }

  /**
   * In how many documents a term occurs; one that has it in two fields counts twice, as in lunr.
   */
  int frequency(int term) {
    int sum = 0;
    for (int field = 0; field < vectors.fields(); field++) {
      sum += end(field, term) - start(field, term);
    }
    return sum;
  }

  int document(int posting) {
    return documents[posting];
  }

  /** How often the document has the term in the field. */
  int count(int posting) {
    return vectors.count(entries[posting]);
  }

  int[] occurrences(int posting) {
    return vectors.occurrences(entries[posting]);
  }
}
