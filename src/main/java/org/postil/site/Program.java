package org.postil.site;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.postil.archive.Fingerprint;
import org.postil.archive.Fingerprinter;

/** The program's own code. */
final class Program {
  /** What a jar ends with: see APPNOTE.TXT, section 4.3.16; up to the length of a comment. */
  private static final int END_LENGTH = 22;

  private static final int END = 0x06054B50;
  private static final int AT_SIZE = 12;
  private static final int AT_OFFSET = 16;
  private static final int AT_COMMENT = 20;

  private Program() {}

  /**
   * Tells this program from every other version of it, by its code and not by its name: a jar by
   * its directory, which has the checksums of its entries, a folder of classes by its bytes. Empty
   * if the code cannot be found.
   */
  static Optional<Fingerprint> version() {
    try {
      return Optional.of(
          of(Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI())));
    } catch (IOException | URISyntaxException | RuntimeException unknown) {
      return Optional.empty();
    }
  }

  static Fingerprint of(Path code) throws IOException {
    return Files.isDirectory(code) ? ofFolder(code) : ofJar(code);
  }

  /** Not by {@code JarFile}, which makes an object of each of some thousand entries. */
  private static Fingerprint ofJar(Path jar) throws IOException {
    try (FileChannel in = FileChannel.open(jar)) {
      long length = in.size();
      ByteBuffer end = read(in, Math.max(0, length - END_LENGTH), END_LENGTH);
      boolean isPlain =
          end.limit() == END_LENGTH && end.getInt(0) == END && end.getShort(AT_COMMENT) == 0;
      long size = isPlain ? Integer.toUnsignedLong(end.getInt(AT_SIZE)) : 0;
      long offset = isPlain ? Integer.toUnsignedLong(end.getInt(AT_OFFSET)) : 0;
      boolean isWhole = isPlain && size > 0 && offset + size + END_LENGTH == length;
      return isWhole
          ? checksum(read(in, offset, (int) size), length)
          : Fingerprint.of(Files.readAllBytes(jar)); // signed, or huge: slow, and as good
    }
  }

  private static ByteBuffer read(FileChannel in, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) >= 0) {
      // on to the rest
    }
    return bytes.flip();
  }

  /** Two that Java computes at once: nobody makes versions to be taken for each other. */
  private static Fingerprint checksum(ByteBuffer directory, long length) {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    one.update(directory.duplicate());
    other.update(directory);
    return new Fingerprint(one.getValue() << Integer.SIZE | other.getValue(), length);
  }

  private static Fingerprint ofFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    Fingerprinter all = new Fingerprinter();
    for (Path file : files) {
      all.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
    }
    return all.done();
  }
}
