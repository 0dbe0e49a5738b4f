package org.postil.site;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build.
 *
 * @param site what it is made from
 * @param output where it goes
 * @param memory a folder for what the next build need not do again
 * @param clean whether everything is rendered and written, whatever is there already
 * @param strict whether warnings stop the build
 * @param jobs how many pages are rendered side by side
 */
public record BuildRequest(
    SiteRequest site, Path output, Optional<Path> memory, boolean clean, boolean strict, int jobs) {

  /** A build that remembers nothing. */
  public static BuildRequest of(SiteRequest site, Path output) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new BuildRequest(site, output, Optional.empty(), false, false, cores);
  }

  /** The folder for what is remembered of an archive: {@code .postil} beside its content. */
  public static Path memoryOf(Path content) {
    return content.toAbsolutePath().normalize().resolveSibling(".postil");
  }
}
