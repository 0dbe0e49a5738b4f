package org.postil.capture.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.archive.EdtfDate;

/**
 * Reads times as generators and their scripts write them: ISO 8601, seconds or milliseconds since
 * 1970, {@code 2011-04-05 14:30:00 +0400}, {@code Tue, 05 Apr 2011 14:30:00 +0400}, {@code Tue Apr
 * 05 2011 14:30:00 GMT+0400 (+04)}.
 */
final class WrittenTime {
  private static final int LONGEST = 80;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, String> ZONES =
      Map.of(
          "EST", "-05:00", "EDT", "-04:00", "CST", "-06:00", "CDT", "-05:00", "MST", "-07:00",
          "MDT", "-06:00", "PST", "-08:00", "PDT", "-07:00");

  private static final String TIME =
      "(?:(?:[T,]| at)?[ ]*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<part>\\d{1,9}))?)?"
          + "(?: ?(?<half>[AP]M))?(?: ?(?<zone>Z|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2}|UTC|GMT|[ECMP][SD]T))?"
          + "(?: (?:[A-Z]{2,5}|\\([^)]{0,40}\\)))?)?";

  private static final List<Pattern> FORMS =
      List.of(
          pattern("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})" + TIME),
          pattern(
              "(?:[a-z]{3,9},? )?(?<day>\\d{1,2}) (?<name>[a-z]{3,9})\\.? (?<year>\\d{4})" + TIME),
          pattern(
              "(?:[a-z]{3,9},? )?(?<name>[a-z]{3,9})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})"
                  + TIME),
          pattern("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"),
          pattern(
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})(?<zone>Z)?"));

  private static final Pattern EPOCH = Pattern.compile("(?<whole>-?\\d{9,13})(?:\\.\\d{1,9})?");
  private static final int MILLISECONDS = 12;

  private WrittenTime() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Reads a time.
   *
   * @param zone of times written without one
   * @return empty if it is written in no known way or cannot be
   */
  static Optional<EdtfDate> read(String text, ZoneId zone) {
    String line = text.strip().replaceAll("[ \t]+", " ");
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> epoch = epoch(line);
    if (epoch.isPresent()) {
      return epoch.flatMap(iso -> EdtfDate.parse(iso, zone));
    }
    Optional<EdtfDate> asWritten =
        line.indexOf(' ') < 0 ? EdtfDate.parse(line, zone) : Optional.empty();
    return asWritten.or(() -> inSomeForm(line, zone));
  }

  private static Optional<EdtfDate> inSomeForm(String line, ZoneId zone) {
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(line);
      if (m.matches()) {
        return iso(m, form).flatMap(iso -> EdtfDate.parse(iso, zone));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> epoch(String line) {
    Matcher m = EPOCH.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    String whole = m.group("whole");
    long number = Long.parseLong(whole);
    boolean isMilliseconds = whole.replace("-", "").length() >= MILLISECONDS;
    try {
      Instant at = isMilliseconds ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      return Optional.of(at.toString());
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<String> iso(Matcher m, Pattern form) {
    boolean isNamed = form.pattern().contains("<name>");
    int month = isNamed ? month(m.group("name")) : Integer.parseInt(m.group("month"));
    if (month == 0) {
      return Optional.empty();
    }
    String day = m.group("year") + "-" + two(month) + "-" + two(Integer.parseInt(m.group("day")));
    boolean mayHaveTime = form.pattern().contains("<hour>");
    return Optional.of(
        !mayHaveTime || m.group("hour") == null ? day : day + "T" + time(m, form.pattern()));
  }

  private static String time(Matcher m, String form) {
    int hour = Integer.parseInt(m.group("hour"));
    String half = form.contains("<half>") ? m.group("half") : null;
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    }
    String second = m.group("second");
    String part = form.contains("<part>") ? m.group("part") : null;
    return two(hour)
        + ":"
        + m.group("minute")
        + (second == null ? "" : ":" + second)
        + (part == null ? "" : "." + part)
        + offset(m.group("zone"));
  }

  private static String offset(@Nullable String zone) {
    if (zone == null) {
      return "";
    }
    String upper = zone.toUpperCase(Locale.ROOT).replaceFirst("^(?:UTC|GMT)(?=.)", "");
    if (upper.equals("Z") || upper.equals("UTC") || upper.equals("GMT")) {
      return "Z";
    }
    String named = ZONES.getOrDefault(upper, upper);
    return named.length() == 5 ? named.substring(0, 3) + ":" + named.substring(3) : named;
  }

  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
