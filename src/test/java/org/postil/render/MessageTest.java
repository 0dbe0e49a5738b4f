package org.postil.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {
  @ParameterizedTest
  @CsvSource({
    "'{0} replies, by {1}',     'x replies, by y'",
    "'{1}{0}{1}',               yxy",
    "'none at all',             'none at all'",
    "'{0',                      '{0'",
    "'{{0}}',                   '{x}'",
    "'{a} { 0} {} {00}',        '{a} { 0} {} {00}'",
    "'of {2} no value: {0}',    'of {2} no value: x'",
  })
  void putsValuesIntoTheirPlaces(String text, String expected) {
    assertThat(Message.of(text).with("x", "y")).isEqualTo(expected);
  }

  @Test
  void leavesAValueThatLooksLikeAPlace() {
    assertThat(Message.of("{0} and {1}").with("{1}", "{0}")).isEqualTo("{1} and {0}");
  }

  @Test
  void isTheTextWithoutValues() {
    assertThat(Message.of("{0} replies").with()).isEqualTo("{0} replies");
  }
}
