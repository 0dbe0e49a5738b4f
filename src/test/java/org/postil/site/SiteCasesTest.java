package org.postil.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/**
 * Every folder of {@code src/test/resources/sites} is a tiny archive. {@code expected.problems}
 * holds what the build says of it, {@code expected/} files of its site. With {@code
 * -Dpostil.rewrite=true} expectations are written anew, and the run fails so that they are read.
 */
class SiteCasesTest {
  private static final Path CASES = Path.of("src/test/resources/sites");
  private static final boolean REWRITE = Boolean.getBoolean("postil.rewrite");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> buildsAsExpected() throws IOException {
    List<Path> cases = new ArrayList<>();
    try (Stream<Path> folders = Files.list(CASES)) {
      folders.filter(Files::isDirectory).sorted().forEach(cases::add);
    }
    assertThat(cases).hasSizeGreaterThan(25);
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private void run(Path folder) throws IOException {
    check(folder);
    if (REWRITE) {
      fail("expectations were written; read them, then run without -Dpostil.rewrite");
    }
  }

  private void check(Path folder) throws IOException {
    Path output = temporary.resolve(folder.getFileName().toString());
    Path before = Files.createDirectories(output).resolve("kept.txt");
    Files.writeString(before, "not ours");

    List<Problem> problems = build(folder, output);

    String told =
        problems.stream()
            .map(p -> p.toString().replace(folder.toString().replace('\\', '/') + "/", "") + "\n")
            .reduce("", String::concat);
    compare(folder.resolve("expected.problems"), told.getBytes(StandardCharsets.UTF_8));
    assertThat(before).as("foreign files stay").hasContent("not ours");
    if (problems.stream().anyMatch(Problem::isError)) {
      assertThat(FileTree.read(output).keySet())
          .as("a failed build writes nothing")
          .containsExactly("kept.txt");
      return;
    }
    SortedMap<String, String> site = FileTree.read(output);
    for (String expected : FileTree.read(folder.resolve("expected")).keySet()) {
      assertThat(site).containsKey(expected);
      compare(
          folder.resolve("expected").resolve(expected),
          Files.readAllBytes(output.resolve(expected)));
    }
    assertThat(build(folder, output)).as("a second build says the same").isEqualTo(problems);
    assertThat(FileTree.read(output)).as("a second build gives the same bytes").isEqualTo(site);
    checkLineEnds(folder, site);
  }

  private List<Problem> build(Path folder, Path output) {
    Path templates = folder.resolve("templates");
    SiteRequest site =
        new SiteRequest(
            folder.resolve("content"),
            Optional.of(templates).filter(Files::isDirectory),
            Optional.empty(),
            false,
            false,
            LocalDate.of(2026, 1, 1));
    Path memory = temporary.resolve(folder.getFileName() + "-memory");
    BuildRequest request = new BuildRequest(site, output, Optional.of(memory), false, false, 2);
    try {
      return SiteBuilder.build(request).warnings();
    } catch (Mistake mistake) {
      return mistake.problems();
    }
  }

  /** The same archive with CRLF is the same site. */
  private void checkLineEnds(Path folder, SortedMap<String, String> site) throws IOException {
    Path copy = temporary.resolve(folder.getFileName() + "-crlf");
    Path content = folder.resolve("content");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(folder.relativize(file).toString());
        Files.createDirectories(target.getParent());
        boolean isText =
            file.startsWith(content) && file.toString().matches(".*\\.(md|ya?ml|json)");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(
            target,
            isText
                ? new String(bytes, StandardCharsets.UTF_8)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
      }
    }
    Path output = temporary.resolve(folder.getFileName() + "-crlf-site");
    build(copy, output);
    SortedMap<String, String> other = FileTree.read(output);
    other.put("kept.txt", "not ours");
    assertThat(other).as("line ends do not show").isEqualTo(site);
  }

  private static void compare(Path expected, byte[] actual) throws IOException {
    if (REWRITE) {
      Files.createDirectories(expected.getParent());
      if (actual.length > 0 || !expected.endsWith("expected.problems")) {
        Files.write(expected, actual);
      }
      return;
    }
    byte[] wanted = Files.exists(expected) ? Files.readAllBytes(expected) : new byte[0];
    assertThat(new String(actual, StandardCharsets.UTF_8))
        .as(expected.toString())
        .isEqualTo(new String(wanted, StandardCharsets.UTF_8));
  }
}
