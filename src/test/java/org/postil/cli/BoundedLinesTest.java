package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
  private static List<String> lines(String text, int most) throws IOException {
    try (BufferedReader in = new BufferedReader(new BoundedLines(new StringReader(text), most))) {
      return in.lines().toList();
    }
  }

  @Test
  void givesLinesUpToTheBound() throws IOException {
    assertThat(lines("abc\n\nde\nabc", 3)).containsExactly("abc", "", "de", "abc");
  }

  @Test
  void failsAtALongerLineAndTellsWhichItIs() {
    assertThatThrownBy(() -> lines("abc\nabcd\n", 3))
        .cause()
        .isInstanceOfSatisfying(
            BoundedLines.TooLong.class, tooLong -> assertThat(tooLong.line()).isEqualTo(2));
  }
}
