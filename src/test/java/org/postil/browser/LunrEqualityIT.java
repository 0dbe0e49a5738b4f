package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shards of the sample archive answer as lunr does from the whole index. */
class LunrEqualityIT {
  private static final int QUERIES = 300;

  @Test
  void shardsAnswerAsTheWholeIndex() throws IOException, InterruptedException {
    Path site = SampleSite.build("equality");
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/")) {
      int found =
          LunrEquality.check(chromium.browser(), server, "index.json", 20_110_405, QUERIES, true);
      assertThat(found).isGreaterThan(QUERIES / 2);
    }
  }
}
