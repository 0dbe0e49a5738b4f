package org.postil.markup;

import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;
import org.postil.archive.CleanText;

/** Text without markup to HTML: paragraphs, line breaks, and web addresses that can be followed. */
final class PlainText {
  private static final LinkExtractor ADDRESSES =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

  private PlainText() {}

  static SafeHtml html(String written, String rel) {
    String text = CleanText.of(written);
    StringBuilder out = new StringBuilder(text.length() + 32);
    int start = 0;
    boolean open = false;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).stripTrailing();
      if (!line.isEmpty()) {
        out.append(open ? "<br>\n" : "<p>");
        line(line, rel, out);
        open = true;
      } else if (open) {
        out.append("</p>\n");
        open = false;
      }
      start = end + 1;
    }
    return new SafeHtml(open ? out.append("</p>\n").toString() : out.toString());
  }

  private static void line(String line, String rel, StringBuilder out) {
    if (!line.contains("://")) {
      escape(line, out);
      return;
    }
    for (Span span : ADDRESSES.extractSpans(line)) {
      String part = line.substring(span.getBeginIndex(), span.getEndIndex());
      boolean followed = span instanceof LinkSpan && Url.of(part).web().isPresent();
      if (followed) {
        out.append("<a href=\"");
        escape(part, out);
        out.append("\" class=\"").append(Markup.OUT);
        out.append("\" rel=\"").append(rel).append("\">");
      }
      escape(part, out);
      out.append(followed ? "</a>" : "");
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
