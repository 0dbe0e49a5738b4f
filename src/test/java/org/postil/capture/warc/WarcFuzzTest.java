package org.postil.capture.warc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.Set;
import org.postil.capture.Page;
import org.postil.fuzz.Told;

/**
 * Whatever bytes an archive holds: its pages are found, or it is refused by a mistake; all of it is
 * read, no page twice, and none is larger than a page may be.
 */
class WarcFuzzTest {
  private static final int LARGEST = 32 << 20;

  @FuzzTest(maxDuration = "60s")
  void warc(byte[] bytes) {
    Found found = Found.in(Told.file("archive.warc", bytes));
    Set<String> names = new HashSet<>();
    for (Page page : found.pages) {
      assertThat(page.bytes().length).isLessThanOrEqualTo(LARGEST);
      assertThat(names.add(page.name() + " " + page.record())).as(page.name()).isTrue();
    }
  }
}
