package org.postil.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postil.FileTree;
import org.postil.site.SiteRequest;

/**
 * Every folder of {@code src/test/resources/checks} is a tiny archive, and {@code
 * expected.problems} what the check says of it. HTML is checked in those whose name begins with
 * {@code html} or {@code nothing}. With {@code -Dpostil.rewrite=true} expectations are written
 * anew, and the run fails.
 */
class CheckCasesTest {
  private static final Path CASES = Path.of("src/test/resources/checks");
  private static final boolean REWRITE = Boolean.getBoolean("postil.rewrite");

  @TestFactory
  Stream<DynamicTest> findsWhatIsExpected() throws IOException {
    List<Path> cases = new ArrayList<>();
    try (Stream<Path> folders = Files.list(CASES)) {
      folders.filter(Files::isDirectory).sorted().forEach(cases::add);
    }
    assertThat(cases).hasSizeGreaterThan(10);
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private void run(Path folder) throws IOException {
    SortedMap<String, String> before = FileTree.read(folder);
    boolean html = folder.getFileName().toString().matches("(html|nothing).*");

    CheckResult one = check(folder, html, 1);

    assertThat(FileTree.read(folder)).as("a check writes nothing").isEqualTo(before);
    String told = told(one, folder);
    Path expected = folder.resolve("expected.problems");
    if (REWRITE) {
      Files.writeString(expected, told);
      fail("expectations were written; read them, then run without -Dpostil.rewrite");
    }
    assertThat(told).isEqualTo(Files.readString(expected));
    assertThat(told(check(folder, html, 4), folder)).as("threads do not show").isEqualTo(told);
  }

  private static CheckResult check(Path folder, boolean html, int jobs) {
    SiteRequest site =
        new SiteRequest(
            folder.resolve("content"),
            Optional.of(folder.resolve("templates")).filter(Files::isDirectory),
            Optional.empty(),
            false,
            false,
            LocalDate.EPOCH);
    return SiteCheck.check(new CheckRequest(site, html, false, false, jobs));
  }

  private static String told(CheckResult result, Path folder) {
    String name = folder.toString().replace('\\', '/') + "/";
    return result.findings().stream()
        .map(finding -> finding.toString().replace(name, "") + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void theSampleArchiveHasNoErrors() {
    SiteRequest site = SiteRequest.of(Path.of("content"));
    CheckResult result = SiteCheck.check(new CheckRequest(site, true, false, false, 2));
    assertThat(result.findings())
        .filteredOn(
            finding -> finding.problem().isError() || finding.rule() == Rule.HTML_NOT_CHECKED)
        .isEmpty();
    assertThat(result.pages()).isGreaterThan(200);
    assertThat(result.links()).isGreaterThan(10_000);
  }

  @Test
  void countsWarningsAsErrorsIfAskedTo() {
    SiteRequest site = SiteRequest.of(CASES.resolve("unused-media/content"));
    CheckResult result = SiteCheck.check(new CheckRequest(site, false, false, true, 1));
    assertThat(result.errors()).isEqualTo(1);
    assertThat(result.warnings()).isZero();
  }

  @Test
  void publishedDraftsUseTheirPictures() {
    SiteRequest site =
        new SiteRequest(
            CASES.resolve("unused-media/content"),
            Optional.empty(),
            Optional.empty(),
            true,
            false,
            LocalDate.EPOCH);
    CheckResult result = SiteCheck.check(new CheckRequest(site, false, false, false, 1));
    assertThat(result.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.problem().place().file()).endsWith("left.png"));
  }

  @Test
  void followsLinksWrittenForCopiesOnDisk() {
    SiteRequest site =
        new SiteRequest(
            CASES.resolve("nothing-wrong/content"),
            Optional.empty(),
            Optional.empty(),
            false,
            true,
            LocalDate.EPOCH);
    CheckResult result = SiteCheck.check(new CheckRequest(site, false, false, false, 1));
    assertThat(result.findings()).isEmpty();
  }
}
