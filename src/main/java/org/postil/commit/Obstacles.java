package org.postil.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/** Looks for what stands where a site's files must go and is not ours to replace. */
final class Obstacles {
  private final Path output;
  private final Manifest ours;
  private final Problems problems = new Problems();
  private final Set<Path> seen = new HashSet<>();

  /**
   * @param ours what was published before
   */
  Obstacles(Path output, Manifest ours) {
    this.output = output;
    this.ours = ours;
  }

  /**
   * Looks at every place that will be written.
   *
   * @throws Mistake naming all that is in the way
   */
  void check(Collection<String> paths) throws IOException {
    for (String path : paths) {
      Path target = output.resolve(path);
      checkFolders(parent(target));
      if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
        checkContents(target);
      } else if (isForeign(path)) {
        report(target, "this file was not written by Postil, and a page must go there");
      }
    }
    problems.stopOnErrors();
  }

  private boolean isForeign(String path) {
    return Files.exists(output.resolve(path), LinkOption.NOFOLLOW_LINKS)
        && !path.equals(Manifest.FILE)
        && !ours.paths().contains(path);
  }

  private void checkFolders(Path folder) {
    for (Path dir = folder; dir.startsWith(output) && !dir.equals(output); dir = parent(dir)) {
      if (!seen.add(dir)) {
        return;
      }
      boolean isOurs = ours.paths().contains(relative(dir));
      if (Files.isSymbolicLink(dir)) {
        report(dir, "this is a link, and pages would be written outside the output folder");
      } else if (Files.exists(dir) && !Files.isDirectory(dir) && !isOurs) {
        report(dir, "this file was not written by Postil, and a folder must go there");
      }
    }
  }

  private Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? output : parent;
  }

  private void checkContents(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !ours.paths().contains(relative(file)))
          .forEach(
              file -> report(file, "this file was not written by Postil, and its folder must go"));
    }
  }

  private String relative(Path path) {
    return output.relativize(path).toString().replace('\\', '/');
  }

  private void report(Path path, String what) {
    problems.error(
        Place.of(path.toString().replace('\\', '/')), what, "move it away, or build elsewhere");
  }
}
