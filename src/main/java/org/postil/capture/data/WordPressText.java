package org.postil.capture.data;

import java.util.regex.Pattern;

/**
 * Text as WordPress keeps it: HTML in which blank lines part paragraphs and line ends break lines.
 */
final class WordPressText {
  private static final Pattern BLOCK =
      Pattern.compile(
          "</?(?:p|div|ul|ol|li|dl|dt|dd|blockquote|pre|table|thead|tbody|tr|td|th|h[1-6]|hr|figure"
              + "|section|form|address)\\b",
          Pattern.CASE_INSENSITIVE);

  private WordPressText() {}

  static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int at = 0;
    for (int pre = indexOf(text, "<pre", 0); pre >= 0; pre = indexOf(text, "<pre", at)) {
      int close = indexOf(text, "</pre>", pre);
      int end = close < 0 ? text.length() : close + "</pre>".length();
      paragraphs(text.substring(at, pre), out);
      out.append(text, pre, end).append('\n');
      at = end;
    }
    paragraphs(text.substring(at), out);
    return out.toString();
  }

  private static int indexOf(String text, String what, int from) {
    for (int i = text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
      if (text.regionMatches(true, i, what, 0, what.length())) {
        return i;
      }
    }
    return -1;
  }

  private static void paragraphs(String text, StringBuilder out) {
    for (String block : text.split("\n[ \t]*\n")) {
      String bare = block.strip();
      if (BLOCK.matcher(bare).lookingAt()) {
        out.append(bare).append('\n');
      } else if (!bare.isEmpty()) {
        out.append("<p>").append(bare.replace("\n", "<br>\n")).append("</p>\n");
      }
    }
  }
}
