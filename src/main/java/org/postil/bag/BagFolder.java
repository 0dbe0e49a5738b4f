package org.postil.bag;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/** The place of a bag, and the folder beside it where the bag is made. */
final class BagFolder {
  private static final String ASIDE = ".new";

  private final Path target;
  private final Path aside;

  private BagFolder(Path target, Path aside) {
    this.target = target;
    this.aside = aside;
  }

  /**
   * Makes the folder beside a bag's place.
   *
   * @throws Mistake if something is in that place
   */
  static BagFolder of(Path target) throws IOException {
    checkIsFree(target);
    Path whole = target.toAbsolutePath().normalize();
    Path parent = Optional.ofNullable(whole.getParent()).orElse(whole);
    Files.createDirectories(parent);
    String start = "." + whole.getFileName() + "-";
    deleteLeftOvers(parent, start);
    // two exports at once do not meet in it
    Path aside = parent.resolve(start + ProcessHandle.current().pid() + ASIDE);
    Files.createDirectory(aside);
    return new BagFolder(target, aside);
  }

  /** What exports into the same bag left that were killed, and that no other process writes to. */
  private static void deleteLeftOvers(Path parent, String start) throws IOException {
    Pattern name = Pattern.compile(Pattern.quote(start) + "([0-9]{1,18})" + Pattern.quote(ASIDE));
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      for (Path entry : entries) {
        Matcher found = name.matcher(entry.getFileName().toString());
        if (found.matches() && isGone(Long.parseLong(found.group(1)))) {
          delete(entry);
        }
      }
    }
  }

  private static boolean isGone(long process) {
    return process == ProcessHandle.current().pid() || ProcessHandle.of(process).isEmpty();
  }

  static void checkIsFree(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    boolean isFolder = Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
    if (!isFolder || !isEmpty(target)) {
      throw Mistake.of(
          Place.of(target.toString().replace('\\', '/')),
          isFolder ? "this folder is not empty" : "this is no folder",
          "name a folder that is not there yet, or an empty one");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  /** A folder that goes away with {@link #close}. */
  Path aside() {
    return aside;
  }

  /** Puts a folder from aside in the bag's place, at once. */
  void put(Path bag) throws IOException {
    checkIsFree(target);
    try {
      Files.move(bag, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) { // where an empty folder is not replaced
      Files.delete(target);
      Files.move(bag, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  void close() throws IOException {
    delete(aside);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
