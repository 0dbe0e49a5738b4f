package org.postil.commit;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths as manifests and journals write them: below a folder, with slashes. Anybody can edit those
 * files, so that a path out of them is looked at before it is followed.
 */
final class SitePath {
  private SitePath() {}

  /**
   * Whether a path stays below the folder it is resolved in, and names the same file everywhere.
   */
  static boolean isSound(String path) {
    int start = 0; // of a name
    for (int i = 0; i <= path.length(); i++) {
      char c = i < path.length() ? path.charAt(i) : '/';
      if (c < ' ' || c == 0x7F || c == '\\') {
        return false;
      }
      if (c == '/') {
        if (i - start <= 2 && isNoName(path.substring(start, i))) {
          return false;
        }
        start = i + 1;
      }
    }
    return isRelative(path);
  }

  private static boolean isNoName(String name) {
    return name.isEmpty() || name.equals(".") || name.equals("..");
  }

  /** On some machines {@code c:/x} is not. */
  private static boolean isRelative(String path) {
    try {
      return Path.of(path).getRoot() == null;
    } catch (InvalidPathException unusable) {
      return false;
    }
  }

  /** Whether a folder between {@code root} and a file below it is a link. */
  static boolean isBehindLink(Path root, Path file) {
    for (Path dir = file.getParent(); dir != null && !dir.equals(root); dir = dir.getParent()) {
      if (Files.isSymbolicLink(dir)) {
        return true;
      }
    }
    return false;
  }

  /** The folder of a file; empty for the root. */
  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }
}
