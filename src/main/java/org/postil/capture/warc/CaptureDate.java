package org.postil.capture.warc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.postil.archive.EdtfDate;

/**
 * When something was captured.
 *
 * @param text as an EDTF date, or empty if it is not known
 * @param order milliseconds since 1970, the least number if it is not known
 */
record CaptureDate(String text, long order) {
  static final CaptureDate UNKNOWN = new CaptureDate("", Long.MIN_VALUE);

  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  /** Reads the date of a record: an ISO date-time, or the beginning of one as WARC 1.1 allows. */
  static CaptureDate of(String written) {
    try {
      return new CaptureDate(written, Instant.parse(written).toEpochMilli());
    } catch (DateTimeParseException | ArithmeticException notWhole) {
      return EdtfDate.parse(written, ZoneOffset.UTC)
          .filter(date -> !date.isInterval() && date.start().isPresent())
          .map(date -> new CaptureDate(written, date.sortKey() * 1000))
          .orElse(UNKNOWN);
    }
  }

  /** Reads the fourteen digits of an ARC file as the date of a record is written. */
  static String ofDigits(String digits) {
    try {
      return LocalDateTime.parse(digits, DIGITS).toInstant(ZoneOffset.UTC).toString();
    } catch (DateTimeParseException noDate) {
      return "";
    }
  }

  Optional<EdtfDate> edtf() {
    return EdtfDate.parse(text, ZoneOffset.UTC);
  }
}
