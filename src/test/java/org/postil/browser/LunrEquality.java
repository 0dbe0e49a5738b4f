package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Asks a site's shards and a whole index the same queries in a browser. */
final class LunrEquality {
  private static final Path SCRIPT = Path.of("src/test/resources/search/equality.js");

  private LunrEquality() {}

  /**
   * Compares references, order, scores to the last bit, and match data.
   *
   * @param whole the address of the whole index, from the search page
   * @param checkStored whether every document's stored address is compared too
   * @return how many queries found something
   */
  static int check(
      Browser browser, FileServer server, String whole, int seed, int count, boolean checkStored)
      throws IOException {
    // the whole index is for programs: a page of the site may not fetch it
    Page page = browser.newPage(new Browser.NewPageOptions().setBypassCSP(true));
    page.setDefaultTimeout(0);
    page.navigate(server.root() + "search/");
    Map<?, ?> result =
        (Map<?, ?>)
            page.evaluate(
                Files.readString(SCRIPT),
                Map.of("whole", whole, "seed", seed, "count", count, "checkStored", checkStored));
    page.close();
    assertThat((List<?>) result.get("differences")).as("seed " + seed).isEmpty();
    return ((Number) result.get("hits")).intValue();
  }
}
