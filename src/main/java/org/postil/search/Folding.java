package org.postil.search;

import java.text.Normalizer;
import java.util.Map;

/**
 * Takes a word to what it is found by, whatever accents, points and marks it was written with. The
 * search page's script does the same.
 */
public final class Folding {
  /** Unicode's bound for text in streams (UAX 15, section 13); normalizing longer runs is slow. */
  private static final int MOST_MARKS = 30;

  /** Letters that no decomposition takes to their plain form. */
  private static final Map<Character, String> PLAIN =
      Map.ofEntries(
          Map.entry('\u00DF', "ss"),
          Map.entry('\u00E6', "ae"),
          Map.entry('\u00F0', "d"),
          Map.entry('\u00F8', "o"),
          Map.entry('\u00FE', "th"),
          Map.entry('\u0111', "d"),
          Map.entry('\u0127', "h"),
          Map.entry('\u0131', "i"),
          Map.entry('\u0142', "l"),
          Map.entry('\u0153', "oe"),
          Map.entry('\u2019', "'"),
          Map.entry('\u02BC', "'"),
          Map.entry('\u03C2', "\u03C3"),
          Map.entry('\u0587', "\u0565\u0582"),
          Map.entry('\uFB00', "ff"),
          Map.entry('\uFB01', "fi"),
          Map.entry('\uFB02', "fl"),
          Map.entry('\uFB03', "ffi"),
          Map.entry('\uFB04', "ffl"),
          Map.entry('\uFB05', "st"),
          Map.entry('\uFB06', "st"),
          Map.entry('\u0640', ""));

  private Folding() {}

  /** A word in lower case as it is found. */
  public static String fold(String word) {
    String apart = Normalizer.normalize(withBoundedMarks(word), Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      if (!isAccent(c) && !isSilent(c)) {
        String plain = plain(c);
        boolean isSecond =
            plain.equals("'") && out.length() > 0 && out.charAt(out.length() - 1) == '\'';
        out.append(isSecond ? "" : plain);
      }
      i += Character.charCount(c);
    }
    return withoutApostrophes(Normalizer.normalize(out, Normalizer.Form.NFC));
  }

  private static String plain(int c) {
    boolean isWide = c >= '\uFF01' && c <= '\uFF5E';
    String folded = c <= Character.MAX_VALUE ? PLAIN.get((char) c) : null;
    return folded == null ? Character.toString(isWide ? c - 0xFEE0 : c) : folded;
  }

  /** Without apostrophes at its ends, and without possessive endings. */
  static String withoutApostrophes(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && word.charAt(start) == '\'') {
      start++;
    }
    while (end > start) {
      if (word.charAt(end - 1) == '\'') {
        end--;
      } else if (end - start > 2 && word.charAt(end - 1) == 's' && word.charAt(end - 2) == '\'') {
        end -= 2;
      } else {
        break;
      }
    }
    return word.substring(start, end);
  }

  /** Latin, Greek and Cyrillic diacritics, Hebrew points, Arabic vowel signs. */
  private static boolean isAccent(int c) {
    return c >= '\u0300' && c <= '\u036F'
        || c >= '\u0591' && c <= '\u05C7'
        || c >= '\u0610' && c <= '\u061A'
        || c >= '\u064B' && c <= '\u065F'
        || c == '\u0670'
        || c >= '\u06D6' && c <= '\u06DC'
        || c >= '\u06DF' && c <= '\u06E4'
        || c == '\u06E7'
        || c == '\u06E8'
        || c >= '\u06EA' && c <= '\u06ED';
  }

  /** The word without the marks that stand behind thirty others. */
  private static String withBoundedMarks(String word) {
    StringBuilder out = new StringBuilder(word.length());
    int marks = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      marks = isMark(c) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** What stands in a word without being part of it: Armenian stress marks, soft hyphens. */
  static boolean isSilent(int c) {
    return c >= '\u055A' && c <= '\u055F' || Character.getType(c) == Character.FORMAT;
  }

  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
