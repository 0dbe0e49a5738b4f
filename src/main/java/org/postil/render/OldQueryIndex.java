package org.postil.render;

import java.util.stream.Collectors;
import org.postil.plan.Page;

/**
 * Tells the script of the front page where articles stand now that were asked for by number. A
 * script and not JSON, because a page opened from disk may load scripts only.
 */
final class OldQueryIndex {
  private OldQueryIndex() {}

  /** Queries and addresses, neither of which holds a character to be escaped. */
  static String write(Page.OldQueries page) {
    return page.targets().entrySet().stream()
        .map(old -> "\"" + old.getKey() + "\":\"" + old.getValue().address().path() + "\"")
        .collect(Collectors.joining(",\n", "postilOldAddresses({\n", "});\n"));
  }
}
