package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers are printed as JavaScript prints them. */
class JsNumberTest {
  private static void assertWrittenAsInJavaScript(List<Double> values) {
    List<String> wanted = LunrReference.numbers(values);
    for (int i = 0; i < values.size(); i++) {
      assertThat(JsNumber.of(values.get(i)))
          .as("%d: %s", i, values.get(i))
          .isEqualTo(wanted.get(i));
    }
  }

  @Test
  void writesNumbersOfAnyBitsAsJavaScript() {
    Random random = new Random(754);
    List<Double> values = new ArrayList<>();
    while (values.size() < 10_000) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(value)) {
        values.add(value);
      }
    }
    assertWrittenAsInJavaScript(values);
  }

  @Test
  void writesNumbersAsPeopleWriteThemAsJavaScript() {
    Random random = new Random(21);
    List<Double> values = new ArrayList<>();
    while (values.size() < 10_000) {
      double digits = random.nextInt((int) Math.pow(10, random.nextInt(10)));
      values.add((random.nextBoolean() ? 1 : -1) * digits * Math.pow(10, random.nextInt(44) - 22));
    }
    assertWrittenAsInJavaScript(values);
  }

  @Test
  void writesNumbersAtTheLimitsAsJavaScript() {
    List<Double> values = new ArrayList<>();
    values.addAll(List.of(0.0, -0.0, Double.MIN_NORMAL, Double.MAX_VALUE, 1e23));
    values.addAll(List.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0x1p53, 0x1p53 + 2));
    for (int exponent = -325; exponent <= 308; exponent++) {
      double power = Double.parseDouble("1e" + exponent);
      values.addAll(List.of(power, Math.nextUp(power), Math.nextDown(power)));
    }
    for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
      double power = Math.scalb(1.0, exponent);
      values.addAll(List.of(power, Math.nextUp(power), Math.nextDown(power)));
    }
    values.removeIf(value -> value != 0 && Math.abs(value) < 1e-320);
    assertWrittenAsInJavaScript(values);
  }

  @Test
  void writesTheSmallestNumbersWithTheFewestDigits() {
    assertThat(JsNumber.of(Double.MIN_VALUE))
        .as("as ECMA-262 has it; Rhino writes 4.9e-324")
        .isEqualTo("5e-324");
    assertThat(JsNumber.of(-2 * Double.MIN_VALUE)).isEqualTo("-1e-323");
    assertThat(JsNumber.of(3 * Double.MIN_VALUE)).isEqualTo("1.5e-323");
  }
}
