package org.postil.search;

import java.util.List;
import java.util.function.LongFunction;

/**
 * A property by which results can be narrowed.
 *
 * @param values for the handle of a document the values it has
 */
public record Facet(String name, LongFunction<List<String>> values) {
  /** What else stands beside the facets in their file. */
  private static final String TAKEN = "documents";

  public Facet {
    if (name.equals(TAKEN)) {
      throw new IllegalArgumentException("no name for a facet: " + name);
    }
  }
}
