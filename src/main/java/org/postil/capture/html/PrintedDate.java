package org.postil.capture.html;

import java.util.List;
import java.util.Optional;

/**
 * Finds the date in a text that a site prints for people: {@code April 5, 2011 at 3:07 pm}, {@code
 * 5. April 2011 um 15:07 Uhr}, {@code 05.04.2011}. Linear.
 *
 * @param iso the date in ISO form, with the time if one stands beside it
 * @param start where it begins in the text
 * @param end where it ends
 */
record PrintedDate(String iso, int start, int end) {
  private static final int LOOKED_AT = 400;
  private static final int FAR = 6;

  /** The order of day and month in dates of figures and strokes, where it is known. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /** Finds the first date. */
  static Optional<PrintedDate> in(String text, Order order) {
    List<DatePiece> pieces = DatePiece.of(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    for (int i = 0; i < pieces.size(); i++) {
      PrintedDay day = PrintedDay.at(pieces, i, order);
      if (day != null) {
        return Optional.of(whole(pieces, day));
      }
    }
    return Optional.empty();
  }

  /** Which order the dates in figures of some texts have, if one of them tells. */
  static Order order(List<String> texts) {
    for (String text : texts) {
      List<DatePiece> pieces = DatePiece.of(text.substring(0, Math.min(text.length(), LOOKED_AT)));
      for (int i = 0; i + 2 < pieces.size(); i++) {
        if (PrintedDay.isSlashed(pieces, i)) {
          int first = pieces.get(i).number();
          int second = pieces.get(i + 1).number();
          if (first > 12 != second > 12) {
            return first > 12 ? Order.DAY_FIRST : Order.MONTH_FIRST;
          }
        }
      }
    }
    return Order.UNKNOWN;
  }

  private static PrintedDate whole(List<DatePiece> pieces, PrintedDay day) {
    int start = pieces.get(day.from()).start();
    int end = pieces.get(day.to() - 1).end();
    for (int i = day.to(); i < Math.min(pieces.size(), day.to() + FAR); i++) {
      PrintedTime clock = PrintedTime.at(pieces, i);
      if (clock != null) {
        return new PrintedDate(
            day.iso() + "T" + clock.iso(), start, pieces.get(clock.to() - 1).end());
      }
    }
    for (int i = day.from() - 1; i >= Math.max(0, day.from() - FAR); i--) {
      PrintedTime clock = PrintedTime.at(pieces, i);
      if (clock != null
          && (i == 0 || !pieces.get(i - 1).isNumber() || !pieces.get(i).follows(":"))) {
        return new PrintedDate(day.iso() + "T" + clock.iso(), pieces.get(i).start(), end);
      }
    }
    return new PrintedDate(day.iso(), start, end);
  }
}
