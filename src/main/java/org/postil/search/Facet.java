package org.postil.search;

import java.util.List;

/**
 * A property by which results can be narrowed.
 *
 * @param values for each document, in the order of the index, the values it has
 */
public record Facet(String name, List<List<String>> values) {
  public Facet {
    values = List.copyOf(values);
  }
}
