package org.postil.search;

import java.util.List;

/**
 * A property by which results can be narrowed.
 *
 * @param values for each document, in the order of the index, the values it has
 */
public record Facet(String name, List<List<String>> values) {
  /** What else stands beside the facets in their file. */
  private static final String TAKEN = "documents";

  public Facet {
    if (name.equals(TAKEN)) {
      throw new IllegalArgumentException("no name for a facet: " + name);
    }
    values = List.copyOf(values);
  }
}
