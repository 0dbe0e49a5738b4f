package org.postil.archive;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as far as it is known, written in EDTF (Library of Congress, 2019; ISO 8601-2): a day, a
 * date-time, a month ({@code 2011-04}), a year, a season ({@code 2011-21}), unspecified digits
 * ({@code 201X}, {@code 2011-XX}), each with {@code ?} (uncertain), {@code ~} (approximate) or
 * {@code %} (both), and intervals of them ({@code 1998/2003}, {@code 1998/..}).
 *
 * @param text the date as it was written
 * @param start when it was or began; absent when an interval's beginning is open or unknown
 * @param end when an interval ended; absent when it is open, and when this is no interval
 * @param isInterval whether two ends were written
 * @param sortKey seconds since 1970 of the earliest moment it can be
 */
public record EdtfDate(
    String text, Optional<Moment> start, Optional<Moment> end, boolean isInterval, long sortKey) {

  /**
   * Reads a date.
   *
   * @param zone the zone of times written without one
   * @return empty if {@code text} is not such a date
   */
  public static Optional<EdtfDate> parse(String text, ZoneId zone) {
    return EdtfParser.parse(text, zone);
  }

  static EdtfDate of(
      String text, Optional<Moment> start, Optional<Moment> end, boolean isInterval, ZoneId zone) {
    long key =
        start
            .or(() -> end)
            .map(m -> m.time().map(t -> t.toEpochSecond()).orElseGet(() -> midnight(m, zone)))
            .orElse(Long.MIN_VALUE);
    return new EdtfDate(text, start, end, isInterval, key);
  }

  private static long midnight(Moment moment, ZoneId zone) {
    return moment.firstDay().atStartOfDay(zone).toEpochSecond();
  }

  /** The year, if one year is known: the first one of an interval. */
  public OptionalInt year() {
    return start
        .filter(m -> m.unspecifiedDigits() == 0)
        .map(m -> OptionalInt.of(m.year()))
        .orElseGet(OptionalInt::empty);
  }

  /** The calendar month 1 to 12, if one is known: the first one of an interval. */
  public OptionalInt month() {
    return start
        .filter(m -> m.month() != 0 && !m.isSeason())
        .map(m -> OptionalInt.of(m.month()))
        .orElseGet(OptionalInt::empty);
  }

  /** The first day it can be, if its beginning is known. */
  public Optional<LocalDate> firstDay() {
    return start.map(Moment::firstDay);
  }
}
