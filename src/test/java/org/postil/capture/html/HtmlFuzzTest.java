package org.postil.capture.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.Set;
import org.postil.archive.Comment;
import org.postil.capture.Captured;
import org.postil.capture.Page;
import org.postil.fuzz.Told;
import org.postil.intake.Kept;

/**
 * Whatever bytes a page holds: it never fails; no comment has an id of another; what is written of
 * it reads back.
 */
class HtmlFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void html(byte[] bytes) {
    Page page = Page.of("page.html", bytes);
    Told told = new Told();
    HtmlCapture.read(page, Told.PLAIN, told);
    HtmlCapture.readNamed(page, Told.PLAIN, told).ifPresent(told::article);
    for (Captured captured : told.articles) {
      Set<String> ids = new HashSet<>();
      for (Comment comment : captured.discussion().captured()) {
        assertThat(ids.add(comment.id())).as(comment.id()).isTrue();
      }
      assertThat(captured.original().orElseThrow().bytes()).isEqualTo(bytes);
      Kept.assertReadsBack(captured, Told.PLAIN);
    }
  }
}
