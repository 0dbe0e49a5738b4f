package org.postil.markup;

import org.postil.archive.CleanText;
import org.postil.archive.PlainMarkdown;

/** Writes what follows the words of a link: where it leads and its title (CommonMark 6.3). */
final class LinkTarget {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private LinkTarget() {}

  /** The address as a browser would take it. */
  static String address(String written) {
    return CleanText.of(Url.of(written).text()).replace("\n", "");
  }

  static String of(String written, String title) {
    String address = address(written);
    StringBuilder out = new StringBuilder("(");
    boolean needsBrackets = !isPlain(address) || address.isEmpty() && !title.isBlank();
    out.append(needsBrackets ? "<" : "");
    escape(address, "<>", out);
    out.append(needsBrackets ? ">" : "");
    if (!title.isBlank()) {
      out.append(" \"");
      escape(Appearance.collapse(CleanText.of(title)).trim(), "\"", out);
      out.append('"');
    }
    return out.append(')').toString();
  }

  /** Whether the address is to be its own words between angle brackets (CommonMark 6.5). */
  static boolean isAutolink(String address, String words) {
    String scheme = Url.of(address).scheme();
    boolean isWeb = (scheme.equals("http") || scheme.equals("https")) && address.equals(words);
    return isWeb && words.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '\\');
  }

  private static boolean isPlain(String address) {
    int depth = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c <= ' ' || c == '<' || depth < 0 || depth > 30) {
        return false;
      }
    }
    return depth == 0;
  }

  private static void escape(String text, String acting, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escapes =
          c == '\\' && (i + 1 == text.length() || PUNCTUATION.indexOf(text.charAt(i + 1)) >= 0);
      if (acting.indexOf(c) >= 0 || escapes || c == '&' && PlainMarkdown.isEntity(text, i + 1)) {
        out.append('\\');
      }
      out.append(c);
    }
  }
}
