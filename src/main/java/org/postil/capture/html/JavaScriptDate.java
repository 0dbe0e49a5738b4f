package org.postil.capture.html;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as JavaScript prints them: {@code Tue Apr 05 2011 15:07:00 GMT+0200 (CEST)}. */
final class JavaScriptDate {
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("EEE MMM dd yyyy HH:mm:ss 'GMT'xx", Locale.ENGLISH);

  private JavaScriptDate() {}

  /** The moment as an EDTF date-time in UTC. */
  static Optional<String> utc(String printed) {
    int zone = printed.indexOf(" (");
    try {
      return Optional.of(
          Snapshot.utc(
              OffsetDateTime.parse(zone < 0 ? printed : printed.substring(0, zone), PRINTED)
                  .toInstant()));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
