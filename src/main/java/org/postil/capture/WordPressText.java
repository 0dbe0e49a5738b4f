package org.postil.capture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What WordPress keeps as text becomes the HTML it showed: blank lines between blocks make
 * paragraphs, line breaks stay. Texts made of blocks ({@code <!-- wp:... -->}) are HTML already and
 * stay as they are between the marks. Linear. Thread-safe.
 *
 * @see <a href="https://developer.wordpress.org/reference/functions/wpautop/">wpautop</a>
 */
public final class WordPressText {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "caption",
          "col",
          "colgroup",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** Blocks whose text is paragraphs, even if there is only one. */
  private static final Set<String> HOLD_PARAGRAPHS =
      Set.of(
          "article",
          "aside",
          "blockquote",
          "details",
          "div",
          "footer",
          "header",
          "main",
          "section");

  /** Blocks that need a paragraph only to tell two apart. */
  private static final Set<String> HOLD_LINES = Set.of("dd", "figcaption", "li", "td", "th");

  private static final List<String> CODE = List.of("code", "sourcecode");

  private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea");

  private static final int DEEPEST = 200;

  private final String raw;
  private final StringBuilder out;
  private final StringBuilder run = new StringBuilder();
  private final Set<String> unclosed = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int marks;
  private int tooDeep;
  private int at;

  private WordPressText(String raw) {
    this.raw = raw;
    this.out = new StringBuilder(raw.length() + raw.length() / 8 + 16);
  }

  /** The text as HTML. */
  public static String html(String raw) {
    return new WordPressText(raw).convert();
  }

