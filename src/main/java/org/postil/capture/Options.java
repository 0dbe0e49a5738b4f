package org.postil.capture;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.postil.archive.Limit;
import org.postil.archive.Limits;

/**
 * What an import is asked for.
 *
 * @param include what is taken that by default is only counted
 * @param types names of further types of records to be taken as articles, such as {@code podcast}
 * @param keepPrivate whether e-mail and IP addresses of people are written
 * @param zone the zone of times written without one
 * @param limits those that are not as usual; sources have narrower ones than archives where they
 *     are stated in each format
 */
public record Options(
    Set<Include> include, Set<String> types, boolean keepPrivate, ZoneId zone, Limits limits) {
  /** Within the usual limits. */
  public Options(Set<Include> include, Set<String> types, boolean keepPrivate, ZoneId zone) {
    this(include, types, keepPrivate, zone, Limits.USUAL);
  }

  public Options {
    include = Set.copyOf(include);
    types = Set.copyOf(types);
  }

  public boolean takes(Include what) {
    return include.contains(what);
  }

  /**
   * How large something may be that is read at once.
   *
   * @param usual what the format takes unless it was told otherwise
   */
  public int most(Limit limit, int usual) {
    return (int)
        Math.min(Integer.MAX_VALUE - 8, limits.changed().getOrDefault(limit, (long) usual));
  }

  /** What a system kept from its readers. */
  public enum Include {
    /** Articles that were never published, taken as drafts. */
    DRAFTS,
    /** Articles for the staff only, taken as drafts. */
    PRIVATE,
    /** Articles to be published later, taken as drafts. */
    SCHEDULED,
    /** Pages of pictures and files. */
    ATTACHMENTS,
    /** Comments that wait to be approved. */
    HELD,
    /** Comments taken for spam. */
    SPAM,
    /** Articles and comments that were deleted. */
    TRASHED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
