package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;

/**
 * Every folder of {@code src/test/resources/captures/text} is a capture: {@code input.txt}, the
 * content it becomes in {@code expected/}, and what the import says of it in {@code
 * expected.report}. {@code -Dpostil.rewrite=true} writes expectations anew and fails.
 */
class ImportCasesTest {
  private static final Path CASES = Path.of("src/test/resources/captures/text");
  private static final boolean REWRITE = Boolean.getBoolean("postil.rewrite");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> importsAsExpected() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.filter(Files::isDirectory).sorted().toList();
    }
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> run(c)));
  }

  private void run(Path folder) throws IOException {
    Path content = temporary.resolve(folder.getFileName().toString());
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
    int code =
        Postil.run(
            stream,
            stream,
            "import",
            folder.resolve("input.txt").toString(),
            "--into",
            content.toString());
    assertThat(code).isZero();

    SortedMap<String, String> found = new TreeMap<>();
    FileTree.read(content)
        .forEach(
            (path, text) -> {
              if (path.startsWith("articles/")) {
                found.put(
                    "expected/" + path, utf8(text).replaceAll("importer: .*", "importer: postil"));
              }
            });
    found.put("expected.report", told.toString(StandardCharsets.UTF_8).replace(folder + "/", ""));
    if (REWRITE) {
      for (var entry : found.entrySet()) {
        Files.createDirectories(folder.resolve(entry.getKey()).getParent());
        Files.writeString(folder.resolve(entry.getKey()), entry.getValue());
      }
      fail("expectations were written; read them, then run without -Dpostil.rewrite");
    }
    SortedMap<String, String> wanted = new TreeMap<>();
    FileTree.read(folder).forEach((path, text) -> wanted.put(path, utf8(text)));
    wanted.remove("input.txt");
    assertThat(found).isEqualTo(wanted);
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
