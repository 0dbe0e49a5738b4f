package org.postil.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a site while it is planned. Two pages cannot have one file, and no file can stand
 * where another has a folder; case does not tell files apart.
 */
final class TakenFiles {
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  /**
   * Claims the file of an address.
   *
   * @param owner what the page is made from
   * @return who has it already; empty if nobody did
   */
  Optional<String> claim(Address address, String owner) {
    String file = address.file().toLowerCase(Locale.ROOT);
    String other = files.getOrDefault(file, folders.get(file));
    for (String folder = above(file); other == null && !isFolder(folder); folder = above(folder)) {
      other = files.get(folder);
    }
    if (other == null) {
      files.put(file, owner);
      for (String folder = above(file); !isFolder(folder); folder = above(folder)) {
        folders.put(folder, owner);
      }
    }
    return Optional.ofNullable(other);
  }

  /** Whether this is known to be a folder, and so everything above it. */
  private boolean isFolder(String path) {
    return path.isEmpty() || folders.containsKey(path) && !files.containsKey(path);
  }

  /** The folder of a file or folder; empty at the root. */
  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Lets no further file be claimed below a folder. */
  void close(Address folder, String owner) {
    files.put(folder.path().substring(0, folder.path().length() - 1), owner);
  }
}
