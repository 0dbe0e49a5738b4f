package org.postil.archive;

/**
 * Writes plain text so that CommonMark reads it back as the same text: paragraphs stay paragraphs,
 * line breaks stay, and nothing in it turns into markup. Only what would be read as markup is
 * escaped, so that the file stays good to read.
 */
public final class PlainMarkdown {
  private static final String ALWAYS = "\\`*[]<";

  private PlainMarkdown() {}

  /** Escapes one paragraph: lines without blank lines between them. */
  public static String paragraph(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (String line : text.split("\n", -1)) {
      if (out.length() > 0) {
        out.append('\n');
      }
      line(line.strip(), out);
    }
    return out.toString();
  }

  private static void line(String line, StringBuilder out) {
    int i = startsBlock(line, out);
    for (; i < line.length(); i++) {
      char c = line.charAt(i);
      if (ALWAYS.indexOf(c) >= 0 || acts(line, i, c)) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  /** Escapes what would begin a heading, list, quotation, rule, fence or table; returns how far. */
  private static int startsBlock(String line, StringBuilder out) {
    if (line.isEmpty()) {
      return 0;
    }
    char first = line.charAt(0);
    if ("#>+-=~|".indexOf(first) >= 0) {
      out.append('\\').append(first);
      return 1;
    }
    int digits = 0;
    while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
      digits++;
    }
    boolean isMarker =
        digits > 0 && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
    if (isMarker) {
      out.append(line, 0, digits).append('\\').append(line.charAt(digits));
      return digits + 1;
    }
    return 0;
  }

  /** Whether a character means something where it stands. */
  private static boolean acts(String line, int i, char c) {
    boolean afterWord = i > 0 && Character.isLetterOrDigit(line.charAt(i - 1));
    boolean beforeWord = i + 1 < line.length() && Character.isLetterOrDigit(line.charAt(i + 1));
    return switch (c) {
      case '_' -> !(afterWord && beforeWord);
      case '~', '|' -> true;
      case '&' -> beforeWord || i + 1 < line.length() && line.charAt(i + 1) == '#';
      default -> false;
    };
  }
}