  private String convert() {
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == '[' && code()) {
        continue;
      }
      if (c != '<') {
        run.append(c);
        at++;
      } else if (raw.startsWith("<!--", at)) {
        comment();
      } else {
        tag();
      }
    }
    flush();
    return out.toString();
  }

  /** Program text between {@code [code]} and {@code [/code]}, marks included, keeps its lines. */
  private boolean code() {
    for (String name : CODE) {
      int past = at + 1 + name.length();
      boolean begins =
          raw.startsWith(name, at + 1)
              && past < raw.length()
              && (raw.charAt(past) == ']' || raw.charAt(past) == ' ');
      boolean isCode = begins && marks == 0 && !unclosed.contains(name);
      int end = isCode ? raw.indexOf("[/" + name + "]", past) : -1;
      if (isCode && end < 0) {
        unclosed.add(name); // lest it is looked for again and again
      }
      if (end >= 0) {
        flush();
        int close = end + name.length() + 3;
        out.append("<pre>").append(raw.substring(at, close).replace("<", "&lt;")).append("</pre>");
        at = close;
        return true;
      }
    }
    return false;
  }

  /** Passes over a comment; those of the block editor say where its HTML begins and ends. */
  private void comment() {
    int end = raw.indexOf("-->", at + 4);
    int past = end < 0 ? raw.length() : end + 3;
    String inside = raw.substring(at + 4, Math.max(at + 4, past - 3)).strip();
    if (inside.startsWith("wp:") && !inside.endsWith("/")) {
      flush();
      marks++;
    } else if (inside.startsWith("/wp:")) {
      flush();
      marks = Math.max(0, marks - 1);
    }
    at = past;
  }

  private void tag() {
    int end = tagEnd();
    boolean closes = raw.startsWith("</", at);
    String name = end < 0 ? "" : name(raw.substring(at, end), closes ? 2 : 1);
    if (!HtmlText.isElement(name)) {
      run.append("&lt;"); // a mark of comparison, or List<String>: words, not markup
      at++;
      return;
    }
    String tag = raw.substring(at, end);
    at = end;
    if (VERBATIM.contains(name) && !closes) {
      flush();
      verbatim(tag, name);
    } else if (BLOCKS.contains(name)) {
      flush();
      if (nest(name, closes)) {
        out.append(tag);
      }
    } else {
      run.append(marks > 0 ? tag : tag.replace('\n', ' '));
    }
  }

  /** Where the tag at this place ends; -1 if there is no tag. */
  private int tagEnd() {
    int next = at + 1;
    if (next < raw.length() && raw.charAt(next) == '/') {
      next++;
    }
    if (next >= raw.length() || !isLetter(raw.charAt(next))) {
      return -1;
    }
    char quote = 0;
    int most = Math.min(raw.length(), at + (1 << 16));
    for (int i = next; i < most; i++) {
      char c = raw.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        return -1;
      } else if ((c == '"' || c == '\'') && raw.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static String name(String tag, int from) {
    int end = from;
    while (end < tag.length() && "\t\n />".indexOf(tag.charAt(end)) < 0) {
      end++;
    }
    return tag.substring(from, end).toLowerCase(Locale.ROOT);
  }

  private void verbatim(String tag, String name) {
    int end = indexOfClosing(name);
    out.append(tag);
    if (name.equals("pre")) {
      preformatted(end);
    } else {
      out.append(raw, at, end);
    }
    at = end;
  }

  /** Programs hold {@code #include <vector>} and the like, which are no tags. */
  private void preformatted(int end) {
    for (; at < end; at++) {
      char c = raw.charAt(at);
      boolean isWord = c == '<' && !isTag();
      out.append(isWord ? "&lt;" : Character.toString(c));
    }
  }

  private boolean isTag() {
    int end = tagEnd();
    boolean closes = raw.startsWith("</", at);
    return end >= 0 && HtmlText.isElement(name(raw.substring(at, end), closes ? 2 : 1));
  }

  private int indexOfClosing(String name) {
    for (int i = raw.indexOf("</", at); i >= 0; i = raw.indexOf("</", i + 2)) {
      if (raw.regionMatches(true, i + 2, name, 0, name.length())) {
        int end = raw.indexOf('>', i);
        return end < 0 ? raw.length() : end + 1;
      }
    }
    return raw.length();
  }

  /** Keeps account of what is open; false for a tag that only nests deeper than any page does. */
  private boolean nest(String name, boolean closes) {
    boolean isVoid = name.equals("hr") || name.equals("col");
    if (!closes && !isVoid && open.size() >= DEEPEST) {
      tooDeep++;
      return false;
    }
    if (closes && tooDeep > 0) {
      tooDeep--;
      return false;
    }
    if (!closes && !isVoid) {
      open.push(name);
    } else if (closes && open.contains(name)) {
      while (!open.pop().equals(name)) {
        // what was left open inside ends with it
      }
    }
    return true;
  }

  /** Writes the words since the last block. */
  private void flush() {
    String text = run.toString();
    run.setLength(0);
    String inside = open.isEmpty() ? "" : open.peek();
    if (marks > 0) {
      out.append(text);
    } else if (text.isBlank()) {
      out.append('\n');
    } else if (inside.isEmpty() || HOLD_PARAGRAPHS.contains(inside)) {
      paragraphs(text);
    } else if (HOLD_LINES.contains(inside) && blankLine(text.strip(), 0) >= 0) {
      paragraphs(text);
    } else {
      lines(text.strip());
    }
  }

  private void paragraphs(String text) {
    int start = 0;
    while (start < text.length()) {
      int blank = blankLine(text, start);
      int end = blank < 0 ? text.length() : blank;
      String paragraph = text.substring(start, end).strip();
      if (!paragraph.isEmpty()) {
        out.append("<p>");
        lines(paragraph);
        out.append("</p>\n");
      }
      start = end + 1;
    }
  }

  /** Where the first blank line begins; -1 if there is none. */
  private static int blankLine(String text, int from) {
    for (int i = text.indexOf('\n', from); i >= 0; i = text.indexOf('\n', i + 1)) {
      int next = i + 1;
      while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
        next++;
      }
      if (next < text.length() && text.charAt(next) == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void lines(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && !endsWithBreak()) {
        out.append("<br>");
      }
      out.append(c);
    }
  }

  private boolean endsWithBreak() {
    int length = out.length();
    return length > 4
        && out.charAt(length - 1) == '>'
        && out.substring(Math.max(0, length - 7)).contains("<br");
  }
}
