package org.postil.archive;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What holds for the whole archive.
 *
 * @param baseUrl where the site will stand, ending in a slash
 * @param language BCP 47 tag
 * @param zone the zone of times written without one
 * @param policy the rules of the discussions as printed, or the file of a standing page
 * @param paging entries on a page of a listing
 * @param wholeIndex whether {@code search/index.json} is written
 */
public record Settings(
    String title,
    Optional<String> description,
    Optional<URI> baseUrl,
    String language,
    ZoneId zone,
    Optional<String> author,
    Optional<String> policy,
    int paging,
    Features features,
    WholeIndex wholeIndex) {

  /** Whether the search index is written as one file too, for programs that want it whole. */
  public enum WholeIndex {
    ALWAYS,
    /** Up to a size at which a program can still load it. */
    AUTO,
    NEVER
  }

  /** Which optional pages are made. */
  public record Features(
      boolean people, boolean years, boolean statistics, boolean search, boolean feeds) {
    public static final Features ALL = new Features(true, true, true, true, true);
  }

  public Settings withBaseUrl(URI other) {
    return new Settings(
        title,
        description,
        Optional.of(other),
        language,
        zone,
        author,
        policy,
        paging,
        features,
        wholeIndex);
  }
}
