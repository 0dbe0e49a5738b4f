package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

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

  @Test
  void writesAnIndexWithoutFieldsAsLunr() throws IOException {
    IndexBuilder builder = new IndexBuilder(IndexSettings.of());
    builder.add(new Document("a", Map.of()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IndexWriter.write(builder.build(), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(LunrReference.index(List.of("{\"id\":\"a\"}"), "{\"fields\":[]}"));
  }

  @Test
  void indexesManyTokensAsLunr() throws IOException {
    StringBuilder text = new StringBuilder("again ".repeat(100_000));
    for (int i = 0; i < 20_000; i++) {
      text.append('w').append(i).append(' ');
    }
    IndexBuilder builder = new IndexBuilder(IndexSettings.of(Field.of("t", 1)));
    builder.add(new Document("a", Map.of("t", FieldValue.text(text.toString()))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IndexWriter.write(builder.build(), out);
    String json = JsonMapper.shared().writeValueAsString(Map.of("id", "a", "t", text.toString()));
    boolean isSame =
        out.toString(StandardCharsets.UTF_8)
            .equals(LunrReference.index(List.of(json), "{\"fields\":[\"t\"]}"));
    assertThat(isSame).isTrue();
  }
}
