package org.postil.capture.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** A window onto packed data that knows its place in the file and can go back a little. */
final class PackedBytes implements Closeable {
  private static final int BACK = 64 << 10;
  private static final int SIZE = 3 * BACK;

  private final InputStream in;
  private final byte[] window = new byte[SIZE];
  private long windowOffset;
  private int from;
  private int to;

  PackedBytes(InputStream in) {
    this.in = in;
  }

  long offset() {
    return windowOffset + from;
  }

  /** Whether so many more bytes are there, at most 64 KiB. */
  boolean has(int count) throws IOException {
    if (to - from >= count) {
      return true;
    }
    int unused = Math.max(0, from - BACK);
    System.arraycopy(window, unused, window, 0, to - unused);
    windowOffset += unused;
    from -= unused;
    to -= unused;
    while (to - from < count) {
      int read = in.read(window, to, SIZE - to);
      if (read < 0) {
        return false;
      }
      to += read;
    }
    return true;
  }

  int peek(int ahead) {
    return window[from + ahead] & 0xFF;
  }

  int next() {
    return window[from++] & 0xFF;
  }

  int int16() {
    return next() | next() << 8;
  }

  long int32() {
    return int16() | (long) int16() << 16;
  }

  void skip(int count) {
    from += count;
  }

  /** Hands everything in the window to an inflater; false at the end of the file. */
  boolean feed(Inflater inflater) throws IOException {
    if (!has(1)) {
      return false;
    }
    inflater.setInput(window, from, to - from);
    from = to;
    return true;
  }

  /** Takes back what an inflater left over. */
  void takeBack(int count) {
    from = to - count;
  }

  /**
   * Goes back to an offset, or as far towards it as the window reaches.
   *
   * @return how far that was
   */
  int goBack(long offset) {
    int before = from;
    from = (int) Math.min(from, Math.max(0, offset - windowOffset));
    return before - from;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
