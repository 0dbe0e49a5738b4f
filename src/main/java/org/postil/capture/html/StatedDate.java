package org.postil.capture.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.postil.archive.EdtfDate;

/** Dates that markup states for programs: {@code datetime="2011-04-05T15:07:00+0200"}. */
final class StatedDate {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\s?(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d{1,9})?\\s?(Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?");

  private static final Pattern SECONDS = Pattern.compile("1?\\d{9}(?:\\d{3})?");

  private static final String[] ATTRIBUTES = {
    "datetime",
    "content",
    "data-datetime",
    "data-time",
    "data-timestamp",
    "data-date",
    "title",
    "data-livestamp"
  };

  private StatedDate() {}

  /** The first date among the attributes of an element. */
  static Optional<EdtfDate> of(Element element, PrintedDate.Order order, ZoneId zone) {
    for (String key : ATTRIBUTES) {
      Optional<EdtfDate> date =
          element.hasAttr(key) ? parse(element.attr(key), order, zone) : Optional.empty();
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** Reads what a program wrote: ISO, seconds since 1970, or as for people. */
  static Optional<EdtfDate> parse(String written, PrintedDate.Order order, ZoneId zone) {
    String text = written.strip();
    Matcher m = ISO.matcher(text);
    if (m.matches()) {
      return EdtfDate.parse(iso(m), zone);
    }
    if (SECONDS.matcher(text).matches()) {
      return EdtfDate.parse(epoch(text), zone);
    }
    return PrintedDate.in(text, order).flatMap(date -> EdtfDate.parse(date.iso(), zone));
  }

  private static String iso(Matcher m) {
    String time = m.group(2);
    if (time == null) {
      return m.group(1);
    }
    String offset = m.group(3) == null ? "" : m.group(3);
    if (offset.length() == 3) {
      offset += ":00";
    } else if (offset.length() == 5) {
      offset = offset.substring(0, 3) + ":" + offset.substring(3);
    }
    return m.group(1) + "T" + (time.indexOf(':') == 1 ? "0" : "") + time + offset;
  }

  private static String epoch(String digits) {
    try {
      long number = Long.parseLong(digits);
      return Snapshot.utc(Instant.ofEpochSecond(digits.length() > 10 ? number / 1000 : number));
    } catch (DateTimeException impossible) {
      return "";
    }
  }
}
