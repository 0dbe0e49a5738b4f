package org.postil.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;

/** Replaces a text file that an editor may be at work on too. */
final class LedgerFile {
  private LedgerFile() {}

  /**
   * Makes a file say something else, at once or not at all.
   *
   * @param before what it said when it was read; empty if it was not there
   * @throws Mistake if it says something else by now
   * @throws MachineFailure if it cannot be written
   */
  static void replace(Path file, Optional<String> before, String after) {
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      try {
        Files.deleteIfExists(aside);
        write(aside, after);
        checkIsAsRead(file, before);
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw MachineFailure.on("write", file, e);
    }
  }

  private static void write(Path aside, String text) throws IOException {
    try (FileChannel out =
        FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  private static void checkIsAsRead(Path file, Optional<String> before) throws IOException {
    boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    String now = isThere ? Files.readString(file) : "";
    if (isThere != before.isPresent() || !now.equals(before.orElse(""))) {
      throw Mistake.of(
          Place.of(file.toString().replace('\\', '/')),
          "the file was changed by somebody else meanwhile",
          "look at it, and run the command again");
    }
  }
}
