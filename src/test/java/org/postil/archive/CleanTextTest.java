package org.postil.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Test
  void takesOutOfNamesWhatNobodySees() {
    assertThat(CleanText.name("Ad\u200Bmin\u2060 \u200E\u00ADAnna\u3164\u034F"))
        .isEqualTo("Admin Anna");
    assertThat(CleanText.name("A\u200Dd\u200Cmin\uFE0F")).isEqualTo("Admin");
    assertThat(CleanText.name("\u200D\u200Badmin\u200D")).isEqualTo("admin");
    assertThat(CleanText.name("иван\u200D")).isEqualTo("иван");
    assertThat(CleanText.name("\u3164 \u2800")).isEmpty();
  }

  @Test
  void keepsInNamesWhatTheirWritingNeeds() {
    for (String name :
        List.of(
            "می\u200Cخواهم",
            "श\u094D\u200Dर",
            "👩\u200D👧",
            "❤\uFE0F",
            "葛\uDB40\uDD00",
            "1\uFE0F⃣",
            "Jean\u00A0Paul")) {
      assertThat(CleanText.name(name)).isEqualTo(name.replace('\u00A0', ' '));
    }
  }

  @Test
  void countsAsBlankWhatShowsNothing() {
    assertThat(CleanText.isBlank(" \u200B\u3164\u2800\u200D")).isTrue();
    assertThat(CleanText.isBlank("\u200B.")).isFalse();
  }
}
