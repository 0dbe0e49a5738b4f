package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run of digits or of letters, and what stands between it and the one before. */
record DatePiece(String text, String gap, int start, int end) {
  static List<DatePiece> of(String text) {
    List<DatePiece> pieces = new ArrayList<>();
    int last = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean digit = isDigit(text.charAt(at));
      while (end < text.length() && (digit ? isDigit(text.charAt(end)) : isLetter(text, end))) {
        end++;
      }
      if (end == at) {
        at++;
      } else {
        pieces.add(
            new DatePiece(text.substring(at, end), text.substring(last, at).strip(), at, end));
        last = end;
        at = end;
      }
    }
    return pieces;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(String text, int at) {
    char c = text.charAt(at);
    boolean isMark = Character.getType(c) == Character.NON_SPACING_MARK;
    boolean isPoint =
        c == '.' && at > 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return Character.isLetter(c) || isMark || isPoint;
  }

  boolean isNumber() {
    return isDigit(text.charAt(0)) && text.length() <= 4;
  }

  int number() {
    return Integer.parseInt(text);
  }

  boolean isNumber(int length) {
    return isNumber() && text.length() == length;
  }

  boolean isShort() {
    return isNumber() && text.length() <= 2;
  }

  boolean isYear() {
    return isNumber(4) && number() >= 1970 && number() <= 2100;
  }

  boolean follows(String mark) {
    return gap.equals(mark);
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
