package org.postil.search;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Writes which documents there are and by what they can be narrowed: for each facet its values, the
 * sets of values that documents have, and which set each has. The most frequent come first.
 */
final class FacetWriter {
  private static final String NAME = "facets";

  private final Documents documents;
  private final Numbering numbering;
  private final List<Facet> facets;

  FacetWriter(Documents documents, Numbering numbering, List<Facet> facets) {
    this.documents = documents;
    this.numbering = numbering;
    this.facets = facets;
  }

  NamedFile file() {
    Bytes json = new Bytes();
    Packed packed = new Packed(json);
    int size = numbering.size();
    json.addAscii("{\"documents\":\"");
    numbering.pack(IntStream.range(0, size).toArray(), size, packed);
    json.add('"');
    for (Facet facet : facets) {
      json.add(',');
      ScriptFile.addText(facet.name(), json);
      json.add(':');
      write(facet, json);
    }
    json.add('}');
    return new NamedFile(NAME + ".js", ScriptFile.of(NAME, json));
  }

  private void write(Facet facet, Bytes json) {
    Ranking<List<String>> sets = new Ranking<>();
    int[] column = new int[numbering.size()];
    for (int place = 0; place < column.length; place++) {
      long handle = documents.handle(numbering.document(place));
      column[place] = sets.add(facet.values().apply(handle), 1);
    }
    Ranking<String> values = new Ranking<>();
    for (int set = 0; set < sets.size(); set++) {
      for (String value : sets.value(set)) {
        values.add(value, sets.count(set));
      }
    }
    List<Integer> sortedValues = values.sorted(Function.identity());
    List<Integer> sortedSets = sets.sorted(set -> String.join("\n", set));
    int[] valueRanks = Ranking.ranks(sortedValues);
    int[] setRanks = Ranking.ranks(sortedSets);
    json.addAscii("{\"values\":");
    addList(sortedValues, value -> ScriptFile.addText(values.value(value), json), json);
    json.addAscii(",\"sets\":");
    addList(
        sortedSets,
        set ->
            addList(
                sets.value(set),
                value -> json.addAscii(Integer.toString(valueRanks[values.add(value, 0)])),
                json),
        json);
    json.addAscii(",\"column\":\"");
    for (int place = 0; place < column.length; place++) {
      column[place] = setRanks[column[place]];
    }
    new Packed(json).addWithoutTrailingZeros(column, column.length);
    json.addAscii("\"}");
  }

  private static <T> void addList(List<T> items, Consumer<T> one, Bytes json) {
    json.add('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        json.add(',');
      }
      one.accept(items.get(i));
    }
    json.add(']');
  }
}
