package org.postil.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build.
 *
 * @param content the content folder
 * @param templates a folder whose files override those of the built-in theme
 * @param output where the site goes
 * @param baseUrl where it will stand, instead of what {@code archive.yaml} says; ends in a slash
 * @param drafts whether drafts are shown
 * @param offline whether links to folders name their {@code index.html}
 * @param clean whether files are written even if they are there already
 * @param strict whether warnings stop the build
 * @param jobs how many pages are rendered side by side
 */
public record BuildRequest(
    Path content,
    Optional<Path> templates,
    Path output,
    Optional<URI> baseUrl,
    boolean drafts,
    boolean offline,
    boolean clean,
    boolean strict,
    int jobs) {}
