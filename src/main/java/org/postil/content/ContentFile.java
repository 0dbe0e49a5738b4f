package org.postil.content;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.postil.archive.Limit;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/** A file of the content folder, as a listing shows it. */
record ContentFile(Path path, Stamp stamp) {

  /**
   * What shows that a file was written, or another put in its place.
   *
   * @param modified when it was last written, in nanoseconds since 1970
   * @param key of the file itself and not of its name, where the machine has one: a copy may keep
   *     the time of what it replaces
   */
  record Stamp(long size, long modified, int key) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.size(),
          attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          Objects.hashCode(attributes.fileKey()));
    }
  }

  private ContentFile(Path path, BasicFileAttributes attributes) {
    this(path, Stamp.of(attributes));
  }

  long size() {
    return stamp.size();
  }

  Instant modified() {
    return FileTime.from(stamp.modified(), TimeUnit.NANOSECONDS).toInstant();
  }

  /**
   * The regular files of a content folder, by and in the order of their path below it; hidden ones
   * and {@code originals/} left out. Symbolic links are not followed.
   *
   * @param most files
   * @param irregular is told of everything else that stands there, and what that is
   * @throws Mistake if there are more files
   * @throws MachineFailure if the folder cannot be read
   */
  static Map<String, ContentFile> list(Path root, int most, BiConsumer<String, String> irregular) {
    Map<String, ContentFile> found = new ConcurrentHashMap<>();
    try {
      new Listing(root, most, found, irregular).walk(root);
    } catch (UncheckedIOException e) {
      throw MachineFailure.on("read", root, Objects.requireNonNull(e.getCause()));
    }
    String[] names = found.keySet().toArray(String[]::new);
    Arrays.sort(names);
    Map<String, ContentFile> files = new LinkedHashMap<>(2 * names.length);
    for (String name : names) {
      files.put(name, Objects.requireNonNull(found.get(name)));
    }
    return files;
  }

  /** One file; empty if it is not there. */
  static Optional<ContentFile> of(Path file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          ? Optional.of(new ContentFile(file, attributes))
          : Optional.empty();
    } catch (NoSuchFileException notThere) {
      return Optional.empty();
    } catch (IOException e) {
      throw MachineFailure.on("read", file, e);
    }
  }

  /** Folders beside one another are read side by side. */
  private static final class Listing {
    private final Path root;
    private final int most;
    private final Map<String, ContentFile> files;
    private final BiConsumer<String, String> irregular;

    Listing(
        Path root, int most, Map<String, ContentFile> files, BiConsumer<String, String> irregular) {
      this.root = root;
      this.most = most;
      this.files = files;
      this.irregular = irregular;
    }

    void walk(Path folder) {
      List<Path> folders = new ArrayList<>();
      try {
        Files.walkFileTree(
            folder,
            Set.of(),
            1, // what it holds itself: the attributes come with the names
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isHidden(file)) {
                  return FileVisitResult.CONTINUE;
                }
                if (!attributes.isDirectory()) {
                  take(file, attributes);
                } else if (!relative(file).equals("originals")) {
                  folders.add(file);
                }
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      folders.parallelStream().forEach(this::walk);
    }

    private void take(Path file, BasicFileAttributes attributes) {
      if (!attributes.isRegularFile()) {
        irregular.accept(
            relative(file),
            attributes.isSymbolicLink()
                ? "this is a symbolic link, not a regular file"
                : "this is not a regular file");
        return;
      }
      files.put(relative(file), new ContentFile(file, attributes));
      if (files.size() > most) {
        throw Mistake.of(
            Place.of(root.toString().replace('\\', '/')),
            "the folder holds more than " + most + " files",
            "see whether it is the archive's folder, or " + Limit.FILES.raise());
      }
    }

    private static boolean isHidden(Path path) {
      String whole = path.toString(); // which the path keeps: it is asked for again
      return whole.startsWith(".", whole.lastIndexOf(File.separatorChar) + 1);
    }

    /** A walk hands out paths that begin with the root as it was given. */
    private String relative(Path path) {
      return FileNames.below(root, path);
    }
  }
}
