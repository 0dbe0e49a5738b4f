package org.postil.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

class SiteLimitsTest {
  private static final Path OUTPUT = Path.of("site-output");

  private static List<Problem> found(boolean isGitHub, int files, long each) {
    TreeMap<String, Long> sizes = new TreeMap<>();
    for (int i = 0; i < files; i++) {
      sizes.put("f" + i, each);
    }
    Problems problems = new Problems();
    SiteLimits.check(new Site(new TreeMap<>(), sizes), OUTPUT, isGitHub, problems);
    return problems.sorted();
  }

  @Test
  void saysNothingOfASiteWithinThem() {
    assertThat(found(true, SiteLimits.CAPPED_FILES, 10_000)).isEmpty();
    assertThat(found(true, 1, SiteLimits.GITHUB_FILE_BYTES)).isEmpty();
  }

  @Test
  void warnsOfMoreFilesThanSomeHostsTake() {
    assertThat(found(true, SiteLimits.CAPPED_FILES + 1, 1))
        .singleElement()
        .hasToString(
            "site-output:1:1: warning: the site has 20,001 files, and some hosts cap them:"
                + " Cloudflare Pages takes 20,000 without a paid plan; see what your host takes");
  }

  @Test
  void warnsOfMoreThanPagesTakes() {
    assertThat(found(false, 1_001, 1_000_000))
        .extracting(Problem::what)
        .containsExactlyInAnyOrder(
            "the site has 1,001 MB, and GitHub Pages takes 1,000 MB",
            "the site has 1,001 files of 1,001 MB, and GitHub Pages gives a deployment up after 10"
                + " minutes; nobody says how much fits into them");
  }

  @Test
  void mentionsTheTenMinutesFromHalfOfThatOnAndFromManyFilesOn() {
    assertThat(found(true, 501, 1_000_000)).singleElement().asString().contains("10 minutes");
    assertThat(found(true, SiteLimits.MANY_FILES + 1, 1)).hasSize(2);
  }

  @Test
  void fileThatGitHubRefusesIsAnErrorThereAndAWarningElsewhere() {
    long large = SiteLimits.GITHUB_FILE_BYTES + 1;
    assertThat(found(false, 1, large)).singleElement().matches(problem -> !problem.isError());
    assertThat(found(true, 1, large))
        .singleElement()
        .matches(Problem::isError)
        .hasToString(
            "site-output/f0:1:1: error: this file has 101 MiB, and GitHub takes none of more than"
                + " 100 MiB; make it smaller, or leave it out");
  }
}
