package org.postil.cli;

import java.util.StringJoiner;
import org.postil.search.JsNumber;
import tools.jackson.databind.JsonNode;

/** JSON values as the text that JavaScript's {@code String(value)} makes of them. */
final class JsText {
  private JsText() {}

  static String of(JsonNode value) {
    if (value.isString()) {
      return wellFormed(value.stringValue());
    }
    if (value.isNumber()) {
      return JsNumber.of(value.doubleValue());
    }
    if (value.isArray()) {
      StringJoiner joined = new StringJoiner(",");
      value.forEach(element -> joined.add(element.isNull() ? "" : of(element)));
      return joined.toString();
    }
    return value.isObject() ? "[object Object]" : value.toString();
  }

  /** Halves of characters have no UTF-8: they become U+FFFD. */
  private static String wellFormed(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < out.length()
          && Character.isLowSurrogate(out.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out.toString();
  }
}
