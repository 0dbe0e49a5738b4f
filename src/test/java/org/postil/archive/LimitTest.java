package org.postil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
  @ParameterizedTest
  @CsvSource({
    "1,1",
    "100_000,100000",
    "64 MB,67108864",
    "64MiB,67108864",
    "2k,2048",
    "1 GB,1073741824"
  })
  void takesSizesInUnits(String written, long bytes) {
    assertThat(Limit.FILE_SIZE.parse(written)).hasValue(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "2 GB", "1.5 MB", "MB", "many", "999999999999999999", "\u0661"})
  void refusesWhatIsNoSize(String written) {
    assertThat(Limit.FILE_SIZE.parse(written)).isEmpty();
  }

  @Test
  void countsHaveNoUnits() {
    assertThat(Limit.COMMENTS.parse("5 MB")).isEmpty();
    assertThat(Limit.COMMENTS.parse("5_000")).hasValue(5000);
  }

  @Test
  void theLargestValueFitsAnInt() {
    for (Limit limit : Limit.values()) {
      assertThat(limit.usual()).as(limit.key()).isPositive();
      assertThat(limit.parse(Long.toString(limit.usual()))).hasValue(limit.usual());
      assertThat(limit.parse("2147483648")).as(limit.key()).isEmpty();
    }
  }

  @Test
  void isSaidAsPeopleWriteIt() {
    Limits limits = new Limits(Map.of(Limit.FILE_SIZE, 3L << 20, Limit.MEDIA_SIZE, 7L));

    assertThat(limits.shown(Limit.FILE_SIZE)).isEqualTo("3 MiB");
    assertThat(limits.shown(Limit.MEDIA_SIZE)).isEqualTo("7 bytes");
    assertThat(limits.shown(Limit.TAGS)).isEqualTo("200");
  }
}
