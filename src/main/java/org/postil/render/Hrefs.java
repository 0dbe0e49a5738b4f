package org.postil.render;

import java.net.URI;
import java.util.Optional;
import org.postil.plan.Address;

/**
 * Writes links as one page needs them: relative to it, or absolute where a reader may be elsewhere.
 */
final class Hrefs {
  private final String prefix;
  private final boolean offline;

  private Hrefs(String prefix, boolean offline) {
    this.prefix = prefix;
    this.offline = offline;
  }

  /**
   * Links from a page.
   *
   * @param offline whether a folder's {@code index.html} is written out
   */
  static Hrefs from(Address page, boolean offline) {
    return new Hrefs(page.toRoot(), offline);
  }

  /** Links for feeds: absolute if the site's address is known. */
  static Hrefs forFeed(Address feed, Optional<URI> base) {
    return new Hrefs(base.map(URI::toString).orElse(feed.toRoot()), false);
  }

  String to(Address target) {
    String path = offline && target.isFolder() ? target.file() : target.path();
    String href = prefix + path;
    return href.isEmpty() ? "./" : href;
  }

  String to(Address target, String anchor) {
    return to(target) + "#" + anchor;
  }

  String root() {
    return prefix;
  }
}
