package org.postil.render;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.plan.Address;

/**
 * Writes links as one page needs them: relative to it, or absolute where a reader may be elsewhere.
 */
final class Hrefs {
  private final Address page;
  private final @Nullable String base;
  private final boolean offline;

  private Hrefs(Address page, @Nullable String base, boolean offline) {
    this.page = page;
    this.base = base;
    this.offline = offline;
  }

  /**
   * Links from a page.
   *
   * @param offline whether a folder's {@code index.html} is written out
   */
  static Hrefs from(Address page, boolean offline) {
    return new Hrefs(page, null, offline);
  }

  /** Links for feeds: absolute if the site's address is known. */
  static Hrefs forFeed(Address feed, Optional<URI> base) {
    return new Hrefs(feed, base.map(URI::toString).orElse(null), false);
  }

  String to(Address target) {
    String path = offline && target.isFolder() ? target.file() : target.path();
    return base == null ? page.wayTo(path) : base + path;
  }

  String to(Address target, String anchor) {
    return (base == null && target.equals(page) ? "" : to(target)) + "#" + anchor;
  }

  String root() {
    return base == null ? page.toRoot() : base;
  }
}
