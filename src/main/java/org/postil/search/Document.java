package org.postil.search;

import java.util.Map;

/**
 * A document to be indexed.
 *
 * @param ref what it is known by, unique
 * @param fields values by the name of the field; what is not there is empty
 * @param boost what its scores are multiplied by; 0 counts as 1, as in lunr
 */
public record Document(String ref, Map<String, FieldValue> fields, double boost) {
  public Document {
    fields = Map.copyOf(fields);
    if (!Field.isBoost(boost)) {
      throw new IllegalArgumentException("no boost: " + boost);
    }
  }

  public Document(String ref, Map<String, FieldValue> fields) {
    this(ref, fields, 1);
  }
}
