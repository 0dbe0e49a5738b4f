package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;

/**
 * Every folder of {@code src/test/resources/captures/<source>} is a capture: {@code input}, a file
 * with any ending or a folder, the content it becomes in {@code expected/}, and what the import
 * says of it in {@code expected.report}. {@code -Dpostil.rewrite=true} writes expectations anew and
 * fails.
 */
class ImportCasesTest {
  private static final Path CASES = Path.of("src/test/resources/captures");
  private static final boolean REWRITE = Boolean.getBoolean("postil.rewrite");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> importsAsExpected() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.walk(CASES, 2)) {
      // pages with a listing of their thread have a test of their own
      cases =
          folders
              .filter(folder -> input(folder).isPresent())
              .filter(folder -> !Files.exists(folder.resolve("thread.txt")))
              .sorted()
              .toList();
    }
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(CASES.relativize(c).toString(), () -> run(c)));
  }

  private static Optional<Path> input(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("input(\\..*)?"))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(Path folder) throws IOException {
    Path content = temporary.resolve(CASES.relativize(folder));
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    int code =
        Postil.run(
            stream,
            stream,
            "import",
            input(folder).orElseThrow().toString(),
            "--into",
            content.toString());

    SortedMap<String, String> found = new TreeMap<>();
    FileTree.read(content)
        .forEach(
            (path, text) -> {
              if (path.startsWith("articles/") || path.equals("topics.yaml")) {
                found.put(
                    "expected/" + path, utf8(text).replaceAll("importer: .*", "importer: postil"));
              }
            });
    String report = told.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    assertThat(report).doesNotContain("\tat ");
    found.put("expected.report", report.replaceAll("(?m)  +", "  ") + "exit " + code + "\n");
    if (REWRITE) {
      FileTree.delete(folder.resolve("expected"));
      for (var entry : found.entrySet()) {
        Files.createDirectories(folder.resolve(entry.getKey()).getParent());
        Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
      }
      fail("expectations were written; read them, then run without -Dpostil.rewrite");
    }
    SortedMap<String, String> wanted = new TreeMap<>();
    FileTree.read(folder).forEach((path, text) -> wanted.put(path, utf8(text)));
    wanted
        .keySet()
        .removeIf(path -> !path.startsWith("expected/") && !path.equals("expected.report"));
    assertThat(found).isEqualTo(wanted);
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
