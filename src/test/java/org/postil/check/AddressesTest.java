package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  private static final Set<String> FILES =
      Set.of("index.html", "a/index.html", "a/dot.png", "a/über.html", "a/b/index.html");

  private final Addresses placed =
      new Addresses(FILES, Optional.of(URI.create("https://example.org/archive/")));
  private final Addresses unplaced = new Addresses(FILES, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "'', a/b/index.html",
    "#x, a/b/index.html",
    "./, a/b/index.html",
    "?q=1, a/b/index.html",
    "../, a/index.html",
    ".., a/index.html",
    "../?q=1#x, a/index.html",
    "../dot.png, a/dot.png",
    "' ../dot.png ', a/dot.png",
    "..\\dot.png, a/dot.png",
    "../%64ot.png, a/dot.png",
    "../%C3%BCber.html, a/über.html",
    "../../a, a/index.html",
    "../../, index.html",
    "../.., index.html",
    "/archive/a/, a/index.html",
    "/archive/, index.html",
    "https://example.org/archive/a/#x, a/index.html",
    "HTTP://EXAMPLE.org/archive, index.html",
    "//example.org/archive/a/?x, a/index.html",
  })
  void findsFiles(String href, String file) {
    assertThat(placed.follow("a/b/index.html", href))
        .isInstanceOfSatisfying(
            Reach.Inside.class, inside -> assertThat(inside.file()).isEqualTo(file));
  }

  @ParameterizedTest
  @CsvSource({
    "x/, a/b/x/",
    "../gone.png, a/gone.png",
    "../../../a/, a/b/../../../a/",
    "/archive/gone, gone",
    "https://example.org/archive/gone/, gone/",
  })
  void tellsWhatIsNotThere(String href, String path) {
    assertThat(placed.follow("a/b/index.html", href)).isEqualTo(new Reach.Nowhere(path));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/archives/, https://example.org/archives/",
    "http://example.org:8080/archive/, http://example.org:8080/archive/",
    "//other.example/#x, https://other.example/",
    "/elsewhere, https://example.org/elsewhere",
  })
  void knowsOtherSites(String href, String url) {
    assertThat(placed.follow("a/b/index.html", href)).isEqualTo(new Reach.Outside(url));
  }

  @ParameterizedTest
  @CsvSource({"mailto:a@b.example", "'data:image/png;base64,x'", "javascript:void(0)", "tel:1"})
  void leavesAloneWhatIsNoPage(String href) {
    assertThat(placed.follow("a/b/index.html", href)).isInstanceOf(Reach.Elsewhere.class);
  }

  @Test
  void decodesTheNameOfAPart() {
    assertThat(placed.follow("index.html", "a/#%C3%BCber"))
        .isEqualTo(new Reach.Inside("a/index.html", "über"));
    assertThat(placed.follow("index.html", "a/#100%"))
        .isEqualTo(new Reach.Inside("a/index.html", "100%"));
  }

  @Test
  void takesTheRootForTheSitesWhereItsPlaceIsNotKnown() {
    assertThat(unplaced.follow("a/b/index.html", "/a/"))
        .isEqualTo(new Reach.Inside("a/index.html", ""));
    assertThat(unplaced.follow("a/b/index.html", "https://example.org/archive/a/"))
        .isInstanceOf(Reach.Outside.class);
  }

  @Test
  void followsTheBaseThatAPageStates() {
    assertThat(placed.base("404.html", "https://example.org/archive/a/")).isEqualTo("a/index.html");
    assertThat(placed.base("a/index.html", "../")).isEqualTo("index.html");
    assertThat(placed.base("a/index.html", "https://other.example/")).isEqualTo("a/index.html");
  }
}
