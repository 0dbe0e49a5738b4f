package org.postil.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import org.postil.archive.CleanText;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;
import org.postil.diagnostic.StrictUtf8;

/**
 * The text of a content file: UTF-8 with or without a byte order mark, any line ends, of bounded
 * size.
 */
final class SourceText {
  private static final Set<OpenOption> READING =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  /** A channel keeps room of this size for each thread. */
  private static final int PART = 1 << 18;

  private SourceText() {}

  /**
   * Reads a file.
   *
   * @param name the file as problems call it
   * @param problems is warned if characters had to be left out
   * @return its text, filtered by {@link CleanText}
   * @throws Mistake if it is not a regular file, too large, or not UTF-8
   * @throws MachineFailure if it cannot be read
   */
  static String read(Path file, String name, Limits limits, Problems problems) {
    return of(bytes(file, name, limits), name, problems);
  }

  /**
   * The text that the bytes of a file are.
   *
   * @throws Mistake if they are not UTF-8
   * @see #read
   */
  static String of(byte[] bytes, String name, Problems problems) {
    if (isPlain(bytes)) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return clean(StrictUtf8.decode(bytes, name), name, problems);
  }

  /** Whether there is nothing but ASCII, and nothing in it to take out: as in most files. */
  private static boolean isPlain(byte[] bytes) {
    for (byte b : bytes) {
      if (b < ' ' && b != '\n' && b != '\t' || b == 0x7F) {
        return false;
      }
    }
    return true;
  }

  /**
   * The bytes of a file.
   *
   * @throws Mistake if it is not a regular file, or too large
   * @throws MachineFailure if it cannot be read
   */
  static byte[] bytes(Path file, String name, Limits limits) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Mistake.of(
          Place.of(name), "this is not a regular file", "put the text itself in its place");
    }
    int most = (int) limits.of(Limit.FILE_SIZE);
    try (SeekableByteChannel in = Files.newByteChannel(file, READING)) {
      byte[] bytes = bytes(in, most + 1);
      if (bytes.length > most) {
        throw Mistake.of(
            Place.of(name),
            "the file is larger than " + limits.shown(Limit.FILE_SIZE),
            "split it into smaller files, or " + Limit.FILE_SIZE.raise());
      }
      return bytes;
    } catch (IOException e) {
      throw MachineFailure.on("read", file, e);
    }
  }

  /** The bytes of a file, or the first of them: so many, whatever size it says it has. */
  private static byte[] bytes(SeekableByteChannel in, int most) throws IOException {
    // room for one more, lest the end is not seen before there is more room
    byte[] bytes = new byte[(int) Math.min(in.size() + 1, most)];
    int length = 0;
    while (length < most) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, most));
      }
      int part = Math.min(PART, bytes.length - length);
      int read = in.read(ByteBuffer.wrap(bytes, length, part));
      if (read < 0) {
        break;
      }
      length += read;
    }
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  private static String clean(String text, String name, Problems problems) {
    String clean = CleanText.of(text);
    if (!clean.equals(text)) {
      String lines = text.replace("\r\n", "\n").replace('\r', '\n');
      int at = 0;
      while (at < clean.length() && at < lines.length() && clean.charAt(at) == lines.charAt(at)) {
        at++;
      }
      String before = lines.substring(0, at);
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      warnOfChange(lines, clean, new Place(name, line, column), problems);
    }
    return clean;
  }

  /** Tells of characters that {@link CleanText} took out or replaced. */
  static void warnOfChange(String text, String clean, Place place, Problems problems) {
    if (!clean.equals(text) && text.indexOf('\r') < 0) {
      problems.warning(
          place,
          "characters that act instead of being read were left out",
          "remove controls, turns of direction and halves of characters");
    }
  }
}
