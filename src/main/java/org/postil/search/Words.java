package org.postil.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern ELIDED = Pattern.compile("\\p{L}{1,2}'(\\p{L}{3,})");

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
      boolean isInside = isWord(c) || Folding.isSilent(c) || isJoint(token, i);
      if (isInside && start < 0) {
        start = i;
      } else if (!isInside && start >= 0) {
        add(Folding.fold(token.substring(start, i)), words);
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      add(Folding.fold(token.substring(start)), words);
    }
    return words;
  }

  /**
   * Whether a unit never belongs to a word when it stands at an end of a token; told of the usual
   * ones only.
   */
  static boolean isOutside(char c) {
    if (c <= 'z') {
      return c < '0' || c > '9' && c < 'a' && c != '_' && (c < 'A' || c > 'Z');
    }
    return c < '\u0080' || c >= '\u2010' && c <= '\u2027';
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

  /** An apostrophe within a word; a point, comma or colon between digits. */
  private static boolean isJoint(String token, int i) {
    if (i == 0 || i + 1 == token.length()) {
      return false;
    }
    char c = token.charAt(i);
    int before = token.codePointBefore(i);
    int after = token.codePointAt(i + 1);
    return switch (c) {
      case '\'', '\u2019' -> isWord(before) && isWord(after);
      case '.', ',', ':' -> isDigit(before) && isDigit(after);
      default -> false;
    };
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Adds the words of a folded segment, script by script. */
  private static void add(String segment, List<String> words) {
    int[] points = segment.codePoints().toArray();
    int start = 0;
    for (int i = 1; i <= points.length; i++) {
      if (i == points.length || isUnspaced(points[i]) != isUnspaced(points[start])) {
        if (isUnspaced(points[start])) {
          addPairs(points, start, i, words);
        } else {
          addWord(Folding.withoutApostrophes(new String(points, start, i - start)), words);
        }
        start = i;
      }
    }
  }

  /** Each character with the next, and the last by itself, so that any one is a beginning. */
  private static void addPairs(int[] points, int start, int end, List<String> words) {
    for (int i = start; i + 1 < end; i++) {
      words.add(new String(points, i, 2));
    }
    words.add(new String(points, end - 1, 1));
  }

  /** A word, and what follows a short beginning cut off: {@code l'eau}, {@code eau}. */
  private static void addWord(String word, List<String> words) {
    if (word.isEmpty()) {
      return;
    }
    words.add(word);
    Matcher elided = ELIDED.matcher(word);
    if (elided.matches()) {
      words.add(elided.group(1));
    }
  }

  private static boolean isUnspaced(int c) {
    return c >= 0x0E00 && (UNSPACED.contains(UnicodeScript.of(c)) || c == PROLONGED_SOUND);
  }
}
