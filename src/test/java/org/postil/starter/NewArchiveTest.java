package org.postil.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewArchiveTest {
  @ParameterizedTest
  @CsvSource({
    "our-paper, Our paper",
    "/some/where/__the_weekly__, The weekly",
    "a/b/.., A",
    "/, A new archive",
    "---, A new archive",
    "ǆ, ǅ",
  })
  void makesATitleOfAFolder(String folder, String title) {
    assertThat(NewArchive.titleOf(Path.of(folder))).isEqualTo(title);
  }

  @Test
  void hasNoTitleWithNothingToSee() {
    assertThat(NewArchive.title(" \u200D\u202E\n")).isEmpty();
    assertThatThrownBy(() -> new NewArchive("two\nlines", Optional.empty(), "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fillsNoBlankTwice() {
    NewArchive archive = new NewArchive("@base_url@", Optional.empty(), "1");
    assertThat(archive.title()).isEqualTo("@base_url@");
    assertThatThrownBy(() -> Template.named("pom.xml").with(java.util.Map.of()))
        .hasMessageContaining("@artifact@");
  }
}
