package org.postil.commit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b.html", ".nojekyll", "a/..b/c..", "...", "articles/ü/x"})
  void pathsBelowTheFolderAreSound(String path) {
    assertThat(SitePath.isSound(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/./b", "a/../b", "a\\b", "a\nb",
        "a\u0000", "a\u007F"
      })
  void pathsThatLeadElsewhereAreNot(String path) {
    assertThat(SitePath.isSound(path)).isFalse();
  }
}
