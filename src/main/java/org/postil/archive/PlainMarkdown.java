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
      words(line.strip(), true, out);
    }
    return out.toString();
  }

  /** Escapes words of one line that may stand between markup. */
  public static void words(String line, boolean startsLine, StringBuilder out) {
    int i = startsLine ? startsBlock(line, out) : 0;
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
    boolean beforeWord = line.length() > 1 && Character.isLetterOrDigit(line.charAt(1));
    if (">=~|".indexOf(first) >= 0 || "#+-".indexOf(first) >= 0 && !beforeWord) {
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
      case '&' -> isEntity(line, i + 1);
      default -> false;
    };
  }

  /** Whether what follows an ampersand makes it an entity. */
  public static boolean isEntity(String line, int start) {
    int end = start < line.length() && line.charAt(start) == '#' ? start + 1 : start;
    int first = end;
    while (end < line.length() && end - first < 40 && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    return end > first && end < line.length() && line.charAt(end) == ';';
  }
}
