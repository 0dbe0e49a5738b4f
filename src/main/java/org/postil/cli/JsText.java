package org.postil.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** JSON values as the text that JavaScript's {@code String(value)} makes of them. */
final class JsText {
  private static final int MOST_DIGITS = 17;
  private static final int MOST_WHOLE_DIGITS = 21;
  private static final int MOST_LEADING_ZEROS = 6;

  private JsText() {}

  static String of(JsonNode value) {
    if (value.isString()) {
      return wellFormed(value.stringValue());
    }
    if (value.isNumber()) {
      return number(value.doubleValue());
    }
    if (value.isArray()) {
      StringJoiner joined = new StringJoiner(",");
      value.forEach(element -> joined.add(element.isNull() ? "" : of(element)));
      return joined.toString();
    }
    return value.isObject() ? "[object Object]" : value.toString();
  }

  /** ECMA-262, Number::toString: the fewest digits that tell a number from its neighbours. */
  static String number(double value) {
    if (value == 0) {
      return "0";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    BigDecimal exact = new BigDecimal(Math.abs(value));
    BigDecimal shortest = exact;
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shortest.doubleValue() == Math.abs(value)) {
        break;
      }
    }
    return (value < 0 ? "-" : "") + written(shortest.stripTrailingZeros());
  }

  private static String written(BigDecimal value) {
    String digits = value.unscaledValue().toString();
    int point = digits.length() - value.scale(); // where the decimal point stands
    if (point > 0 && point <= MOST_WHOLE_DIGITS || point <= 0 && point > -MOST_LEADING_ZEROS) {
      return value.toPlainString();
    }
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
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
