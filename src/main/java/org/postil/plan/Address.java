package org.postil.plan;

import org.postil.naming.Slug;

/**
 * Where a page stands below the site's root.
 *
 * @param path without a slash in front: empty for the front, ending in a slash for a folder's page,
 *     else the name of a file. ASCII, and nothing in it needs escaping
 */
public record Address(String path) implements Comparable<Address> {
  /** The longest path of a file, in bytes; Windows has 260 for it and the folder of the site. */
  static final int LONGEST = 200;

  public static final Address FRONT = new Address("");

  /**
   * Where a text is shown: {@code articles/2011/04/Some File} at {@code
   * articles/2011/04/some-file/}.
   */
  static Address ofText(String path) {
    StringBuilder out = new StringBuilder();
    for (String part : path.split("/")) {
      out.append(Slug.of(part)).append('/');
    }
    return new Address(out.toString());
  }

  public boolean isFolder() {
    return path.isEmpty() || path.endsWith("/");
  }

  /** The file that holds the page. */
  public String file() {
    return isFolder() ? path + "index.html" : path;
  }

  /** What is below this folder. */
  public Address resolve(String below) {
    return new Address(path + below);
  }

  /** The way from this page up to the root: {@code ../../}, empty at the root. */
  public String toRoot() {
    StringBuilder up = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '/') {
        up.append("../");
      }
    }
    return up.toString();
  }

  /**
   * The shortest relative reference from this page (RFC 3986, section 4.2).
   *
   * @param other a path below the site's root
   */
  public String wayTo(String other) {
    int folder = path.lastIndexOf('/') + 1; // the end of the nearest that both are in
    int up = 0;
    while (!other.regionMatches(0, path, 0, folder)) {
      folder = path.lastIndexOf('/', folder - 2) + 1;
      up++;
    }
    String way = "../".repeat(up) + other.substring(folder);
    return way.isEmpty() ? "./" : way;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Address that && path.equals(that.path);
  }

  /**
   * Written out, as {@link #equals}: maps ask for it often, and a record's own is slow at first.
   */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public int compareTo(Address other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return "/" + path;
  }
}
