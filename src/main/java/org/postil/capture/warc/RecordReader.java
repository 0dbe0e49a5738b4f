package org.postil.capture.warc;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Divides an archive into its records. Where a record does not end where it says, the next line
 * that begins one is looked for. Everything that was skipped is told.
 */
final class RecordReader {
  private static final String WARC = "WARC/";
  private static final int LONGEST_VERSION = 20;

  private final ArchiveBytes in;
  private final Consumer<String> skipped;
  private final int file;
  private long number;
  private boolean isArc;
  private boolean isLost;
  private boolean isOver;
  private String last = "";
  private @Nullable ArchiveRecord current;

  /**
   * A reader.
   *
   * @param before the place of the record before the first one
   * @param skipped is told, in words, what could not be read
   */
  RecordReader(ArchiveBytes in, Position before, Consumer<String> skipped) {
    this.in = in;
    this.file = before.file();
    this.number = before.number();
    this.skipped = skipped;
  }

  /** The next record, or null after the last. */
  @Nullable ArchiveRecord next() {
    isOver |= current != null && isBrokenOff(current);
    current = null;
    while (!isOver && current == null) {
      try {
        String line = in.line(HeaderFields.LONGEST_LINE);
        isOver |= line == null;
        if (line != null && !line.isEmpty()) {
          begin(line);
        }
      } catch (IOException e) {
        Broken broken = Broken.of(e, in.offset());
        skipped.accept(broken.words() + last);
        isOver |= broken.isFinal();
      }
    }
    return current;
  }

  /** The place of the record read last. */
  Position position() {
    return new Position(file, number);
  }

  private boolean isBrokenOff(ArchiveRecord record) {
    last = ", after " + record.name();
    record.body().drain();
    Broken broken = record.body().broken();
    if (broken == null) {
      return false;
    }
    skipped.accept(broken.words() + ", in " + record.name());
    return broken.isFinal();
  }

  private void begin(String line) throws IOException {
    String place = "at byte " + in.lineOffset();
    isArc |= number == 0 && line.startsWith(ArcLine.FILE);
    if (line.startsWith(WARC) && line.length() < LONGEST_VERSION) {
      take(new RecordHeader(HeaderFields.read(in)), place);
    } else if (isArc && ArcLine.parse(line).isPresent()) {
      take(ArcLine.parse(line).get(), place);
    } else if (!isLost) {
      isLost = true;
      skipped.accept(place + " there is something that belongs to no record" + last);
    }
  }

  private void take(RecordHeader header, String place) {
    number++;
    isLost = header.length() < 0;
    if (isLost) {
      skipped.accept(place + " a record does not say how long it is, " + header.name(number));
      return;
    }
    ArchiveRecord record =
        new ArchiveRecord(position(), header, new RecordBody(in, header.length()));
    if (header.fields().isTooLong()) {
      skipped.accept(place + " the header of a record is too long");
      isOver = isBrokenOff(record);
      return;
    }
    current = record;
  }
}
