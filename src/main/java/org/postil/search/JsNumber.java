package org.postil.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as JavaScript prints them (ECMA-262, Number::toString). */
public final class JsNumber {
  private static final int MOST_DIGITS = 17;
  private static final int MOST_WHOLE_DIGITS = 21;
  private static final int MOST_LEADING_ZEROS = 6;

  private JsNumber() {}

  /** The fewest digits that tell a number from its neighbours. */
  public static String of(double value) {
    if (value == 0) {
      return "0";
    }
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return (value < 0 ? "-" : "") + written(shortest(Math.abs(value)).stripTrailingZeros());
  }

  /** Of the decimals of the fewest digits that read as the number, the nearest to it. */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (nearest.doubleValue() == value) {
        return nearest;
      }
      // above a power of two there is more room than below it
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
      if (above.doubleValue() == value) {
        return above;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
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
}
