package org.postil.browser;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postil.markup.Cleaning;

/**
 * As {@code CleaningFuzzTest}, with a browser in the loop. Not part of the tests, for which {@link
 * CleaningIT} asks the browser; {@code src/test/bench/fuzz.sh browser} runs it.
 */
class CleaningInBrowserFuzz {
  private static ParsingBrowser browser;

  @BeforeAll
  static void start() {
    browser = new ParsingBrowser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @FuzzTest(maxDuration = "60s")
  void browser(byte[] input) {
    List<Cleaning> kinds = CleaningIT.each(input);
    browser.assertAgrees(kinds);
    kinds.forEach(Cleaning::assertSound);
  }
}
