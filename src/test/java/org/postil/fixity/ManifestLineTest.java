package org.postil.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestLineTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html",
        "a b  c.html",
        "100%.png",
        "100%25.png",
        "a\nb",
        "a\r\nb",
        "%0A",
        "a%0d%0A%25%",
        "ünïcode/日本語.md",
        "back\\slash",
        " not first"
      })
  void readsWhatItWrote(String path) {
    String name = path.strip();
    String line = new ManifestLine(HASH, name).toString();
    assertThat(line).endsWith("\n").doesNotContain("\r");
    assertThat(line.lines()).hasSize(1);
    assertThat(ManifestLine.of(line.substring(0, line.length() - 1)))
        .hasValue(new ManifestLine(HASH, name));
  }

  @Test
  void escapesLineEndsAndPercentSignsAndNothingElse() {
    assertThat(new ManifestLine(HASH, "a\r\n%é +~.html"))
        .hasToString(HASH + "  a%0D%0A%25é +~.html\n");
  }

  @Test
  void takesTheFormsOfOtherPrograms() {
    ManifestLine expected = new ManifestLine(HASH, "data/a\nb");
    assertThat(ManifestLine.of(HASH.toUpperCase(java.util.Locale.ROOT) + "\t*data/a%0ab"))
        .hasValue(expected);
    assertThat(ManifestLine.of(HASH + " data/a%0Ab")).hasValue(expected);
    assertThat(ManifestLine.of(HASH + "  50% of it.md"))
        .hasValue(new ManifestLine(HASH, "50% of it.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.html", "0  a.html", "0123  a", "# words"})
  void isEmptyForOtherLines(String line) {
    assertThat(ManifestLine.of(line)).isEmpty();
  }

  @Test
  void knowsDigests() {
    assertThat(Sha256.isDigest(Sha256.of(new byte[0]))).isTrue();
    assertThat(Sha256.isDigest(HASH.substring(1))).isFalse();
    assertThat(Sha256.isDigest(HASH.substring(1) + "G")).isFalse();
  }
}
