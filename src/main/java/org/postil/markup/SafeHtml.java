package org.postil.markup;

import java.util.HexFormat;

/**
 * HTML that cannot act: it holds no script, style, form, frame, event handler or request to another
 * host. Only this package makes it, so whoever has one may print it as it is. Immutable.
 */
public final class SafeHtml {
  public static final SafeHtml EMPTY = new SafeHtml("");

  private static final HexFormat HEX = HexFormat.of();

  private final String html;

  SafeHtml(String html) {
    this.html = html;
  }

  /**
   * JSON for a script element: the same JSON, written so that no part of it can end the element.
   */
  public static SafeHtml json(String json) {
    int i = 0;
    while (i < json.length() && !endsElements(json.charAt(i))) {
      i++;
    }
    if (i == json.length()) {
      return new SafeHtml(json);
    }
    StringBuilder out = new StringBuilder(json.length() + 16).append(json, 0, i);
    for (; i < json.length(); i++) {
      char c = json.charAt(i);
      if (endsElements(c)) {
        out.append("\\u").append(HEX.toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    return new SafeHtml(out.toString());
  }

  /** Whether a character could belong to a tag or a reference, or end a line of script. */
  private static boolean endsElements(char c) {
    return c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
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
