package org.postil.capture.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.postil.capture.Captured;
import org.postil.fuzz.Places;
import org.postil.fuzz.Told;
import org.postil.intake.Kept;

/**
 * Whatever bytes a file holds: it is read as a flattened page or refused; every line that is not
 * blank goes to one place; what is written of it reads back.
 */
class TextFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void text(byte[] bytes) {
    Told told = Told.by(t -> t.article(TextCapture.read(bytes, "page.txt", t.problems::add)));
    String text = Decoded.of(bytes).text();
    Places.assertOnLines(text, "page.txt", told.problems);
    for (Captured page : told.articles) {
      List<SourceLine> lines =
          SourceLine.of(text).stream().filter(line -> !line.isBlank()).toList();
      assertThat(page.notes().lines())
          .extracting(Captured.Line::number)
          .containsExactlyElementsOf(lines.stream().map(SourceLine::number).toList());
      assertThat(page.notes().lines())
          .extracting(Captured.Line::text)
          .containsExactlyElementsOf(lines.stream().map(SourceLine::text).toList());
      assertThat(page.original().orElseThrow().bytes()).isEqualTo(bytes);
      Kept.assertReadsBack(page, Told.PLAIN);
    }
  }
}
