package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postil.archive.Body;

/**
 * Every folder of {@code src/test/resources/markup} is captured HTML and the CommonMark it becomes;
 * notes stand above it as comments. With {@code -Dpostil.rewrite=true} expectations are written
 * anew, and the run fails so that they are read.
 */
class MarkdownCasesTest {
  private static final Path CASES = Path.of("src/test/resources/markup");
  private static final boolean REWRITE = Boolean.getBoolean("postil.rewrite");

  @TestFactory
  Stream<DynamicTest> writesAsExpected() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.filter(Files::isDirectory).sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThan(25);
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
  }

  private void run(Path folder) throws IOException {
    String html = Files.readString(folder.resolve("input.html"));
    Converted converted = MarkdownWriter.article(html);
    StringBuilder found = new StringBuilder();
    converted.notes().forEach(note -> found.append("<!-- ").append(note).append(" -->\n"));
    found.append(converted.body().text());
    if (REWRITE) {
      Files.writeString(folder.resolve("expected.md"), found);
      fail("expectations were written; read them, then run without -Dpostil.rewrite");
    }
    assertThat(found.toString()).isEqualTo(Files.readString(folder.resolve("expected.md")));
    assertThat(CleanHtml.appearance(converted.body(), html))
        .isEqualTo(CleanHtml.appearance(Body.html(html), html));
    assertThat(MarkdownWriter.article(html.replace("\n", "\r\n"))).isEqualTo(converted);
  }
}
