package org.postil.capture.disqus;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.postil.capture.Input;
import org.postil.fuzz.Elements;
import org.postil.fuzz.Places;
import org.postil.fuzz.Told;
import org.postil.intake.Kept;

/**
 * Whatever bytes an export holds: it is read or refused with a place; every thread and post is
 * counted once, and what is counted as taken arrives; what is written of it reads back.
 */
class DisqusFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void disqus(byte[] bytes) {
    Path file = Told.file("export.xml", bytes);
    Input input = new Input(file, "export.xml");
    Told told = Told.by(t -> new DisqusFormat().read(input, Told.PLAIN, t));
    Places.assertOnLines(Elements.text(bytes), "export.xml", told.problems);
    if (!told.isRefused) {
      told.assertTakenArrived("");
      Elements.in(bytes)
          .ifPresent(
              elements -> {
                assertThat(told.count("thread")).isEqualTo(elements.count("disqus/thread"));
                assertThat(told.count("comment"))
                    .isEqualTo(elements.count("disqus/post") + elements.count("disqus/comment"));
              });
    }
    told.articles.forEach(article -> Kept.assertReadsBack(article, Told.PLAIN));
  }
}
