package org.postil.capture.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.postil.capture.Input;
import org.postil.diagnostic.MachineFailure;

/** A file as it is on disk. Here alone a failure to read is the machine's, not the archive's. */
final class FileBytes extends FilterInputStream {
  private final Input input;
  private final LongConsumer progress;
  private long read;

  FileBytes(Input input, LongConsumer progress) {
    super(input.open());
    this.input = input;
    this.progress = progress;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] out, int offset, int length) {
    try {
      int count = in.read(out, offset, length);
      read += Math.max(0, count);
      progress.accept(read);
      return count;
    } catch (IOException e) {
      throw MachineFailure.on("read", input.path(), e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] unread = new byte[16 << 10];
    return Math.max(0, read(unread, 0, (int) Math.min(count, unread.length)));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
