package org.postil.capture.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip files laid end to end. Goes on at the next one when one is damaged: the read that
 * meets the damage throws, the one after it continues. No read crosses from one member into the
 * next.
 */
final class GzipMembers extends InputStream {
  private static final int MAGIC = 4;
  private static final int TRAILER = 8;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int CHECKSUM = 2;
  private static final int RESERVED = 0xE0;
  private static final int COST_OF_BACK = 16;

  private final PackedBytes packed;
  private final Budget budget;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private long start;
  private boolean isInside;
  private boolean isLost;
  private boolean isAtEnd;

  GzipMembers(InputStream in, Budget budget) {
    this.packed = new PackedBytes(in);
    this.budget = budget;
  }

  /** Where the member begins that was read last. */
  long start() {
    return start;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    while (length > 0 && !isAtEnd && (isInside || open())) {
      int count = inflate(out, offset, length);
      if (count > 0) {
        checksum.update(out, offset, count);
        budget.spend(count, start);
        return count;
      }
    }
    return length == 0 ? 0 : -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }

  private int inflate(byte[] out, int offset, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(out, offset, length);
        if (count > 0) {
          return count;
        }
        if (inflater.finished()) {
          finish();
          return 0;
        }
        if (inflater.needsDictionary()) {
          throw new DataFormatException();
        }
        if (!packed.feed(inflater)) {
          throw ended();
        }
      }
    } catch (DataFormatException e) {
      throw lost(start, "a packed record is damaged");
    }
  }

  private void finish() throws IOException {
    isInside = false;
    packed.takeBack(inflater.getRemaining());
    if (!packed.has(TRAILER)) {
      throw ended();
    }
    long expected = packed.int32();
    packed.skip(TRAILER / 2);
    if (expected != checksum.getValue()) {
      throw lost(start, "the checksum of a packed record is wrong");
    }
  }

  private boolean open() throws IOException {
    while (packed.has(1) && packed.peek(0) == 0) {
      packed.skip(1); // padding of tapes and block devices
    }
    while (isLost && packed.has(1) && !isMember()) {
      packed.skip(1);
    }
    if (!packed.has(1)) {
      isAtEnd = true;
      return false;
    }
    start = packed.offset();
    if (!isMember()) {
      throw packed.has(MAGIC) ? lost(start, "there is no gzip data") : ended();
    }
    isLost = false;
    skipHeader();
    inflater.reset();
    checksum.reset();
    isInside = true;
    return true;
  }

  private boolean isMember() throws IOException {
    return packed.has(MAGIC)
        && packed.peek(0) == 0x1F
        && packed.peek(1) == 0x8B
        && packed.peek(2) == 8
        && (packed.peek(3) & RESERVED) == 0;
  }

  private void skipHeader() throws IOException {
    int flags = packed.peek(MAGIC - 1);
    skip(MAGIC + 6);
    if ((flags & EXTRA) != 0) {
      skip(need(2).int16());
    }
    for (int flag : new int[] {NAME, COMMENT}) {
      while ((flags & flag) != 0 && need(1).next() != 0) {
        // the text is of no use
      }
    }
    skip((flags & CHECKSUM) == 0 ? 0 : 2);
  }

  private void skip(int count) throws IOException {
    need(count).skip(count);
  }

  private PackedBytes need(int count) throws IOException {
    if (!packed.has(count)) {
      throw ended();
    }
    return packed;
  }

  // what is damaged may seem to reach over what follows, even to the end of the file
  private Broken lost(long offset, String what) throws IOException {
    isInside = false;
    isLost = true;
    budget.spend((long) COST_OF_BACK * packed.goBack(start + 1), start);
    if (packed.offset() == start && packed.has(1)) {
      packed.skip(1); // else the same member would be tried for ever
    }
    return new Broken(offset, what, false);
  }

  private Broken ended() throws IOException {
    return lost(packed.offset(), "the file ends inside a packed record");
  }
}
