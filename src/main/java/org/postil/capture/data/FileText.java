package org.postil.capture.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import org.postil.archive.CleanText;
import org.postil.archive.Limit;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.StrictUtf8;

/**
 * The text of one file of a site: UTF-8 with or without a byte order mark, at most 8 MiB unless
 * told otherwise, filtered by {@link CleanText}.
 *
 * @param isChanged whether characters had to be left out, other than those of line ends
 * @param size in bytes
 */
record FileText(String text, boolean isChanged, int size) {
  static final int LARGEST = 8 << 20;
  static final String CHANGED = "characters that act instead of being read were left out";
  static final String LOOK = "look whether words are missing";

  /**
   * Reads a file.
   *
   * @throws Mistake if it cannot be read as such a text
   * @throws MachineFailure if the machine cannot read it
   */
  static FileText read(SiteFile file, int largest) {
    byte[] bytes = bytes(file, largest);
    String text = StrictUtf8.decode(bytes, file.name());
    String clean = CleanText.of(text);
    return new FileText(clean, isChanged(text, clean), bytes.length);
  }

  /** Whether cleaning did more to a text than to its line ends. */
  static boolean isChanged(String text, String clean) {
    return !clean.equals(withLineFeeds(text));
  }

  private static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static byte[] bytes(SiteFile file, int largest) {
    Place place = Place.of(file.name());
    if (!Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)) {
      throw Mistake.of(place, "this is not a regular file", "put the file itself in its place");
    }
    try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw Mistake.of(
            place,
            "the file is larger than " + Limit.FILE_SIZE.shown(largest),
            "split it, or raise the limit with --limit file_size=...");
      }
      return bytes;
    } catch (AccessDeniedException | NoSuchFileException e) {
      throw Mistake.of(place, "the file cannot be opened", "check its permissions");
    } catch (IOException e) {
      throw MachineFailure.on("read", file.path(), e);
    }
  }
}
