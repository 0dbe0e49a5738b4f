package org.postil.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.archive.EdtfDate;

class DatesTest {
  private static String datetime(String text) {
    return String.valueOf(
        Dates.datetime(EdtfDate.parse(text, ZoneOffset.ofHours(2)).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "2011-04-05T14:30:59Z, 2011-04-05T14:30:59Z",
    "2011-04-05T14:30:00Z, 2011-04-05T14:30Z",
    "2011-04-05 14:30:59Z, 2011-04-05T14:30:59Z",
    "2011-04-05T14:30:59, 2011-04-05T14:30:59+02:00",
    "2011-04-05T14:30Z, 2011-04-05T14:30Z",
    "2011-04-05T14:30:59.5Z, 2011-04-05T14:30:59Z",
    "2011-04-05T14:30:59-0430, 2011-04-05T14:30:59-04:30",
    "2011-04-05, 2011-04-05",
    "2011-04~, 2011-04",
    "2011-21, 2011",
    "2011?, 2011",
    "1998/2003, 1998"
  })
  void saysADateAsHtmlDoes(String text, String datetime) {
    assertThat(datetime(text)).isEqualTo(datetime);
  }

  /** HTML's years begin with 1 (section 2.3.5.1), and it has no decades. */
  @Test
  void saysNothingThatHtmlCannotSay() {
    assertThat(datetime("0000-01-01T10:00:01Z")).isEqualTo("null");
    assertThat(datetime("201X")).isEqualTo("null");
  }
}
