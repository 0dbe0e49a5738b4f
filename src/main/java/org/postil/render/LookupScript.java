package org.postil.render;

import java.util.Locale;
import java.util.stream.Collectors;
import org.postil.plan.Page;

/**
 * Tells the page's script where articles stand now whose old address no file can stand for. A
 * script and not JSON, because a page opened from disk may load scripts only.
 */
final class LookupScript {
  private LookupScript() {}

  static String write(Page.Lookups page) {
    return page.targets().entrySet().stream()
        .map(old -> key(old.getKey()) + ":" + quoted(old.getValue().address().path()))
        .collect(Collectors.joining(",\n", "postilOldAddresses({\n", "});\n"));
  }

  /** In brackets one name is a key like any other, which would be the object's prototype. */
  private static String key(String text) {
    return text.equals("__proto__") ? "[" + quoted(text) + "]" : quoted(text);
  }

  /** A string of letters of ASCII that end no script and no line, whatever was in the address. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || "\"\\<>&".indexOf(c) >= 0) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
