package org.postil.markup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.postil.archive.Whitespace;

/**
 * A text as it is compared: case, composition, width, what is not seen and the kind of white space
 * do not count, nor whether a character of an address is a percent code. Each character knows where
 * it came from.
 */
final class FoldedText {
  /** Unicode's bound for text in streams (UAX 15, section 13); normalizing longer runs is slow. */
  private static final int MOST_MARKS = 30;

  private final StringBuilder folded = new StringBuilder();
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  private FoldedText() {}

  static FoldedText of(String text) {
    FoldedText all = new FoldedText();
    for (int i = 0; i < text.length(); ) {
      int end = text.charAt(i) == '%' ? endOfCodes(text, i) : i;
      String decoded = end > i ? decoded(text, i, end) : "";
      if (decoded.isEmpty()) {
        end = endOfLetter(text, i);
        all.add(text.substring(i, end), i, end);
      } else {
        for (int k = 0; k < decoded.length(); k = endOfLetter(decoded, k)) {
          all.add(decoded.substring(k, endOfLetter(decoded, k)), i, end);
        }
      }
      i = end;
    }
    return all;
  }

  /** Where words stand together, from a place on; -1 if nowhere. */
  int indexOf(String words, int from) {
    return folded.indexOf(words, from);
  }

  /** Where a folded character begins in the text. */
  int start(int index) {
    return starts[index];
  }

  /** Behind what a folded character stands for in the text. */
  int end(int index) {
    return ends[index];
  }

  @Override
  public String toString() {
    return folded.toString();
  }

  private void add(String letter, int start, int end) {
    int c = letter.codePointAt(0);
    if (Whitespace.is(c)) {
      if (folded.length() > 0 && folded.charAt(folded.length() - 1) == ' ') {
        ends[folded.length() - 1] = end;
      } else {
        put(" ", start, end);
      }
    } else if (Character.getType(c) != Character.FORMAT) {
      put(
          c < 0x80 && letter.length() == 1 ? letter.toLowerCase(Locale.ROOT) : fold(letter),
          start,
          end);
    }
  }

  /**
   * By way of capitals: what differs in small letters only, such as \u00DF and ss, is the same.
   * There is a capital of \u00DF, and one of i with a dot.
   */
  private static String fold(String letter) {
    String apart = Normalizer.normalize(letter, Normalizer.Form.NFKD);
    String capitals = apart.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(capitals.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replace("i\u0307", "i");
  }

  private void put(String letters, int start, int end) {
    for (int i = 0; i < letters.length(); i++) {
      if (folded.length() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      starts[folded.length()] = start;
      ends[folded.length()] = end;
      folded.append(letters.charAt(i));
    }
  }

  /** Behind a character and the marks on it, whose order does not count. */
  private static int endOfLetter(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    for (int marks = 0; end < text.length() && marks < MOST_MARKS; marks++) {
      int c = text.codePointAt(end);
      if (!isMark(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Behind the percent codes of one character: as many as its first byte asks for. */
  private static int endOfCodes(String text, int start) {
    int first = code(text, start);
    int bytes = first < 0 ? 0 : first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (int i = 0; i < bytes; i++) {
      if (code(text, start + 3 * i) < 0) {
        return start;
      }
    }
    return start + 3 * bytes;
  }

  private static int code(String text, int at) {
    if (at + 2 >= text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }

  /** Empty if the codes are those of no text. */
  private static String decoded(String text, int start, int end) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = start; i < end; i += 3) {
      bytes.write(code(text, i));
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException binary) {
      return "";
    }
  }
}
