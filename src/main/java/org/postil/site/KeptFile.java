package org.postil.site;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A file that one run leaves for the next. One that another version of the program wrote, that is
 * damaged, or that cannot be read counts as none; one that cannot be written is left out. The
 * version stands in front, a checksum at the end.
 */
final class KeptFile {
  /** Of each kind. */
  private static final int KEPT = 8;

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final String version;

  /**
   * @param version of the program, so that none reads what another has written
   */
  KeptFile(Path file, String version) {
    this.file = file;
    this.version = version;
  }

  /** Writes what is to be kept. */
  interface Content {
    void to(DataOutputStream out) throws IOException;
  }

  /** What was kept; empty if it cannot be relied on. */
  Optional<ByteBuffer> read() {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      byte[] head = head();
      int end = bytes.length - Long.BYTES;
      boolean isOurs =
          end >= head.length && Arrays.equals(head, 0, head.length, bytes, 0, head.length);
      return isOurs && isWhole(bytes, end)
          ? Optional.of(ByteBuffer.wrap(bytes, head.length, end - head.length))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private byte[] head() {
    return (version + '\n').getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isWhole(byte[] bytes, int end) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, end);
    return ByteBuffer.wrap(bytes).getLong(end) == checksum.getValue();
  }

  /** Writes everything, or leaves what is there. */
  void write(Content content) {
    Path folder = file.toAbsolutePath().resolve("..").normalize();
    try {
      Files.createDirectories(folder);
      // one name, so that a build that was killed leaves nothing for long
      Path aside = file.resolveSibling(file.getFileName() + ".new");
      try {
        write(content, aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        forgetOldest(folder);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException unwritable) {
      // the next build does everything, which is slow and not wrong
    }
  }

  private void write(Content content, Path aside) throws IOException {
    CRC32C checksum = new CRC32C();

    try (OutputStream to = Files.newOutputStream(aside);
        OutputStream checked = new CheckedOutputStream(to, checksum);
        OutputStream buffered = new BufferedOutputStream(checked, BUFFER);
        DataOutputStream out = new DataOutputStream(buffered)) {
      out.write(head());
      content.to(out);
      out.flush();
      out.writeLong(checksum.getValue());
    }
  }

  /** Of what was built once and never again nothing is kept for long. */
  private void forgetOldest(Path folder) throws IOException {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.'));
    List<Path> all;
    try (Stream<Path> files = Files.list(folder)) {
      all = files.filter(path -> path.toString().endsWith(ending)).toList();
    }
    List<Map.Entry<FileTime, Path>> dated = new ArrayList<>();
    for (Path path : all) {
      dated.add(Map.entry(Files.getLastModifiedTime(path), path));
    }
    dated.sort(Map.Entry.<FileTime, Path>comparingByKey().reversed());
    for (Map.Entry<FileTime, Path> old : dated.subList(Math.min(KEPT, all.size()), all.size())) {
      Files.deleteIfExists(old.getValue());
    }
  }
}
