package org.postil.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/**
 * Writes which documents there are and by what they can be narrowed: for each facet its values, the
 * sets of values that documents have, and which set each has. The most frequent come first.
 */
final class FacetWriter {
  private final Numbering numbering;
  private final List<Facet> facets;

  FacetWriter(Numbering numbering, List<Facet> facets) {
    this.numbering = numbering;
    this.facets = facets;
  }

  void write(int documents, FileReceiver receiver) {
    receiver.file(
        "facets.js",
        ScriptFile.of(
            "facets",
            json -> {
              json.writeStartObject();
              json.writeStringProperty(
                  "documents", numbering.packed(IntStream.range(0, documents).toArray()));
              for (Facet facet : facets) {
                json.writeObjectPropertyStart(facet.name());
                write(facet, json);
                json.writeEndObject();
              }
              json.writeEndObject();
            }));
  }

  private static void write(Facet facet, JsonGenerator json) {
    List<String> values =
        byFrequency(facet.values().stream().flatMap(List::stream).toList(), String::toString);
    Map<String, Integer> numbers = numbers(values);
    List<List<String>> sets = byFrequency(facet.values(), set -> String.join("\n", set));
    Map<List<String>, Integer> setNumbers = numbers(sets);
    json.writeArrayPropertyStart("values");
    values.forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("sets");
    for (List<String> set : sets) {
      json.writeStartArray();
      set.forEach(value -> json.writeNumber(numbers.getOrDefault(value, 0)));
      json.writeEndArray();
    }
    json.writeEndArray();
    int[] column = facet.values().stream().mapToInt(s -> setNumbers.getOrDefault(s, 0)).toArray();
    json.writeStringProperty("column", Packed.withoutTrailingZeros(column));
  }

  /** Each value once, the most frequent first; equals in the order of their text. */
  private static <T> List<T> byFrequency(List<T> all, Function<T, String> text) {
    Map<T, Integer> counts = new HashMap<>();
    all.forEach(value -> counts.merge(value, 1, Integer::sum));
    List<T> values = new ArrayList<>(counts.keySet());
    values.sort(
        Comparator.comparing((T value) -> -counts.getOrDefault(value, 0)).thenComparing(text));
    return values;
  }

  private static <T> Map<T, Integer> numbers(List<T> values) {
    Map<T, Integer> numbers = new HashMap<>();
    values.forEach(value -> numbers.put(value, numbers.size()));
    return numbers;
  }
}
