package org.postil.capture.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postil.capture.Options;

/**
 * Every folder of {@code src/test/resources/captures/staticman} holds a site, what is found in it
 * in {@code expected.txt} and, where that differs, what is found when everything is asked for in
 * {@code expected.all.txt}. {@code -Dpostil.rewrite=true} writes expectations anew and fails.
 */
class DataCasesTest {
  private static final Path CASES = Path.of("src/test/resources/captures/staticman");
  private static final boolean REWRITE = Boolean.getBoolean("postil.rewrite");

  private static final Options ALL =
      new Options(Set.of(Options.Include.values()), Set.of("people"), true, ZoneOffset.UTC);

  @TestFactory
  Stream<DynamicTest> readsAsExpected() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.filter(Files::isDirectory).sorted().toList();
    }
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> run(c)));
  }

  private static void run(Path folder) throws IOException {
    check(folder, "expected.txt", Recorded.PLAIN);
    if (Files.exists(folder.resolve("expected.all.txt"))) {
      check(folder, "expected.all.txt", ALL);
    }
    if (REWRITE) {
      fail("expectations were written; read them, then run without -Dpostil.rewrite");
    }
  }

  private static void check(Path folder, String expected, Options options) throws IOException {
    Path site;
    try (Stream<Path> children = Files.list(folder)) {
      site = children.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    String found = Shown.of(Recorded.of(site, options));
    if (REWRITE) {
      Files.writeString(folder.resolve(expected), found);
    } else {
      assertThat(found).isEqualTo(Files.readString(folder.resolve(expected)));
    }
  }
}
