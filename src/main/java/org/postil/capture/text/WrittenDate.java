package org.postil.capture.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as sites print them, in the languages of the {@link #MONTHS} table: {@code April 5,
 * 2011 at 3:14 pm}, {@code 5. April 2011 um 15:14}, {@code 05.04.2011}, {@code 2011-04-05 15:14}.
 * Dates in figures whose order cannot be known are not read.
 */
final class WrittenDate {
  private static final int LONGEST = 60;

  /** The beginnings of the twelve months' names, language by language. */
  private static final List<String> MONTHS =
      List.of(
          "jan feb mar apr may jun jul aug sep oct nov dec",
          "jan feb mär apr mai jun jul aug sep okt nov dez",
          "jän feb maerz apr mai jun jul aug sep okt nov dez",
          "janv févr mars avr mai juin juil août sept oct nov déc",
          "janv fevr mars avr mai juin juil aout sept oct nov dec",
          "ene feb mar abr may jun jul ago sep oct nov dic",
          "gen feb mar apr mag giu lug ago set ott nov dic",
          "jan fev mar abr mai jun jul ago set out nov dez",
          "jan fev março abr maio junho julho agosto set out nov dez",
          "jan feb mrt apr mei jun jul aug sep okt nov dec",
          "jan feb maart apr mei jun jul aug sep okt nov dec",
          "янв фев мар апр мая июн июл авг сен окт ноя дек",
          "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр",
          "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր",
          "oca şub mar nis may haz tem ağu eyl eki kas ara");

  private static final Map<String, Integer> NUMBERS = numbers();

  private static final String TIME =
      "(?:,?\\s*(?:at|um|à|a las|alle|às|om|в|@|-|–|\\||kl\\.?)?\\s*"
          + "(?<hour>\\d{1,2})\\s?[:.h]\\s?(?<minute>\\d{2})(?::(?<second>\\d{2}))?\\s*"
          + "(?<half>[ap]\\.?m\\.?)?\\s*(?:uhr|h|min|z|(?:utc|gmt)(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2})?)?";

  private static final Pattern ISO =
      pattern("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})t?" + TIME);

  private static final Pattern DAY_FIRST =
      pattern(
          "(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de\\s+|of\\s+)?(?<name>\\p{L}{3,12})\\.?,?"
              + "\\s+(?:de\\s+)?(?<year>\\d{4})(?:\\s*г\\.?)?"
              + TIME);

  private static final Pattern MONTH_FIRST =
      pattern(
          "(?<name>\\p{L}{3,12})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
              + TIME);

  private static final Pattern DOTTED =
      pattern("(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})" + TIME);

  private static final Pattern SLASHED =
      pattern("(?<one>\\d{1,2})/(?<two>\\d{1,2})/(?<year>\\d{4})" + TIME);

  private static final Pattern WEEKDAY =
      Pattern.compile("^\\p{L}{2,12}\\.?,\\s+(?=\\S*\\d|\\p{L})");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:posted|published|on|am|le|el|il|op)\\b:?\\s*(?:on\\s+)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern AGO =
      pattern(
          "(?:about |over |almost )?(?:an?|\\d{1,4}) (?:second|minute|hour|day|week|month|year)s? ago");

  private WrittenDate() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String language : MONTHS) {
      String[] names = language.split(" ");
      for (int i = 0; i < names.length; i++) {
        numbers.putIfAbsent(names[i], i + 1);
      }
    }
    return numbers;
  }

  /**
   * Reads a text that is a date and nothing else but brackets, a weekday, or "Posted on" around it.
   *
   * @return the date in ISO form, with the time if there is one
   */
  static Optional<String> iso(String text) {
    String bare = text.replaceAll("^[\\[(|]+|[\\])|]+$", "").replace('\u00A0', ' ').strip();
    if (bare.length() > LONGEST || bare.isEmpty()) {
      return Optional.empty();
    }
    String date = WEEKDAY.matcher(LEAD.matcher(bare).replaceFirst("")).replaceFirst("");
    try {
      return read(ISO, date, "month", "day")
          .or(() -> named(DAY_FIRST, date))
          .or(() -> named(MONTH_FIRST, date))
          .or(() -> read(DOTTED, date, "month", "day"))
          .or(() -> slashed(date));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Whether a text is a date that only meant something when it was printed: "3 years ago". */
  static boolean isRelative(String text) {
    return text.length() <= LONGEST && AGO.matcher(text).matches();
  }

  private static Optional<String> read(Pattern pattern, String text, String month, String day) {
    Matcher m = pattern.matcher(text);
    return m.matches()
        ? Optional.of(iso(m, Integer.parseInt(m.group(month)), Integer.parseInt(m.group(day))))
        : Optional.empty();
  }

  private static Optional<String> named(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    return month(m.group("name")).map(month -> iso(m, month, Integer.parseInt(m.group("day"))));
  }

  /** 3/4/2011 may be March or April; 13/4/2011 and 4/13/2011 are April. */
  private static Optional<String> slashed(String text) {
    Matcher m = SLASHED.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    int one = Integer.parseInt(m.group("one"));
    int two = Integer.parseInt(m.group("two"));
    if (one > 12) {
      return Optional.of(iso(m, two, one));
    }
    return two > 12 || one == two ? Optional.of(iso(m, one, two)) : Optional.empty();
  }

  private static Optional<Integer> month(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    for (int length = word.length(); length >= 3; length--) {
      Integer number = NUMBERS.get(word.substring(0, length));
      if (number != null) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  private static String iso(Matcher m, int month, int day) {
    LocalDate date = LocalDate.of(Integer.parseInt(m.group("year")), month, day);
    if (m.group("hour") == null) {
      return date.toString();
    }
    int hour = Integer.parseInt(m.group("hour"));
    String half = m.group("half");
    if (half != null) {
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    String second = m.group("second");
    LocalTime time =
        LocalTime.of(
            hour,
            Integer.parseInt(m.group("minute")),
            second == null ? 0 : Integer.parseInt(second));
    return date + "T" + time;
  }
}
