package org.postil.search;

import java.util.List;

/** A document whose texts have been taken to terms; made by {@link DocumentAnalyzer}. */
public final class AnalyzedDocument {
  private final String ref;
  private final double boost;
  private final List<FieldTerms> fields;

  AnalyzedDocument(String ref, double boost, List<FieldTerms> fields) {
    this.ref = ref;
    this.boost = boost;
    this.fields = List.copyOf(fields);
  }

  public String ref() {
    return ref;
  }

  double boost() {
    return boost;
  }

  /** In the order of the settings. */
  List<FieldTerms> fields() {
    return fields;
  }

  /**
   * The number of terms in a field, each as often as it occurs.
   *
   * @param field its place in the settings
   */
  public int length(int field) {
    return fields.get(field).length();
  }
}
