package org.postil.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the words in a token of any script and folds them to what they are found by: {@code Café's}
 * becomes {@code cafe}. Scripts written without spaces are cut into overlapping pairs of
 * characters. The search page's script does the same to what the reader types; a test holds the two
 * together.
 */
final class Words {
  /** Scripts whose words stand side by side without a space, or carry their particles with them. */
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final char PROLONGED_SOUND = '\u30FC';

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
          Map.entry('\u0640', ""));

  private Words() {}

  /** The words of a token in lower case, in order. */
  static List<String> of(String token) {
    if (isPlain(token)) {
      return token.isEmpty() ? List.of() : List.of(token);
    }
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < token.length(); ) {
      int c = token.codePointAt(i);
      boolean isInside = isWord(c) || isSilent(c) || isJoint(token, i);
      if (isInside && start < 0) {
        start = i;
      } else if (!isInside && start >= 0) {
        add(fold(token.substring(start, i)), words);
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      add(fold(token.substring(start)), words);
    }
    return words;
  }

  /** A letter, a mark, a number or {@code _}. */
  static boolean isWord(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> c == '_';
    };
  }

  private static boolean isPlain(String token) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** What stands in a word without being part of it: Armenian stress marks, soft hyphens. */
  private static boolean isSilent(int c) {
    return c >= '\u055A' && c <= '\u055F' || Character.getType(c) == Character.FORMAT;
  }

  /** An apostrophe between letters; a point, comma or colon between digits. */
  private static boolean isJoint(String token, int i) {
    if (i == 0 || i + 1 == token.length()) {
      return false;
    }
    char c = token.charAt(i);
    int before = token.codePointBefore(i);
    int after = token.codePointAt(i + 1);
    return switch (c) {
      case '\'', '\u2019' ->
          (Character.isLetter(before) || isMark(before)) && Character.isLetter(after);
      case '.', ',', ':' -> isDigit(before) && isDigit(after);
      default -> false;
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static String fold(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      if (!isAccent(c) && !isSilent(c)) {
        String plain = c <= Character.MAX_VALUE ? PLAIN.get((char) c) : null;
        if (plain != null) {
          out.append(plain);
        } else {
          out.appendCodePoint(c >= '\uFF01' && c <= '\uFF5E' ? c - 0xFEE0 : c);
        }
      }
      i += Character.charCount(c);
    }
    return withoutApostrophes(Normalizer.normalize(out, Normalizer.Form.NFC));
  }

  /** Without apostrophes at its ends, and without possessive endings. */
  private static String withoutApostrophes(String word) {
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

  /** Adds a word, or the pairs of a part of it that is written without spaces. */
  private static void add(String word, List<String> words) {
    int[] points = word.codePoints().toArray();
    int start = 0;
    for (int i = 1; i <= points.length; i++) {
      if (i == points.length || isUnspaced(points[i]) != isUnspaced(points[start])) {
        if (!isUnspaced(points[start])) {
          String part = withoutApostrophes(new String(points, start, i - start));
          if (!part.isEmpty()) {
            words.add(part);
          }
        } else if (i - start == 1) {
          words.add(new String(points, start, 1));
        } else {
          for (int k = start; k + 1 < i; k++) {
            words.add(new String(points, k, 2));
          }
        }
        start = i;
      }
    }
  }

  private static boolean isUnspaced(int c) {
    return c >= 0x0E00 && (UNSPACED.contains(UnicodeScript.of(c)) || c == PROLONGED_SOUND);
  }
}
