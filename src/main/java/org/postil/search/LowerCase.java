package org.postil.search;

import java.util.Locale;

/**
 * Lower case as JavaScript has it. The JDK differs from Unicode in what surrounds a final sigma
 * (Unicode 3.13, table 3-17: Final_Sigma).
 */
final class LowerCase {
  private static final char SIGMA = '\u03A3';
  private static final char SMALL_SIGMA = '\u03C3';
  private static final char FINAL_SIGMA = '\u03C2';
  private static final String IGNORABLE_PUNCTUATION =
      "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A";

  private LowerCase() {}

  static String of(String text) {
    return text.indexOf(SIGMA) < 0
        ? text.toLowerCase(Locale.ROOT)
        : withoutCapitalSigma(text).toLowerCase(Locale.ROOT);
  }

  private static String withoutCapitalSigma(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = text.indexOf(SIGMA); i >= 0; i = text.indexOf(SIGMA, i + 1)) {
      boolean isFinal = isCasedBefore(text, i) && !isCasedAfter(text, i + 1);
      out.setCharAt(i, isFinal ? FINAL_SIGMA : SMALL_SIGMA);
    }
    return out.toString();
  }

  private static boolean isCasedBefore(String text, int end) {
    int i = end;
    while (i > 0) {
      int c = text.codePointBefore(i);
      if (!isIgnorable(c)) {
        return isCased(c);
      }
      i -= Character.charCount(c);
    }
    return false;
  }

  private static boolean isCasedAfter(String text, int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isIgnorable(c)) {
        return isCased(c);
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean isIgnorable(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> IGNORABLE_PUNCTUATION.indexOf(c) >= 0;
    };
  }
}
