package org.postil.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictUtf8Test {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void saysWhereTheFirstWrongByteStandsWhateverEndsLines(String lineEnd) {
    byte[] bytes = ("one" + lineEnd + "two \u00FF").getBytes(StandardCharsets.ISO_8859_1);
    Mistake mistake = catchThrowableOfType(Mistake.class, () -> StrictUtf8.decode(bytes, "a.md"));
    assertThat(mistake.problems().get(0).place()).isEqualTo(new Place("a.md", 2, 5));
  }
}
