package org.postil.capture.warc;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What follows the header of a record. Ends early where the archive breaks, and then says so. */
final class RecordBody extends InputStream {
  private final ArchiveBytes in;
  private long left;
  private @Nullable Broken broken;

  RecordBody(ArchiveBytes in, long length) {
    this.in = in;
    this.left = length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] out, int offset, int length) {
    if (left == 0 || broken != null) {
      return -1;
    }
    try {
      int count = in.read(out, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new Broken(in.offset(), "the file ends inside a record", true);
      }
      left -= count;
      return count;
    } catch (IOException e) {
      broken = Broken.of(e, in.offset());
      return -1;
    }
  }

  /** Reads to the end. */
  void drain() {
    byte[] unread = new byte[16 << 10];
    while (read(unread, 0, unread.length) >= 0) {
      // what is not asked for is not kept
    }
  }

  /** The break that cut it, if one was met. */
  @Nullable Broken broken() {
    return broken;
  }
}
