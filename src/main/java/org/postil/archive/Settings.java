package org.postil.archive;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
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
 * @param moderation what holds for comments that no act is about
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
    WholeIndex wholeIndex,
    Moderation moderation) {

  /** Whether the search index is written as one file too, for programs that want it whole. */
  public enum WholeIndex {
    ALWAYS,
    /** Up to a size at which a program can still load it. */
    AUTO,
    NEVER
  }

  /**
   * Which optional pages are made.
   *
   * @param byDate whether discussions are shown by date too, on pages of their own
   * @param commentFeeds whether each discussion has a feed, where there are feeds at all
   */
  public record Features(
      boolean people,
      boolean years,
      boolean statistics,
      boolean search,
      boolean feeds,
      boolean byDate,
      boolean commentFeeds) {
    /** What says every word of a discussion once more is made only for who asks for it. */
    public static final Features USUAL = new Features(true, true, true, true, true, false, false);
  }

  /**
   * How comments are published.
   *
   * @param isIndexed whether searches may find them
   * @param hasPseudonyms whether names are replaced, but for those of {@code named}
   * @param named who is shown by name
   * @param secret what pseudonyms are made from beside the name, so that nobody can tell who is
   *     behind one by trying names; never published
   * @param waitingDays how many days a comment must be old
   */
  public record Moderation(
      boolean isIndexed,
      boolean hasPseudonyms,
      List<String> named,
      Optional<String> secret,
      int waitingDays) {
    public static final Moderation NONE =
        new Moderation(true, false, List.of(), Optional.empty(), 0);

    public Moderation {
      named = List.copyOf(named);
    }
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
        wholeIndex,
        moderation);
  }
}
