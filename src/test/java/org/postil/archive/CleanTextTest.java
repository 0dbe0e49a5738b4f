package org.postil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
  @Test
  void takesOutWhatActs() {
    assertThat(CleanText.of("a\u0000b\u0007c\u001Bd\u007Fe\u0085f")).isEqualTo("abcdef");
    assertThat(CleanText.of("user\u202Egpj.exe\u2066x\u2069")).isEqualTo("usergpj.exex");
    assertThat(CleanText.of("\uFEFFmark\uFFFE\uFDD0")).isEqualTo("mark");
    assertThat(CleanText.of("tag\uDB40\uDC41")).isEqualTo("tag");
  }

  @Test
  void keepsWhatScriptsNeed() {
    String text =
        "می\u200Cخواهم \u200Fשלום\u200E soft\u00ADhyphen no\u00A0break \t tab 👩\u200D👧 Արամ";
    assertThat(CleanText.of(text)).isEqualTo(text);
  }

  @Test
  void replacesHalvesOfCharacters() {
    assertThat(CleanText.of("a\uD800b\uDC00")).isEqualTo("a\uFFFDb\uFFFD");
    assertThat(CleanText.of("whole \uD83D\uDE00")).isEqualTo("whole \uD83D\uDE00");
  }

  @Test
  void makesLineEndsOne() {
    assertThat(CleanText.of("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    assertThat(CleanText.line("  a \u00A0 b\n c ")).isEqualTo("a b c");
  }
}
