package org.postil.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in 64 lower-case hexadecimal digits. A file may be of any size. */
public final class Sha256 {
  private static final int AT_ONCE = 1 << 16;

  private Sha256() {}

  /**
   * The digest of a regular file.
   *
   * @throws IOException if it cannot be read, or is a symbolic link
   */
  public static String of(Path file) throws IOException {
    return copy(file, OutputStream.nullOutputStream());
  }

  /**
   * Copies a regular file and tells the digest of what was copied.
   *
   * @throws IOException if it cannot be read, is a symbolic link, or the copy cannot be written
   */
  public static String copy(Path file, OutputStream to) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[AT_ONCE];
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        to.write(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Whether a text is a digest as it is written here. */
  public static boolean isDigest(String text) {
    return text.length() == 64
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
