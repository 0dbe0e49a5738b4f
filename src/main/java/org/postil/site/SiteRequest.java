package org.postil.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/**
 * What a site is made from.
 *
 * @param content the content folder
 * @param templates a folder whose files override those of the built-in theme
 * @param baseUrl where it will stand, instead of what {@code archive.yaml} says; ends in a slash
 * @param drafts whether drafts are shown
 * @param offline whether links to folders name their {@code index.html}
 * @param today the day of the build, for the waiting period of comments
 */
public record SiteRequest(
    Path content,
    Optional<Path> templates,
    Optional<URI> baseUrl,
    boolean drafts,
    boolean offline,
    LocalDate today) {

  /** An archive as it is, with the built-in theme. */
  public static SiteRequest of(Path content) {
    return new SiteRequest(
        content, Optional.empty(), Optional.empty(), false, false, LocalDate.EPOCH);
  }

  /**
   * The day of a build: that of {@code SOURCE_DATE_EPOCH} (reproducible-builds.org) if it is set,
   * else the clock's, in UTC.
   *
   * @param epoch seconds since 1970, as the variable of the environment has them
   * @throws Mistake if that is no number
   */
  public static LocalDate today(Optional<String> epoch, Clock clock) {
    return LocalDate.ofInstant(
        epoch.map(SiteRequest::instant).orElseGet(clock::instant), ZoneOffset.UTC);
  }

  private static Instant instant(String epoch) {
    if (!epoch.matches("[0-9]{1,11}")) {
      throw Mistake.of(
          Place.of("SOURCE_DATE_EPOCH"),
          "the variable is " + Problem.quote(epoch),
          "set it to seconds since 1970, or unset it");
    }
    return Instant.ofEpochSecond(Long.parseLong(epoch));
  }
}
