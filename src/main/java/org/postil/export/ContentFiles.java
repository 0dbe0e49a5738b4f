package org.postil.export;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/**
 * The files of a content folder, originals among them. Symbolic links are not followed.
 *
 * @param files by path
 */
record ContentFiles(SortedMap<String, Stamp> files) {
  /** Letters that a machine without a UTF-8 locale, or another encoding, left of a name. */
  private static final char UNKNOWN = '\ufffd';

  /** Tells a file from one that was written since. */
  record Stamp(long size, FileTime modified) {}

  /**
   * Lists them.
   *
   * @param problems receives hidden files, which are left out
   * @throws Mistake naming everything that is no regular file or has no name in Unicode
   * @throws MachineFailure if the folder cannot be read
   */
  static ContentFiles of(Path root, String name, Problems problems) {
    SortedMap<String, Stamp> files = new TreeMap<>();
    try {
      Files.walkFileTree(root, new Listing(root, name, files, problems));
    } catch (IOException e) {
      throw MachineFailure.on("read", root, e);
    }
    problems.stopOnErrors();
    return new ContentFiles(files);
  }

  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String name;
    private final SortedMap<String, Stamp> files;
    private final Problems problems;

    Listing(Path root, String name, SortedMap<String, Stamp> files, Problems problems) {
      this.root = root;
      this.name = name;
      this.files = files;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      return dir.equals(root) || !isHidden(dir)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      String path = relative(file);
      if (!attributes.isRegularFile()) {
        problems.error(
            place(file),
            attributes.isSymbolicLink()
                ? "this is a link, and a bag holds files"
                : "this is no regular file",
            "put the file itself in its place, or move it away");
      } else if (path.indexOf(UNKNOWN) >= 0) {
        problems.error(
            place(file),
            "the name " + Problem.quote(path) + " is not in UTF-8",
            "rename it, or set LC_ALL to a UTF-8 locale such as C.UTF-8");
      } else {
        files.put(path, new Stamp(attributes.size(), attributes.lastModifiedTime()));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      boolean isHidden = path.getFileName().toString().startsWith(".");
      if (isHidden) {
        problems.warning(
            place(path),
            "this is hidden, and not put into the bag",
            "rename it if it belongs there");
      }
      return isHidden;
    }

    private Place place(Path path) {
      return Place.of(name + "/" + relative(path));
    }

    private String relative(Path path) {
      return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
  }
}
