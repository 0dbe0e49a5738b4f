package org.postil.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our index of any documents is lunr's, byte for byte. */
class LunrDifferentialTest {
  private static final long SEED = 20_260_100L;
  private static final int MOST_DOCUMENTS = 25;

  static LongStream seeds() {
    return LongStream.range(SEED, SEED + 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void writesWhatLunrWrites(long seed) {
    GeneratedDocuments documents =
        new GeneratedDocuments(new Random(seed)::nextInt, MOST_DOCUMENTS);
    documents.assertSame("seed " + seed);
  }

  @Test
  void refusesASecondDocumentOfTheSameReference() {
    IndexBuilder builder = new IndexBuilder(IndexSettings.of(Field.of("t", 1)));
    builder.add(new Document("a", Map.of()));
    assertThatThrownBy(() -> builder.add(new Document("a", Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reference a");
  }
}
