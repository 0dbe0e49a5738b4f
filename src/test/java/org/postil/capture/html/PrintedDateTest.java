package org.postil.capture.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.EdtfDate;

class PrintedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "April 5, 2011 at 3:07 pm | 2011-04-05T15:07",
        "Ada wrote on March 11th, 2015 at 02:57: | 2015-03-11T02:57",
        "5. April 2011 um 15:07 Uhr | 2011-04-05T15:07",
        "am Dienstag, 5. April 2011, 12:00 | 2011-04-05T12:00",
        "5 avril 2011 à 15h07 | 2011-04-05T15:07",
        "1er août 2012 à 9 h 05 min | 2012-08-01T09:05",
        "5 de abril de 2011 a las 15:07 | 2011-04-05T15:07",
        "5 aprile 2011 alle 15:07 | 2011-04-05T15:07",
        "5 de março de 2011 às 15:07 | 2011-03-05T15:07",
        "5 maart 2011 om 15:07 | 2011-03-05T15:07",
        "5 апреля 2011 г. в 15:07 | 2011-04-05T15:07",
        "5 ապրիլի 2011, 15:07 | 2011-04-05T15:07",
        "05.04.2011 15:07 | 2011-04-05T15:07",
        "05.04.11, 15:07 | 2011-04-05T15:07",
        "23/04/2011 15:07 | 2011-04-23T15:07",
        "4/23/2011 12:07 AM | 2011-04-23T00:07",
        "2011-04-05 15:07:09 | 2011-04-05T15:07:09",
        "15:07, 5 April 2011 | 2011-04-05T15:07",
        "Tue, 5 Apr 2011 15:07:00 GMT | 2011-04-05T15:07Z",
        "2011年4月5日 15:07 | 2011-04-05T15:07",
        "April 2011 | 2011-04",
        "5.4.2011 | 2011-04-05",
      })
  void readsWhatSitesPrint(String text, String iso) {
    assertThat(PrintedDate.in(text, PrintedDate.Order.UNKNOWN).map(PrintedDate::iso)).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05/04/2011",
        "3 years ago",
        "30 February 2011",
        "version 5.4.1",
        "in May",
        "1234567890",
        "31/02/2011"
      })
  void leavesOutWhatIsNoDateOrAmbiguous(String text) {
    assertThat(PrintedDate.in(text, PrintedDate.Order.UNKNOWN)).isEmpty();
  }

  @Test
  void readsFiguresInTheOrderOfThePage() {
    PrintedDate.Order order = PrintedDate.order(java.util.List.of("05/04/2011", "23/04/2011"));
    assertThat(order).isEqualTo(PrintedDate.Order.DAY_FIRST);
    assertThat(PrintedDate.in("05/04/2011", order).map(PrintedDate::iso)).contains("2011-04-05");
    assertThat(PrintedDate.in("05/04/2011", PrintedDate.Order.MONTH_FIRST).map(PrintedDate::iso))
        .contains("2011-05-04");
  }

  @ParameterizedTest
  @CsvSource({
    "2011-04-05T15:07:00+0200, 2011-04-05T15:07:00+02:00",
    "2011-04-05T15:07:00.123Z, 2011-04-05T15:07:00Z",
    "2011-04-05 15:07, 2011-04-05T15:07",
    "1302016020, 2011-04-05T15:07:00Z",
    "2011-04-05, 2011-04-05"
  })
  void readsWhatMarkupStates(String text, String iso) {
    assertThat(
            StatedDate.parse(text, PrintedDate.Order.UNKNOWN, ZoneOffset.UTC).map(EdtfDate::text))
        .contains(iso);
  }
}
