package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.search.LunrReference;

/** {@code postil lunr} prints lunr's own index of every shared fixture it takes. */
class LunrFixturesTest {
  private static final Path FIXTURES = Path.of("../shared/lunr/fixtures");

  /** What is refused, and the words that say so. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "duplicates", "there is a document of the reference '1' already",
          "values", "there is a document of the reference '7' already",
          "language-en-ru", "language is",
          "language-hy", "language is",
          "language-ru", "language is");

  /** Halves of characters: they become U+FFFD, as UTF-8 has none. */
  private static final String LONE_SURROGATES = "lone-surrogates";

  /** The largest array index, and the largest that Rhino takes for one. */
  private static final String INDEX = "4294967294";

  private static final String RHINOS_INDEX = "2147483647";

  @TempDir Path temporary;
  private String err = "";

  private int run(Path documents, Path settings) {
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(stderr, true, StandardCharsets.UTF_8);
    int code =
        Postil.run(
            print,
            print,
            "lunr",
            documents.toString(),
            settings.toString(),
            "--output",
            output().toString());
    err = stderr.toString(StandardCharsets.UTF_8);
    return code;
  }

  private Path output() {
    return temporary.resolve("index.json");
  }

  private void assertIndexed(List<String> documents, Path settings) throws IOException {
    assertThat(String.join("\n", documents)).doesNotContain(RHINOS_INDEX);
    List<String> forRhino =
        documents.stream().map(line -> line.replace(quoted(INDEX), quoted(RHINOS_INDEX))).toList();
    String wanted =
        LunrReference.index(forRhino, Files.readString(settings)).replace(RHINOS_INDEX, INDEX);
    assertThat(Files.readString(output())).isEqualTo(wanted);
  }

  private static String quoted(String ref) {
    return "\"id\":\"" + ref + "\"";
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  @TestFactory
  Stream<DynamicTest> indexesAsLunr() throws IOException {
    assumeTrue(
        Files.isDirectory(FIXTURES), "the fixtures are not beside this checkout: " + FIXTURES);
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }
  }

  private void check(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    Path documents = folder.resolve("docs.jsonl");
    Path settings = folder.resolve("settings.json");
    Files.deleteIfExists(output());
    int code = run(documents, settings);
    if (REFUSED.containsKey(name)) {
      assertThat(code).isEqualTo(1);
      assertThat(err).contains(REFUSED.get(name));
      assertThat(output()).doesNotExist();
      return;
    }
    assertThat(code).as(err).isZero();
    assertThat(err).isEmpty();
    List<String> lines = lines(documents);
    if (name.equals(LONE_SURROGATES)) {
      lines = lines.stream().map(line -> line.replaceAll("\\\\ud[89a-f]..", "\\\\ufffd")).toList();
    }
    assertIndexed(lines, settings);
  }

  @Test
  void writesValuesThatAreNoTextAsLunr() throws IOException {
    Path folder = FIXTURES.resolve("values");
    assumeTrue(Files.isDirectory(folder), "the fixtures are not beside this checkout: " + FIXTURES);
    List<String> lines =
        lines(folder.resolve("docs.jsonl")).stream().filter(l -> !l.contains("same ref")).toList();
    // Rhino writes 5e-324 as 4.9e-324
    lines = lines.stream().map(line -> line.replace(",5e-324", "")).toList();
    Path documents = Files.write(temporary.resolve("docs.jsonl"), lines);
    assertThat(run(documents, folder.resolve("settings.json"))).as(err).isZero();
    assertIndexed(lines, folder.resolve("settings.json"));
  }
}
