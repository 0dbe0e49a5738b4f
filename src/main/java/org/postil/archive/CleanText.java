package org.postil.archive;

/**
 * The one filter every captured text passes: it takes out the characters that act instead of being
 * read. Those are the C0 and C1 controls but tab and line feed, the bidirectional embeddings,
 * overrides and isolates (U+202A to 202E, U+2066 to 2069), which can turn round the text of the
 * page after them, deprecated format characters (U+206A to 206F), interlinear annotations, the byte
 * order mark, tag characters and noncharacters. A lone surrogate becomes U+FFFD. Line ends become
 * line feeds. Marks that scripts need (U+200C to 200F, U+00AD) stay.
 */
public final class CleanText {
  private static final int FIRST_UNSEEN = 0xAD;

  private CleanText() {}

  /** The text without such characters. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\n' && c != '\t' : c >= 0x7F && !isPlain(c)) {
        return filtered(text, i);
      }
    }
    return text;
  }

  private static boolean isPlain(char c) {
    return c > 0x9F && c < 0x202A;
  }

  private static String filtered(String text, int from) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r') {
        if (i >= text.length() || text.charAt(i) != '\n') {
          out.append('\n');
        }
      } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        out.append('\uFFFD');
      } else if (isKept(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** Whether a text may hold this character. */
  public static boolean isKept(int c) {
    if (c < 0x20) {
      return c == '\n' || c == '\t';
    }
    return !(c >= 0x7F && c <= 0x9F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || c >= 0xFDD0 && c <= 0xFDEF
        || c >= 0xE0000 && c <= 0xE007F
        || (c & 0xFFFE) == 0xFFFE);
  }

  /** Whether there is nothing to see: only white space, joiners and marks of direction. */
  public static boolean isBlank(String text) {
    if (!text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < 0x7F) {
      return false; // as almost always
    }
    return text.codePoints()
        .allMatch(c -> Whitespace.is(c) || Character.getType(c) == Character.FORMAT || isUnseen(c));
  }

  /** A text of one line: cleaned, and with runs of white space as single spaces. */
  public static String line(String text) {
    return isPlainLine(text) ? text : Whitespace.collapse(of(text));
  }

  /** Whether it is of ASCII with single blanks between words, as most are. */
  static boolean isPlainLine(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /**
   * A name on one line, without what nobody sees and only serves to pass for another name: marks of
   * direction, characters of no width, blanks that count as letters. Joiners and variants stay
   * where the writing needs them, which Latin, Greek and Cyrillic do not.
   */
  public static String name(String text) {
    if (isPlainLine(text)) {
      return text;
    }
    String line = line(text);
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= FIRST_UNSEEN) {
        return Whitespace.collapse(withoutUnseen(line));
      }
    }
    return line;
  }

  private static String withoutUnseen(String line) {
    StringBuilder out = new StringBuilder(line.length());
    int before = ' ';
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      int end = i + Character.charCount(c);
      int after = end < line.length() ? line.codePointAt(end) : ' ';
      boolean isNeeded =
          isJoiner(c)
              ? mayJoin(before) && mayJoin(after)
              : isVariant(c) ? mayJoin(before) : !isUnseen(c);
      if (isNeeded) {
        out.appendCodePoint(c);
        before = c;
      }
    }
    return out.toString();
  }

  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }

  private static boolean isVariant(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
  }

  private static boolean mayJoin(int c) {
    return !isJoiner(c)
        && !isUnseen(c)
        && !Whitespace.is(c)
        && switch (Character.UnicodeScript.of(c)) {
          case LATIN, GREEK, CYRILLIC -> false;
          default -> c > '~' || "#*0123456789".indexOf(c) >= 0; // emoji are made of these, too
        };
  }

  /** Whether a character shows nothing, though it is neither white space nor a joiner. */
  private static boolean isUnseen(int c) {
    return switch (c) {
      case 0xAD,
          0x34F,
          0x61C,
          0x115F,
          0x1160,
          0x17B4,
          0x17B5,
          0x200B,
          0x200E,
          0x200F,
          0x2800,
          0x3164,
          0xFFA0 ->
          true;
      default ->
          c >= 0x180B && c <= 0x180F
              || c >= 0x2060 && c <= 0x2065
              || c >= 0x1BCA0 && c <= 0x1BCA3
              || c >= 0x1D173 && c <= 0x1D17A;
    };
  }
}
