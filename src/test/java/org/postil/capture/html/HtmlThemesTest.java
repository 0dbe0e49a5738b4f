package org.postil.capture.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postil.capture.Captured;
import org.postil.capture.Options;
import org.postil.capture.Page;

/**
 * Every folder of {@code src/test/resources/captures/html} is a page as one family of themes prints
 * it, {@code input.html}, and the discussion a reader sees there, {@code thread.txt}. {@code
 * -Dpostil.rewrite=true} writes the lists anew and fails.
 */
class HtmlThemesTest {
  private static final Path CASES = Path.of("src/test/resources/captures/html");
  private static final boolean REWRITE = Boolean.getBoolean("postil.rewrite");
  static final Options OPTIONS = new Options(Set.of(), Set.of(), false, ZoneOffset.UTC);

  @TestFactory
  Stream<DynamicTest> readsTheDiscussionOf() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> threadIsAsListed(c)));
  }

  @TestFactory
  Stream<DynamicTest> readsTheArticleOf() throws IOException {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> articleIsWhole(c)));
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(c -> Files.exists(c.resolve("input.html"))).sorted().toList();
    }
  }

  private static Captured read(Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("input.html"));
    return HtmlCapture.read(Page.of("input.html", bytes), OPTIONS, new Heard()).orElseThrow();
  }

  private static void threadIsAsListed(Path folder) throws IOException {
    String found = ThreadListing.of(read(folder).discussion());
    Path list = folder.resolve("thread.txt");
    if (REWRITE) {
      Files.writeString(list, found);
      fail("the list was written; read it, then run without -Dpostil.rewrite");
    }
    assertThat(found).isEqualTo(Files.readString(list));
  }

  /** All pages but some show the same article, so that only its frame differs. */
  private static void articleIsWhole(Path folder) throws IOException {
    Captured captured = read(folder);
    assertThat(captured.head().title()).isEqualTo("The harbour wall");
    assertThat(captured.slug()).contains("harbour-wall");
    assertThat(captured.head().aliases()).containsExactly("/2011/04/harbour-wall/");
    assertThat(captured.head().source().orElseThrow().url().orElseThrow())
        .matches("https?://gull.example/2011/04/harbour-wall/");
    assertThat(captured.head().date()).isPresent();
    String text = Jsoup.parseBodyFragment(captured.body().text()).text();
    assertThat(text)
        .isEqualTo(
            "The harbour wall at Brinmouth has stood since the great storm, and the town has argued"
                + " about it ever since. Last night the council met again, for four hours, and"
                + " decided to meet once more in May.");
  }
}
