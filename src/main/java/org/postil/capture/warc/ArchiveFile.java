package org.postil.capture.warc;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.postil.capture.Input;
import org.postil.diagnostic.Problem;

/**
 * A file of web archives, packed or not. Can be read again and again.
 *
 * @param number the how-manieth of those that are read together, from 0
 */
record ArchiveFile(Input input, int number) {
  private static final int MAGIC = 4;
  private static final int FIRST_WORD = 9;

  /** Whether bytes begin as a web archive does, packed or not. */
  static boolean recognises(byte[] head) {
    try (Unpacked in = unpacked(new ByteArrayInputStream(head), Budget.forFileOf(0))) {
      String start = new String(in.bytes().readNBytes(FIRST_WORD), StandardCharsets.ISO_8859_1);
      return start.startsWith("WARC/") || start.startsWith(ArcLine.FILE);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads all records.
   *
   * @param other is told the name of each file in it that is no archive
   * @param skipped is told, in words, what could not be read
   * @return how many records there are
   */
  long read(
      Progress progress, Consumer<String> other, Consumer<String> skipped, RecordVisitor visitor) {
    Budget budget = Budget.forFileOf(input.size());
    progress.begin(input);
    Records records = new Records(skipped, visitor);
    try {
      if (ZipDirectory.isZip(input)) {
        Wacz zip = new Wacz(input, budget, progress, other, skipped);
        zip.read((name, in) -> records.read(in, budget, " of " + Problem.quote(name)));
      } else {
        try (InputStream in = new FileBytes(input, progress::at)) {
          records.read(in, budget, "");
        }
      }
    } catch (IOException e) {
      skipped.accept(e instanceof Broken broken ? broken.words() : "its data cannot be unpacked");
    }
    progress.end();
    return records.before.number();
  }

  /** Reads one stream after the other, numbering their records through. */
  private final class Records {
    private final Consumer<String> skipped;
    private final RecordVisitor visitor;
    private Position before = new Position(number, 0);

    Records(Consumer<String> skipped, RecordVisitor visitor) {
      this.skipped = skipped;
      this.visitor = visitor;
    }

    void read(InputStream in, Budget budget, String where) throws IOException {
      try (Unpacked unpacked = unpacked(in, budget)) {
        RecordReader reader =
            new RecordReader(unpacked.bytes(), before, words -> skipped.accept(words + where));
        for (ArchiveRecord record = reader.next(); record != null; record = reader.next()) {
          visitor.visit(record);
        }
        before = reader.position();
      }
    }
  }

  private static Unpacked unpacked(InputStream in, Budget budget) throws IOException {
    InputStream start = new BufferedInputStream(in, 1 << 10);
    start.mark(MAGIC);
    byte[] magic = start.readNBytes(2);
    start.reset();
    boolean isGzip = magic.length == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
    if (!isGzip) {
      return new Unpacked(start, ArchiveBytes.ofFile(start, null));
    }
    GzipMembers members = new GzipMembers(start, budget);
    return new Unpacked(members, ArchiveBytes.ofFile(members, members::start));
  }

  private record Unpacked(InputStream stream, ArchiveBytes bytes) implements Closeable {
    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
