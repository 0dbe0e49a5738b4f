package org.postil.capture.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A day in a text: pieces {@code from} to {@code to}. */
record PrintedDay(String iso, int from, int to) {
  private static final int LONGEST = 6;

  private static final Set<String> FILLERS =
      Set.of(
          "de", "of", "del", "st", "nd", "rd", "th", "er", "ten", "der", "den", "the", "º", "ª",
          "o", "a");

  static @Nullable PrintedDay at(List<DatePiece> pieces, int i, PrintedDate.Order order) {
    try {
      PrintedDay day = figures(pieces, i, order);
      return day != null ? day : named(pieces, i);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static @Nullable PrintedDay figures(
      List<DatePiece> pieces, int i, PrintedDate.Order order) {
    if (i + 2 >= pieces.size() || !pieces.get(i).isNumber()) {
      return null;
    }
    DatePiece one = pieces.get(i);
    DatePiece two = pieces.get(i + 1);
    DatePiece three = pieces.get(i + 2);
    if (one.isYear()
        && two.isShort()
        && three.isShort()
        && !two.gap().isEmpty()
        && two.gap().equals(three.gap())
        && "-/.".contains(two.gap())) {
      return of(one.number(), two.number(), three.number(), i, i + 3);
    }
    if (two.follows(".") && three.follows(".") && one.isShort() && two.isShort()) {
      boolean isShort = three.isNumber(2);
      boolean isFull = three.isYear();
      int year = three.isNumber() ? three.number() : 0;
      return isShort || isFull
          ? of(isShort ? 2000 + year : year, two.number(), one.number(), i, i + 3)
          : null;
    }
    if (i + 5 < pieces.size()
        && one.isYear()
        && two.text().equals("年")
        && pieces.get(i + 3).text().equals("月")) {
      return of(one.number(), three.number(), pieces.get(i + 4).number(), i, i + 6);
    }
    return isSlashed(pieces, i) ? slashed(pieces, i, order) : null;
  }

  static boolean isSlashed(List<DatePiece> pieces, int i) {
    DatePiece one = pieces.get(i);
    DatePiece two = pieces.get(i + 1);
    DatePiece three = pieces.get(i + 2);
    boolean strokes =
        two.follows("/") && three.follows("/") || two.follows("-") && three.follows("-");
    return strokes && one.isShort() && two.isShort() && three.isYear();
  }

  /** 3/4/2011 may be March or April; 13/4/2011 and 4/13/2011 are April. */
  private static @Nullable PrintedDay slashed(
      List<DatePiece> pieces, int i, PrintedDate.Order order) {
    int one = pieces.get(i).number();
    int two = pieces.get(i + 1).number();
    int year = pieces.get(i + 2).number();
    boolean dayFirst = one > 12 || order == PrintedDate.Order.DAY_FIRST && two <= 12;
    boolean isKnown = one > 12 || two > 12 || one == two || order != PrintedDate.Order.UNKNOWN;
    if (!isKnown) {
      return null;
    }
    return dayFirst ? of(year, two, one, i, i + 3) : of(year, one, two, i, i + 3);
  }

  /** A day with the month's name, which may stand before or after the figure. */
  private static @Nullable PrintedDay named(List<DatePiece> pieces, int i) {
    int last = Math.min(pieces.size(), i + LONGEST);
    int day = 0;
    int month = 0;
    for (int at = i; at < last; at++) {
      DatePiece piece = pieces.get(at);
      if (piece.isYear() && month > 0) {
        boolean isCut = day == 0 && i > 0 && pieces.get(i - 1).isShort();
        return isCut ? null : of(piece.number(), month, day, i, at + 1);
      }
      if (piece.isShort() && day == 0 && piece.number() > 0) {
        day = piece.number();
      } else if (piece.isNumber() || !isFillerOrMonth(piece, month)) {
        return null;
      } else if (month == 0 && MonthNames.number(piece.text()).isPresent()) {
        month = MonthNames.number(piece.text()).orElse(0);
      } else if (at == i) {
        return null;
      }
    }
    return null;
  }

  private static boolean isFillerOrMonth(DatePiece piece, int month) {
    return FILLERS.contains(piece.lower())
        || month == 0 && MonthNames.number(piece.text()).isPresent();
  }

  private static PrintedDay of(int year, int month, int day, int from, int to) {
    LocalDate first = LocalDate.of(year, month, Math.max(1, day)); // refuses 30 February
    String iso = first.toString();
    return new PrintedDay(day == 0 ? iso.substring(0, 7) : iso, from, to);
  }
}
