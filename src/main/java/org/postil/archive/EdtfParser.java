package org.postil.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the part of EDTF levels 0 and 1 that {@link EdtfDate} names. */
final class EdtfParser {
  private static final int LONGEST = 80;
  private static final String TIMESTAMP = "0000-00-00T00:00:00Z";

  private static final Pattern MOMENT =
      Pattern.compile(
          "(?<year>\\d{4}|\\d{3}X|\\d{2}XX)"
              + "(?:-(?<month>\\d{2}|XX)(?:-(?<day>\\d{2}|XX))?)?"
              + "(?:[T ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
              + "\\s?(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?"
              + "(?<mark>[?~%])?");

  private EdtfParser() {}

  static Optional<EdtfDate> parse(String text, ZoneId zone) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    int slash = trimmed.indexOf('/');
    try {
      if (isTimestamp(trimmed)) {
        return Optional.of(timestamp(trimmed));
      }
      return slash < 0
          ? moment(trimmed, zone)
              .map(m -> EdtfDate.of(trimmed, Optional.of(m), Optional.empty(), false, zone))
          : interval(trimmed, trimmed.substring(0, slash), trimmed.substring(slash + 1), zone);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Whether it is written {@code 2011-04-05T14:30:00Z}, as programs do: most dates are. */
  private static boolean isTimestamp(String text) {
    if (text.length() != TIMESTAMP.length()) {
      return false;
    }
    for (int i = 0; i < TIMESTAMP.length(); i++) {
      char c = text.charAt(i);
      char form = TIMESTAMP.charAt(i);
      if (form == '0' ? c < '0' || c > '9' : c != form) {
        return false;
      }
    }
    return true;
  }

  private static EdtfDate timestamp(String text) {
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    OffsetDateTime time =
        OffsetDateTime.of(
            year,
            month,
            day,
            digits(text, 11, 13),
            digits(text, 14, 16),
            digits(text, 17, 19),
            0,
            ZoneOffset.UTC);
    Moment moment = new Moment(year, 0, month, day, Optional.of(time), false, false);
    return new EdtfDate(text, Optional.of(moment), Optional.empty(), false, time.toEpochSecond());
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static Optional<EdtfDate> interval(String text, String from, String until, ZoneId zone) {
    Optional<Moment> start = moment(from, zone);
    Optional<Moment> end = moment(until, zone);
    boolean known = start.isPresent() || isOpen(from);
    boolean ends = end.isPresent() || isOpen(until);
    if (!known || !ends || (start.isEmpty() && end.isEmpty())) {
      return Optional.empty();
    }
    boolean backwards =
        start.isPresent()
            && end.isPresent()
            && end.get().lastDay().isBefore(start.get().firstDay());
    return backwards ? Optional.empty() : Optional.of(EdtfDate.of(text, start, end, true, zone));
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private static Optional<Moment> moment(String text, ZoneId zone) {
    Matcher m = MOMENT.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String year = m.group("year");
    int unspecified = (int) year.chars().filter(c -> c == 'X').count();
    int month = number(m.group("month"));
    int day = number(m.group("day"));
    String time = m.group("time");
    boolean dayWithoutMonth = day != 0 && (month == 0 || month > 12);
    boolean monthOfNoYear = month != 0 && unspecified != 0;
    boolean timeWithoutDay = time != null && day == 0;
    boolean noSuchDay = "00".equals(m.group("day")) || "00".equals(m.group("month"));
    boolean noSuchMonth = month > 12 && (month < 21 || month > 24);
    if (dayWithoutMonth || monthOfNoYear || timeWithoutDay || noSuchMonth || noSuchDay) {
      return Optional.empty();
    }
    int firstYear = Integer.parseInt(year.replace('X', '0'));
    if (day != 0) {
      LocalDate.of(firstYear, month, day); // refuses 30 February
    }
    String mark = m.group("mark");
    return Optional.of(
        new Moment(
            firstYear,
            unspecified,
            month,
            day,
            time == null
                ? Optional.empty()
                : Optional.of(
                    at(LocalDate.of(firstYear, month, day), time, m.group("offset"), zone)),
            "?".equals(mark) || "%".equals(mark),
            "~".equals(mark) || "%".equals(mark)));
  }

  private static OffsetDateTime at(
      LocalDate day, String time, @Nullable String offset, ZoneId zone) {
    LocalDateTime local = LocalDateTime.of(day, LocalTime.parse(time));
    return offset == null
        ? local.atZone(zone).toOffsetDateTime()
        : local.atOffset(ZoneOffset.of(offset));
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.equals("XX") ? 0 : Integer.parseInt(digits);
  }
}
