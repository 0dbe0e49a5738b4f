package org.postil.check;

import java.nio.file.Path;
import java.util.Optional;
import org.postil.site.SiteRequest;

/**
 * What to check.
 *
 * @param site what it is made from
 * @param html whether pages are held against the HTML standard
 * @param external whether other hosts are asked for the pages that are linked to
 * @param fixity the output folder, if it and the originals are held against their digests
 * @param strict whether warnings count as errors
 * @param jobs how many pages are looked at side by side
 */
public record CheckRequest(
    SiteRequest site,
    boolean html,
    boolean external,
    Optional<Path> fixity,
    boolean strict,
    int jobs) {

  /** A check that reads no output folder and no originals. */
  public CheckRequest(SiteRequest site, boolean html, boolean external, boolean strict, int jobs) {
    this(site, html, external, Optional.empty(), strict, jobs);
  }
}
