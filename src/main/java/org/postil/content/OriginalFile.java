package org.postil.content;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.diagnostic.MachineFailure;

/**
 * A capture as it was received.
 *
 * @param path below the content folder
 * @param isRegular whether it is a file, and not a link or a device
 */
public record OriginalFile(String path, Path file, boolean isRegular) {
  private static final String FOLDER = "originals";
  private static final Pattern NAMED = Pattern.compile("(?:.*/)?([0-9a-f]{64})(?:\\.[^/]*)?");

  /**
   * The originals of an archive, by path; hidden files left out.
   *
   * @throws MachineFailure if the folder cannot be read
   */
  public static List<OriginalFile> list(Path content) {
    Path folder = content.resolve(FOLDER);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    List<OriginalFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!file.getFileName().toString().startsWith(".")) {
                String separator = file.getFileSystem().getSeparator();
                String path = content.relativize(file).toString().replace(separator, "/");
                found.add(new OriginalFile(path, file, attributes.isRegularFile()));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw MachineFailure.on("read", folder, e);
    }
    found.sort(Comparator.comparing(OriginalFile::path));
    return List.copyOf(found);
  }

  /** Whether a file below the content folder is an original. */
  public static boolean isOriginal(String path) {
    return path.startsWith(FOLDER + "/");
  }

  /** The SHA-256 that a file's name says it has; empty if it is not named so. */
  public static Optional<String> named(String path) {
    Matcher found = NAMED.matcher(path);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
