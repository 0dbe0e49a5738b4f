package org.postil.content;

import java.io.File;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files below a folder, the same whatever the machine's locale makes of them. Under {@code
 * LC_ALL=C} Java takes the letters of {@code tïde.md} for broken ones, and an address must not come
 * from that; but a path keeps the bytes of its name, and URIs show them. Names are UTF-8. Safe for
 * use by many threads.
 */
public final class FileNames {
  private static final boolean ARE_WHAT_THEY_LOOK_LIKE =
      File.separatorChar != '/'
          || System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8");

  private FileNames() {}

  /**
   * The name of a file below a folder, with {@code /} between its parts.
   *
   * @param file begins with the folder as it is given here
   */
  public static String below(Path folder, Path file) {
    String start = folder.toString();
    String whole = file.toString();
    boolean isBelow =
        ARE_WHAT_THEY_LOOK_LIKE
            && whole.length() > start.length()
            && whole.startsWith(start)
            && whole.charAt(start.length()) == File.separatorChar;
    if (isBelow) { // as when a folder is walked, where relativizing is half of the time
      return whole.substring(start.length() + 1).replace('\\', '/');
    }
    String name = folder.relativize(file).toString().replace('\\', '/');
    return isPlain(name)
        ? name
        : decoded(file).substring(decoded(folder.resolve("x")).length() - 1);
  }

  private static String decoded(Path path) {
    return URLDecoder.decode(path.toUri().getRawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * The file of a name below a folder, whether it is there or not.
   *
   * @throws InvalidPathException if no file can have that name
   */
  public static Path of(Path folder, String name) {
    if (isPlain(name)) {
      return folder.resolve(name);
    }
    if (name.indexOf('\0') >= 0) {
      throw new InvalidPathException(name, "no name of a file");
    }
    String raw = URLEncoder.encode(name, StandardCharsets.UTF_8);
    Path whole = Path.of(URI.create("file:///" + raw.replace("+", "%20").replace("%2F", "/")));
    return folder.resolve(whole.subpath(0, whole.getNameCount()));
  }

  private static boolean isPlain(String name) {
    return ARE_WHAT_THEY_LOOK_LIKE || name.chars().allMatch(c -> c < 0x80);
  }
}
