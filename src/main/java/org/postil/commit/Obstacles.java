package org.postil.commit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /** By folder, whether anything stands there; nothing does below a place where nothing does. */
  private final Map<String, Boolean> folders = new HashMap<>();

  private final Set<Path> writable = new HashSet<>();

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
   * @throws AccessDeniedException if a folder cannot be written, which moving files into it would
   *     meet too late
   */
  void check(Collection<String> paths) throws IOException {
    for (String path : paths) {
      if (isThere(SitePath.folder(path))) {
        check(path);
      }
    }
    problems.stopOnErrors();
  }

  private void check(String path) throws IOException {
    Path target = output.resolve(path);
    checkWritable(parent(target));
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      checkContents(target);
    } else if (isForeign(path)) {
      report(target, "this file was not written by Postil, and a page must go there");
    }
  }

  /** Looks at the folders of files that will be deleted. */
  void checkWritable(Collection<String> paths) throws IOException {
    for (String path : paths) {
      checkWritable(parent(output.resolve(path)));
    }
  }

  private void checkWritable(Path folder) throws IOException {
    if (writable.add(folder) && Files.isDirectory(folder) && !Files.isWritable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
  }

  private boolean isForeign(String path) {
    return Files.exists(output.resolve(path), LinkOption.NOFOLLOW_LINKS)
        && !path.equals(Manifest.FILE)
        && !ours.paths().contains(path);
  }

  /** Looks at a folder and at those above it, at each once. */
  private boolean isThere(String folder) throws IOException {
    Boolean known = folders.get(folder);
    if (known == null) {
      known =
          folder.isEmpty() || isThere(SitePath.folder(folder)) && isThere(output.resolve(folder));
      folders.put(folder, known);
    }
    return known;
  }

  private boolean isThere(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (Files.isSymbolicLink(folder)) {
      report(folder, "this is a link, and pages would be written outside the output folder");
    } else if (Files.isDirectory(folder)) {
      checkDisk(folder);
    } else if (!isAsPublished(folder)) {
      report(folder, "this file was not written by Postil, and a folder must go there");
    }
    return true;
  }

  private Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? output : parent;
  }

  private void checkContents(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : files) {
      if (!isAsPublished(file)) {
        report(file, "this file was not written by Postil, and its folder must go");
      }
    }
  }

  /** What somebody has changed since is not deleted, and would be in the way. */
  private boolean isAsPublished(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && ours.holds(output, relative(file));
  }

  /** Files are moved at once only within one file system. */
  private void checkDisk(Path folder) throws IOException {
    if (!device(folder).equals(device(output))) {
      report(folder, "another disk is mounted here, and pages cannot be moved onto it at once");
    }
  }

  /** The same for all folders where the machine does not tell. */
  private static Object device(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? Files.getAttribute(folder, "unix:dev")
        : "";
  }

  private String relative(Path path) {
    return output.relativize(path).toString().replace('\\', '/');
  }

  private void report(Path path, String what) {
    problems.error(
        Place.of(path.toString().replace('\\', '/')), what, "move it away, or build elsewhere");
  }
}
