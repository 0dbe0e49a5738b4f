package org.postil.commit;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.diagnostic.StrictUtf8;
import org.postil.fixity.ManifestLine;
import org.postil.fixity.Sha256;

/**
 * The files of a site and their digests, as the manifest in the output folder lists them. May be
 * shared by threads.
 */
public final class PublishedFiles {
  private static final String BUILD_AGAIN = "run postil build again";
  private static final String OWN = ".postil";

  private final Path output;
  private final SortedMap<String, String> listed;

  private PublishedFiles(Path output, SortedMap<String, String> listed) {
    this.output = output;
    this.listed = Collections.unmodifiableSortedMap(listed);
  }

  /**
   * Reads the manifest of an output folder.
   *
   * @param name the folder as problems call it
   * @param problems receives lines that a whole build does not leave
   * @return empty if there is no manifest, or a bag's, which is not ours
   * @throws Mistake if the manifest is no text
   * @throws MachineFailure if it cannot be read
   */
  public static Optional<PublishedFiles> of(Path output, String name, Problems problems) {
    Path manifest = output.resolve(Manifest.FILE);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    String file = name + "/" + Manifest.FILE;
    SortedMap<String, String> listed = new TreeMap<>();
    try {
      int number = 0;
      String text = StrictUtf8.decode(Files.readAllBytes(manifest), file);
      for (String line : text.lines().toList()) {
        read(line, new Place(file, ++number, 1), listed, problems);
      }
    } catch (IOException e) {
      throw MachineFailure.on("read", manifest, e);
    }
    boolean isOfBag = listed.keySet().stream().allMatch(path -> path.startsWith("data/"));
    return isOfBag && !problems.hasErrors()
        ? Optional.empty()
        : Optional.of(new PublishedFiles(output, listed));
  }

  private static void read(
      String line, Place place, Map<String, String> listed, Problems problems) {
    Optional<ManifestLine> read = ManifestLine.of(line);
    if (read.isEmpty()) {
      problems.error(place, "this is no SHA-256 and path: " + Problem.quote(line), BUILD_AGAIN);
      return;
    }
    String path = read.get().path();
    if (path.startsWith("/") || path.contains("\\") || path.matches("(.*/)?\\.\\.?(/.*)?")) {
      problems.error(
          place,
          "this path leads out of the site: " + Problem.quote(path),
          "build into a folder that nobody else writes to");
    } else if (listed.put(path, read.get().sha256()) != null) {
      problems.error(
          place, "a build was cut short: " + Problem.quote(path) + " has two states", BUILD_AGAIN);
    }
  }

  /** The digests by path. */
  public SortedMap<String, String> listed() {
    return listed;
  }

  /**
   * The digest that a file has now; empty if it is not there, or is a link or stands behind one.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<String> digest(String path) throws IOException {
    Optional<Path> file = file(path);
    return file.isPresent() ? Optional.of(Sha256.of(file.get())) : Optional.empty();
  }

  /** Where a file is; empty if it is not there, or is a link or stands behind one. */
  public Optional<Path> file(String path) {
    Path file = output.resolve(path);
    for (Path at = file; at != null && !at.equals(output); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return Optional.empty();
      }
    }
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  /**
   * What stands in the folder and is not listed: files, and folders that hold nothing that is;
   * these end in a slash.
   *
   * @throws MachineFailure if the folder cannot be read
   */
  public SortedSet<String> others() {
    SortedSet<String> others = new TreeSet<>();
    try {
      Files.walkFileTree(output, new Others(others));
    } catch (IOException e) {
      throw MachineFailure.on("read", output, e);
    }
    return others;
  }

  private final class Others extends SimpleFileVisitor<Path> {
    private final SortedSet<String> others;

    Others(SortedSet<String> others) {
      this.others = others;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (dir.equals(output)) {
        return FileVisitResult.CONTINUE;
      }
      String path = relative(dir) + "/";
      SortedMap<String, String> from = listed.tailMap(path);
      boolean isOurs = !from.isEmpty() && from.firstKey().startsWith(path);
      if (!isOurs && !isOwn(path)) {
        others.add(path);
      }
      return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = relative(file);
      if (!listed.containsKey(path) && !path.equals(Manifest.FILE) && !isOwn(path)) {
        others.add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    /** Whether it is what a publication keeps beside the site. */
    private static boolean isOwn(String path) {
      return path.startsWith(OWN);
    }

    private String relative(Path path) {
      return output.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
  }
}
