package org.postil.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postil.capture.Options;

/**
 * What is to be imported, and where to.
 *
 * @param sources files and folders
 * @param into the content folder; it need not be there
 * @param from the format of the sources, if it is not to be told by their content
 * @param theirs whether what the source has replaces what an editor changed
 * @param program the name and version of this program, for the provenance of articles
 * @param jobs how many articles are written at once, from 1
 */
public record Request(
    List<Path> sources,
    Path into,
    Optional<Kind> from,
    Options options,
    boolean theirs,
    String program,
    int jobs) {
  public Request {
    sources = List.copyOf(sources);
  }
}
