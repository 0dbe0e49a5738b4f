package org.postil.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One end of an {@link EdtfDate}: a year, month, day or minute, as exactly as it is known.
 *
 * @param year the year; with unspecified digits, the first year it can be
 * @param unspecifiedDigits how many last digits of the year are not known: 0, 1 (a decade) or 2 (a
 *     century)
 * @param month 1 to 12, a season 21 to 24 (spring to winter), or 0 when not known
 * @param day 1 to 31, or 0 when not known
 * @param time the moment itself, when the hour is known
 * @param uncertain marked with {@code ?}
 * @param approximate marked with {@code ~}
 */
public record Moment(
    int year,
    int unspecifiedDigits,
    int month,
    int day,
    Optional<OffsetDateTime> time,
    boolean uncertain,
    boolean approximate) {

  private static final int FIRST_SEASON = 21;
  private static final int[] SEASON_STARTS = {3, 6, 9, 12};

  public boolean isSeason() {
    return month >= FIRST_SEASON;
  }

  /** The first calendar month this can be: 1 where nothing is said. */
  public int firstMonth() {
    if (isSeason()) {
      return SEASON_STARTS[month - FIRST_SEASON];
    }
    return Math.max(1, month);
  }

  /** The first day this can be. */
  public LocalDate firstDay() {
    return LocalDate.of(year, firstMonth(), Math.max(1, day));
  }

  /** The last day this can be. */
  public LocalDate lastDay() {
    LocalDate first = firstDay();
    if (unspecifiedDigits > 0) {
      return LocalDate.of(year + (unspecifiedDigits == 1 ? 9 : 99), 12, 31);
    }
    if (day > 0) {
      return first;
    }
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return first.plusMonths(isSeason() ? 3 : 1).minusDays(1);
  }
}
