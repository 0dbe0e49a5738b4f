package org.postil.capture.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Bytes that begin with lines. Never holds more than one buffer and one line. */
final class ArchiveBytes extends InputStream {
  private final InputStream in;
  private final @Nullable LongSupplier place;
  private final byte[] buffer;
  private long bufferOffset;
  private int from;
  private int to;
  private boolean isLineCut;
  private long lineOffset;

  private ArchiveBytes(InputStream in, @Nullable LongSupplier place, int size) {
    this.in = in;
    this.place = place;
    this.buffer = new byte[size];
  }

  /**
   * A whole archive.
   *
   * @param place where in its file the bytes stand that were read last
   */
  static ArchiveBytes ofFile(InputStream in, @Nullable LongSupplier place) {
    return new ArchiveBytes(in, place, 64 << 10);
  }

  /** The inside of a record. */
  static ArchiveBytes ofRecord(InputStream in) {
    return new ArchiveBytes(in, null, 4 << 10);
  }

  /** Where in the file the next byte stands, or where the packed record begins that holds it. */
  long offset() {
    return place == null ? bufferOffset + from : place.getAsLong();
  }

  /**
   * The next line without its end, or what there is before the end of the data.
   *
   * @param most how many bytes of it are kept; the others are skipped, and {@link #isLineCut} says
   *     so
   * @return null if nothing is left
   */
  @Nullable String line(int most) throws IOException {
    isLineCut = false;
    if (from == to && !fill()) {
      return null;
    }
    lineOffset = offset();
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    boolean isEnded = false;
    while (!isEnded && (from < to || fill())) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int kept = Math.min(end - from, most - line.size());
      line.write(buffer, from, kept);
      isLineCut |= kept < end - from;
      isEnded = end < to;
      from = isEnded ? end + 1 : end;
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Where in the file the line read last began. */
  long lineOffset() {
    return lineOffset;
  }

  /** Whether the line read last was longer than was asked for. */
  boolean isLineCut() {
    return isLineCut;
  }

  @Override
  public int read() throws IOException {
    return from < to || fill() ? buffer[from++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (from == to && !fill()) {
      return -1;
    }
    int count = Math.min(length, to - from);
    System.arraycopy(buffer, from, out, offset, count);
    from += count;
    return count;
  }

  private boolean fill() throws IOException {
    bufferOffset += to;
    from = 0;
    to = 0;
    int read = in.read(buffer, 0, buffer.length);
    to = Math.max(0, read);
    return read > 0;
  }
}
