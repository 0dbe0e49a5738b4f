package org.postil.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a site is made from.
 *
 * @param content the content folder
 * @param templates a folder whose files override those of the built-in theme
 * @param baseUrl where it will stand, instead of what {@code archive.yaml} says; ends in a slash
 * @param drafts whether drafts are shown
 * @param offline whether links to folders name their {@code index.html}
 */
public record SiteRequest(
    Path content,
    Optional<Path> templates,
    Optional<URI> baseUrl,
    boolean drafts,
    boolean offline) {

  /** An archive as it is, with the built-in theme. */
  public static SiteRequest of(Path content) {
    return new SiteRequest(content, Optional.empty(), Optional.empty(), false, false);
  }
}
