package org.postil.moderation;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postil.search.Folding;

/**
 * A word of a text, folded as the site's search folds words: case, accents and what is not seen do
 * not count. In scripts that are written without spaces each character is a word.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end behind it
 */
public record Token(String word, int start, int end) {
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

  /** The words of a text, in order. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean isAlone = isUnspaced(c);
      boolean isInside = !isAlone && isPart(c);
      if (start >= 0 && !isInside) {
        add(text, start, i, tokens);
        start = -1;
      }
      if (isAlone) {
        add(text, i, next, tokens);
      } else if (isInside && start < 0) {
        start = i;
      }
      i = next;
    }
    if (start >= 0) {
      add(text, start, text.length(), tokens);
    }
    return tokens;
  }

  private static void add(String text, int start, int end, List<Token> tokens) {
    String small = text.substring(start, end).toLowerCase(Locale.ROOT);
    String word = isPlain(small) ? small : Folding.fold(small);
    if (!word.isEmpty()) {
      tokens.add(new Token(word, start, end));
    }
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c < 0x7F);
  }

  private static boolean isPart(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  private static boolean isUnspaced(int c) {
    return c >= 0x0E00 && Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c));
  }
}
