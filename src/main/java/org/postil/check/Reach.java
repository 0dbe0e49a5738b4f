package org.postil.check;

/** Where a link leads. */
sealed interface Reach {
  /**
   * To a file of the site.
   *
   * @param fragment the part of it, empty for none
   */
  record Inside(String file, String fragment) implements Reach {}

  /** Into the site, where nothing stands. */
  record Nowhere(String path) implements Reach {}

  /** To another site, by http or https. */
  record Outside(String url) implements Reach {}

  /** Nowhere that could be looked at: a mail address, data, a script. */
  record Elsewhere() implements Reach {}
}
