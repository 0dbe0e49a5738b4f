package org.postil.capture.wxr;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.postil.capture.Input;
import org.postil.fuzz.Elements;
import org.postil.fuzz.Places;
import org.postil.fuzz.Told;
import org.postil.intake.Kept;

/**
 * Whatever bytes an export holds: it is read or refused with a place; every item and comment is
 * counted once, and what is counted as taken arrives; what is written of it reads back.
 */
class WxrFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void wxr(byte[] bytes) {
    Path file = Told.file("export.xml", bytes);
    Input input = new Input(file, "export.xml");
    Told told = Told.by(t -> new WxrFormat().read(input, Told.PLAIN, t));
    Places.assertOnLines(Elements.text(bytes), "export.xml", told.problems);
    if (!told.isRefused) {
      told.assertTakenArrived("item");
      Elements.in(bytes, WxrFuzzTest::prefix)
          .filter(e -> e.isOnlyAt("rss/channel/item/wp:comment"))
          .filter(e -> e.isOnlyAt("rss/channel") && e.count("?channel") == 0)
          .ifPresent(elements -> assertCounted(elements, told));
    }
    told.articles.forEach(article -> Kept.assertReadsBack(article, Told.PLAIN));
  }

  /** What stands in a namespace that nobody knows is none of an item's. */
  private static String prefix(String namespace) {
    if (namespace.isEmpty()) {
      return "";
    }
    return namespace.matches("https?://(www\\.)?wordpress\\.org/export/(?!.*/excerpt).*")
        ? "wp:"
        : "?";
  }

  private static void assertCounted(Elements elements, Told told) {
    long others = told.count("term") + told.count("setting of an item");
    assertThat(told.counted.size() - others)
        .isEqualTo(
            elements.count("rss/channel/item") + elements.count("rss/channel/item/wp:comment"));
  }
}
