package org.postil.markup;

import org.jspecify.annotations.Nullable;

/** What a page says of itself to programs, as {@code meta} elements. For one thread. */
public final class MetaElements {
  private final StringBuilder html = new StringBuilder(2048);

  /**
   * Adds an element, which may say the same to two kinds of readers.
   *
   * @param name what Dublin Core or Highwire call it
   * @param property what OpenGraph calls it
   * @param content any text
   */
  public MetaElements add(@Nullable String name, @Nullable String property, String content) {
    html.append("<meta");
    attribute("name", name);
    attribute("property", property);
    attribute("content", content);
    html.append(">\n");
    return this;
  }

  private void attribute(String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    html.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
    html.append('"');
  }

  /** The elements so far, each on a line. */
  public SafeHtml html() {
    return new SafeHtml(html.toString());
  }
}
