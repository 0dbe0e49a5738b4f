package org.postil.search;

import java.util.List;
import java.util.Optional;

/**
 * What a field holds: a text, which is cut into tokens, or a list, of which each element is one
 * token as it is.
 *
 * @param text absent in a list
 */
public record FieldValue(Optional<String> text, List<String> elements) {
  public static final FieldValue NONE = elements(List.of());

  public FieldValue {
    elements = List.copyOf(elements);
  }

  public static FieldValue text(String text) {
    return new FieldValue(Optional.of(text), List.of());
  }

  public static FieldValue elements(List<String> elements) {
    return new FieldValue(Optional.empty(), elements);
  }
}
