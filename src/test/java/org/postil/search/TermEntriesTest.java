package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of a term stand field by field, in the order of the numbering. */
class TermEntriesTest {
  private static final int FIELDS = 3;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 511, 512, 513, 4000})
  void sortsFewAndMany(int size) {
    Random random = new Random(size);
    Documents documents = new Documents(FIELDS);
    for (int i = 0; i < 3000; i++) {
      List<FieldTerms> fields = new ArrayList<>();
      for (int field = 0; field < FIELDS; field++) {
        int length = 1 + random.nextInt(50);
        fields.add(new FieldTerms(new int[0], new int[0], new int[0], length, new int[0][]));
      }
      documents.add(new AnalyzedDocument("ref" + i, 1, fields), 0, i);
    }
    Numbering numbering = new Numbering(documents, 1, document -> "ref" + document);
    List<Integer> all = new ArrayList<>(IntStream.range(0, 3000 * FIELDS).boxed().toList());
    Collections.shuffle(all, random);
    List<Integer> some = all.subList(0, size);

    TermEntries entries = new TermEntries(documents, numbering, FIELDS);
    entries.clear();
    some.forEach(documentField -> entries.add(documentField, 1 + documentField));
    entries.sort();

    for (int field = 0; field < FIELDS; field++) {
      int[] found =
          IntStream.range(entries.start(field), entries.start(field + 1))
              .map(entries::count)
              .toArray();
      int wantedField = field;
      int[] wanted =
          some.stream()
              .filter(documentField -> documentField % FIELDS == wantedField)
              .sorted((a, b) -> numbering.place(a / FIELDS) - numbering.place(b / FIELDS))
              .mapToInt(documentField -> 1 + documentField)
              .toArray();
      assertThat(found).as("field %d", field).isEqualTo(wanted);
    }
  }
}
