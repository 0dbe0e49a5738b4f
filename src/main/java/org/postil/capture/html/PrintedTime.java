package org.postil.capture.html;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A time in a text: pieces up to {@code to}. */
record PrintedTime(String iso, int to) {
  private static final Set<String> BEFORE_NOON = Set.of("am", "a.m", "vorm", "ص", "صباحا");
  private static final Set<String> AFTER_NOON = Set.of("pm", "p.m", "nachm", "م", "مساء");
  private static final Set<String> WORLD = Set.of("utc", "gmt");
  private static final Set<String> COLONS = Set.of(":", ".");

  static @Nullable PrintedTime at(List<DatePiece> pieces, int i) {
    if (i + 1 >= pieces.size() || !pieces.get(i).isShort()) {
      return null;
    }
    int hour = pieces.get(i).number();
    DatePiece next = pieces.get(i + 1);
    boolean hasH =
        next.lower().equals("h") && i + 2 < pieces.size() && pieces.get(i + 2).isNumber(2);
    DatePiece minute = hasH ? pieces.get(i + 2) : next;
    boolean isTime = minute.isNumber(2) && (hasH || COLONS.contains(minute.gap()));
    boolean isDate = isTime && !hasH && minute.gap().equals(".") && hour > 24;
    return isTime && !isDate ? of(pieces, hour, minute, i + (hasH ? 3 : 2)) : null;
  }

  private static @Nullable PrintedTime of(
      List<DatePiece> pieces, int written, DatePiece minute, int from) {
    int to = from;
    int second = -1;
    if (to < pieces.size() && pieces.get(to).isNumber(2) && pieces.get(to).follows(":")) {
      second = pieces.get(to++).number();
    }
    String after = to < pieces.size() ? pieces.get(to).lower() : "";
    int hour = written;
    if (BEFORE_NOON.contains(after) || AFTER_NOON.contains(after)) {
      hour = written % 12 + (AFTER_NOON.contains(after) ? 12 : 0);
      to++;
    }
    String zone = to < pieces.size() ? pieces.get(to).lower() : "";
    boolean isWorld =
        WORLD.contains(zone)
            && (to + 1 >= pieces.size()
                || pieces.get(to + 1).gap().isEmpty()
                || !"+-−".contains(pieces.get(to + 1).gap()));
    try {
      LocalTime time = LocalTime.of(hour, minute.number(), Math.max(0, second));
      String iso = second > 0 ? time.toString() : time.toString().substring(0, 5);
      return new PrintedTime(iso + (isWorld ? "Z" : ""), isWorld ? to + 1 : to);
    } catch (DateTimeException impossible) {
      return null;
    }
  }
}
