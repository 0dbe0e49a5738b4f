package org.postil.markup;

import java.util.Locale;

/**
 * HTML that cannot act: it holds no script, style, form, frame, event handler or request to another
 * host. Only this package makes it, so whoever has one may print it as it is. Immutable.
 */
public final class SafeHtml {
  public static final SafeHtml EMPTY = new SafeHtml("");

  private final String html;

  SafeHtml(String html) {
    this.html = html;
  }

  /**
   * JSON for a script element: the same JSON, written so that no part of it can end the element.
   */
  public static SafeHtml json(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    int from = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        out.append(json, from, i).append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        from = i + 1;
      }
    }
    return new SafeHtml(from == 0 ? json : out.append(json, from, json.length()).toString());
  }

  public boolean isEmpty() {
    return html.isEmpty();
  }

  /** The HTML itself. */
  @Override
  public String toString() {
    return html;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeHtml that && html.equals(that.html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }
}
