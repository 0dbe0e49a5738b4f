package org.postil.capture.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The one form in which ways to name a post are compared. */
final class PostKey {
  private static final int LONGEST = 2000;

  private PostKey() {}

  /** Of a slug, a path or an address: in lower case, without host, slashes around it and ending. */
  static String of(String name) {
    return name.substring(0, Math.min(LONGEST, name.length()))
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(?:https?:)?//[^/?#]*", "")
        .replaceFirst("[?#].*$", "")
        .replaceFirst("^/+", "")
        .replaceFirst("/+$", "")
        .replaceFirst("(?:^|/)index\\.html?$", "")
        .replaceFirst("\\.(?:html?|md|markdown|php)$", "");
  }

  static String lastSegment(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** As Hugo's {@code .File.UniqueID}. */
  static String hash(String path) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(path.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
