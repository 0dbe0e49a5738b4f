package org.postil.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.diagnostic.Mistake;

class RemoteAddressTest {
  private static final Path HERE = Path.of("/papers/here");

  @ParameterizedTest
  @CsvSource({
    "https://ann:pw@example.org/x.git, https://example.org/x.git",
    "https://pw@example.org/x.git, https://example.org/x.git",
    "https://example.org/x.git?token=pw, https://example.org/x.git",
    "ssh://ann:pw@example.org:22/x.git, ssh://example.org:22/x.git",
    "ann@example.org:x.git, example.org:x.git",
    "../x.git, /papers/x.git"
  })
  void isShownWithoutTheUser(String address, String shown) {
    assertThat(RemoteAddress.of(address, HERE).shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/a/b",
        "git@github.com:a/b.git",
        "ssh://git@ssh.GitHub.com:443/a/b"
      })
  void knowsGitHub(String address) {
    assertThat(RemoteAddress.of(address, HERE).isGitHub()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://github.com.example.org/a/b", "https://notgithub.com/a", "github.com"})
  void takesNoOtherHostForGitHub(String address) {
    assertThat(RemoteAddress.of(address, HERE).isGitHub()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://ann:pw@", "https://ann:pw/d@example.org/x.git", "://ann:pw@x"})
  void addressThatIsNoneShowsNoPassword(String address) {
    assertThatThrownBy(() -> RemoteAddress.of(address, HERE))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("this is no address")
        .hasMessageNotContaining("pw");
  }
}
