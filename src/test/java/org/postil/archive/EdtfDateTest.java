package org.postil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {
  @ParameterizedTest
  @CsvSource({
    "2011-04-05, 2011-04-05, 2011, 4",
    "2011-04, 2011-04-01, 2011, 4",
    "2011, 2011-01-01, 2011, 0",
    "2011?, 2011-01-01, 2011, 0",
    "2011-04~, 2011-04-01, 2011, 4",
    "2011-04-05%, 2011-04-05, 2011, 4",
    "1998/2003, 1998-01-01, 1998, 0",
    "1998-07/.., 1998-07-01, 1998, 7",
    "2008-06/2008, 2008-06-01, 2008, 6",
    "2008-06-20/2008-06, 2008-06-20, 2008, 6",
    "2011-21, 2011-03-01, 2011, 0",
    "2011-XX, 2011-01-01, 2011, 0",
    "2011-04-XX, 2011-04-01, 2011, 4",
    "2011-04-05T14:30:00+04:00, 2011-04-05, 2011, 4",
    "2011-04-05 14:30, 2011-04-05, 2011, 4",
  })
  void knowsWhatIsKnown(String text, LocalDate firstDay, int year, int month) {
    EdtfDate date = EdtfDate.parse(text, ZoneOffset.UTC).orElseThrow();
    assertThat(date.firstDay()).contains(firstDay);
    assertThat(date.year()).hasValue(year);
    assertThat(date.month().orElse(0)).isEqualTo(month);
    assertThat(date.text()).isEqualTo(text);
  }

  /** The form that programs write is read apart from the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011-04-05T14:30:00Z",
        "2011-04-05T14:30:59Z",
        "0000-01-01T00:00:00Z",
        "2012-02-29T23:59:59Z",
        "2011-02-29T23:59:59Z",
        "2011-13-05T14:30:00Z",
        "2011-00-05T14:30:00Z",
        "2011-04-00T14:30:00Z",
        "2011-04-05T24:00:00Z",
        "2011-04-05T14:60:00Z",
        "2011-04-05T14:30:60Z",
        "201X-04-05T14:30:00Z"
      })
  void aTimestampIsWhatItIsInOtherForms(String text) {
    String spaced = text.replace('T', ' ');
    var zone = ZoneId.of("Europe/Berlin");
    assertThat(EdtfDate.parse(text, zone).map(d -> List.of(d.start(), d.end(), d.sortKey())))
        .isEqualTo(EdtfDate.parse(spaced, zone).map(d -> List.of(d.start(), d.end(), d.sortKey())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"201X", "19XX", "../2003", "/2003"})
  void hasNoYearWhereNoneIsKnown(String text) {
    assertThat(EdtfDate.parse(text, ZoneOffset.UTC).orElseThrow().year()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "yesterday", "5 April 2011", "2011-13", "2011-00", "2011-02-30", "2011-25", "2003/1998",
        "2011-04-05T25:00", "2011-04T10:00", "../..", "/", "2011/", "2X11", "201X-04", "2011--04",
        "2011-04-05T10:00+99:00", "20110405", "2011-XX-05", "2011-21-03"
      })
  void refusesWhatIsNoDate(String text) {
    boolean isOpenInterval = text.equals("2011/");
    assertThat(EdtfDate.parse(text, ZoneOffset.UTC).isPresent()).isEqualTo(isOpenInterval);
  }

  @Test
  void readsTimesInTheZoneOfTheArchiveUnlessTheySayTheirOwn() {
    ZoneId yerevan = ZoneId.of("Asia/Yerevan");
    long local = EdtfDate.parse("2014-01-05T14:30", yerevan).orElseThrow().sortKey();
    long own = EdtfDate.parse("2014-01-05T10:30Z", yerevan).orElseThrow().sortKey();
    assertThat(local).isEqualTo(own);
  }

  @Test
  void keepsMarksOfDoubt() {
    Moment both = EdtfDate.parse("1922%", ZoneOffset.UTC).orElseThrow().start().orElseThrow();
    assertThat(both.uncertain()).isTrue();
    assertThat(both.approximate()).isTrue();
  }
}
