package org.postil.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;

/** Writes files where there are none: all of them or none. */
final class NewFiles {
  private final Path folder;

  /** Files and folders, the newest first. */
  private final Deque<Path> made = new ArrayDeque<>();

  private NewFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes files.
   *
   * @param texts by path in the folder, in the order in which they are written
   * @throws Mistake with everything that stands in the way of any of them
   * @throws MachineFailure if one cannot be written; the others are taken back
   */
  static void write(Path folder, Map<String, String> texts) {
    checkIsFree(folder, texts.keySet());
    new NewFiles(folder).write(texts);
  }

  private static void checkIsFree(Path folder, Collection<String> files) {
    Problems problems = new Problems();
    for (String file : files) {
      Path path = folder.resolve(file);
      if (isThere(path)) {
        problems.error(
            place(path), "this file is there already", "move it away, or name another folder");
      }
      for (Path above = path.getParent(); above != null; above = above.getParent()) {
        if (isThere(above) && !Files.isDirectory(above)) {
          problems.error(
              place(above), "this is not a folder", "move it away, or name another folder");
        }
      }
    }
    problems.stopOnErrors();
  }

  /** A link that leads nowhere is there, too. */
  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static Place place(Path path) {
    return Place.of(path.toString().replace('\\', '/'));
  }

  private void write(Map<String, String> texts) {
    texts.forEach(
        (file, text) -> {
          Path path = folder.resolve(file).toAbsolutePath();
          try {
            makeFolder(Objects.requireNonNull(path.getParent()));
            // fails if somebody was faster
            Files.createFile(path);
            made.push(path);
            Files.writeString(path, text, StandardCharsets.UTF_8);
          } catch (IOException e) {
            List<Path> left = takeBack();
            throw MachineFailure.on("write", path, left.isEmpty() ? e : telling(left, e));
          }
        });
  }

  private void makeFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      makeFolder(Objects.requireNonNull(path.getParent()));
      Files.createDirectory(path);
      made.push(path);
    }
  }

  /** Returns what would not go. */
  private List<Path> takeBack() {
    List<Path> left = new ArrayList<>();
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        left.add(path);
      }
    }
    return left;
  }

  private static IOException telling(List<Path> left, IOException cause) {
    return new FileSystemException(
        null, null, cause.getMessage() + "; of what was written before, these are left: " + left);
  }
}
