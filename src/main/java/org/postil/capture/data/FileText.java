package org.postil.capture.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.postil.archive.CleanText;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/**
 * The text of one file of a site: UTF-8 with or without a byte order mark, at most 8 MiB, filtered
 * by {@link CleanText}.
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
  static FileText read(SiteFile file) {
    byte[] bytes = bytes(file);
    String text = decoded(bytes, file.name());
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

  private static byte[] bytes(SiteFile file) {
    Place place = Place.of(file.name());
    if (!Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)) {
      throw Mistake.of(place, "this is not a regular file", "put the file itself in its place");
    }
    try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Mistake.of(place, "the file is larger than " + (LARGEST >> 20) + " MiB", "split it");
      }
      return bytes;
    } catch (AccessDeniedException | NoSuchFileException e) {
      throw Mistake.of(place, "the file cannot be opened", "check its permissions");
    } catch (IOException e) {
      throw MachineFailure.on("read", file.path(), e);
    }
  }

  private static String decoded(byte[] bytes, String name) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String before = out.flip().toString();
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      throw Mistake.of(
          new Place(name, line, column),
          String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", bytes[in.position()]),
          "save the file as UTF-8");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
