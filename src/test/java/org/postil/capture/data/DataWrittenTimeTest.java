package org.postil.capture.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.EdtfDate;

class DataWrittenTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2011-04-05T14:30:00Z                     | 2011-04-05T14:30:00Z
          2018-12-17T17:32:05.663Z                 | 2018-12-17T17:32:05.663Z
          2011-04-05 14:30:00 +0400                | 2011-04-05T14:30:00+04:00
          2011-04-05 14:30:00 -04:00               | 2011-04-05T14:30:00-04:00
          2011-04-05 14:30:00 +0000 UTC            | 2011-04-05T14:30:00+00:00
          2011-04-05 14:30:00 UTC                  | 2011-04-05T14:30:00Z
          2011-04-05 14:30                         | 2011-04-05T14:30
          2011-4-5 9:30                            | 2011-04-05T09:30
          2011/04/05                               | 2011-04-05
          2011-04-05                               | 2011-04-05
          2011-04                                  | 2011-04
          2011                                     | 2011
          1302013800                               | 2011-04-05T14:30:00Z
          1302013800000                            | 2011-04-05T14:30:00Z
          1302013800.25                            | 2011-04-05T14:30:00Z
          20110405                                 | 2011-04-05
          20110405143000                           | 2011-04-05T14:30:00
          Tue, 05 Apr 2011 14:30:00 +0400          | 2011-04-05T14:30:00+04:00
          Tue, 5 Apr 2011 14:30:00 GMT             | 2011-04-05T14:30:00Z
          5 Apr 2011 14:30:00 EST                  | 2011-04-05T14:30:00-05:00
          Tue Apr 05 2011 14:30:00 GMT+0400 (+04)  | 2011-04-05T14:30:00+04:00
          April 5, 2011 at 2:30 PM                 | 2011-04-05T14:30
          April 5th, 2011                          | 2011-04-05
          """)
  void reads(String written, String iso) {
    assertThat(WrittenTime.read(written, ZoneOffset.UTC).map(EdtfDate::text)).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2011-02-30",
        "2011-13-01 10:00",
        "99 Foo 2011",
        "2011-04-05 25:00",
        "Apr",
        "05/04/2011",
        "9999999999999999999",
        "Tue, 31 Feb 2011 10:00:00 +9900"
      })
  void leavesWhatIsNoTime(String written) {
    assertThat(WrittenTime.read(written, ZoneOffset.UTC)).isEmpty();
  }
}
