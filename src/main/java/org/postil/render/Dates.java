package org.postil.render;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.EdtfDate;
import org.postil.archive.Moment;
import org.postil.render.view.DateText;

/** Dates in words and in HTML's notation. Does not look at the machine's locale. */
final class Dates {
  private static final String TIMESTAMP = "2011-04-05T14:30:59Z";

  private final Messages messages;

  Dates(Messages messages) {
    this.messages = messages;
  }

  @Nullable DateText text(Optional<EdtfDate> date) {
    return date.map(d -> new DateText(words(d), datetime(d))).orElse(null);
  }

  /** The date as a reader says it. */
  String words(EdtfDate date) {
    Optional<String> start = date.start().map(this::words);
    Optional<String> end = date.end().map(this::words);
    if (!date.isInterval()) {
      return start.orElse(date.text());
    }
    if (start.isEmpty()) {
      return messages.get("date.until", end.orElse(""));
    }
    return end.isEmpty()
        ? messages.get("date.since", start.get())
        : messages.get("date.interval", start.get(), end.get());
  }

  private String words(Moment moment) {
    String text = exactly(moment);
    if (moment.approximate()) {
      text = messages.get("date.approximate", text);
    }
    return moment.uncertain() ? messages.get("date.uncertain", text) : text;
  }

  private String exactly(Moment moment) {
    String year = year(moment);
    if (moment.month() == 0) {
      return year;
    }
    String month = messages.get("month." + moment.month());
    if (moment.day() == 0) {
      return messages.get("date.month", month, year);
    }
    String day = messages.get("date.day", moment.day(), month, year);
    return moment.time().map(t -> messages.get("date.time", day, hour(t))).orElse(day);
  }

  private String year(Moment moment) {
    return switch (moment.unspecifiedDigits()) {
      case 0 -> Integer.toString(moment.year());
      case 1 -> messages.get("date.decade", moment.year());
      default -> messages.get("date.between", moment.year(), moment.year() + 99);
    };
  }

  private static String hour(OffsetDateTime time) {
    return padded(time.getHour(), 2) + ":" + padded(time.getMinute(), 2);
  }

  /** A year, month, day or global date-time of HTML (section 2.3.5); none for the rest. */
  static @Nullable String datetime(EdtfDate date) {
    if (isWrittenSo(date.text())) {
      return date.text();
    }
    return date.start()
        .filter(m -> m.unspecifiedDigits() == 0 && m.year() > 0)
        .map(Dates::datetime)
        .orElse(null);
  }

  /** Whether a date is written as this would write it: with seconds, in universal time. */
  private static boolean isWrittenSo(String text) {
    return text.length() == TIMESTAMP.length()
        && text.charAt(TIMESTAMP.indexOf('T')) == 'T'
        && text.endsWith("Z")
        && !text.endsWith(":00Z")
        && !text.startsWith("0000");
  }

  private static String datetime(Moment m) {
    String year = padded(m.year(), 4);
    if (m.month() == 0 || m.isSeason()) {
      return year;
    }
    String month = year + "-" + padded(m.month(), 2);
    if (m.day() == 0) {
      return month;
    }
    String day = month + "-" + padded(m.day(), 2);
    return m.time().map(t -> day + "T" + clock(t)).orElse(day);
  }

  private static String clock(OffsetDateTime time) {
    String seconds = time.getSecond() == 0 ? "" : ":" + padded(time.getSecond(), 2);
    return hour(time) + seconds + (time.getOffset().getTotalSeconds() == 0 ? "Z" : offset(time));
  }

  private static String offset(OffsetDateTime time) {
    int minutes = time.getOffset().getTotalSeconds() / 60;
    String hours = padded(Math.abs(minutes) / 60, 2) + ":" + padded(Math.abs(minutes) % 60, 2);
    return (minutes < 0 ? "-" : "+") + hours;
  }

  /** The moment as RFC 3339 wants it, at its beginning where the hour is not known. */
  static Optional<String> rfc3339(Optional<EdtfDate> date) {
    return date.flatMap(EdtfDate::start).map(Dates::rfc3339);
  }

  private static String rfc3339(Moment m) {
    return m.time()
        .map(
            t ->
                datetime(withoutTime(m))
                    + "T"
                    + hour(t)
                    + ":"
                    + padded(t.getSecond(), 2)
                    + (t.getOffset().getTotalSeconds() == 0 ? "Z" : offset(t)))
        .orElseGet(() -> m.firstDay() + "T00:00:00Z");
  }

  private static Moment withoutTime(Moment m) {
    return new Moment(
        m.year(), m.unspecifiedDigits(), m.month(), m.day(), Optional.empty(), false, false);
  }

  /** {@code 2011/04/05}, as far as known: the form of Highwire's tags. */
  static Optional<String> slashed(Optional<EdtfDate> date) {
    return date.map(Dates::datetime)
        .map(text -> (text.length() > 10 ? text.substring(0, 10) : text).replace('-', '/'));
  }

  /** Two years as a span, one year as itself. */
  static String span(int first, int last) {
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return text.length() >= digits ? text : "0".repeat(digits - text.length()) + text;
  }
}
