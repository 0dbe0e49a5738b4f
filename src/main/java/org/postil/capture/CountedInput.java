package org.postil.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes of a source have been read. */
public final class CountedInput extends FilterInputStream {
  private static final int STEP = 1 << 16;

  private final LongConsumer progress;
  private long read;
  private long told;

  /**
   * @param progress is told the number of bytes read so far, about every 64 KiB and at the end
   */
  public CountedInput(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? -1 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(n);
    return n;
  }

  private void count(int n) {
    read += Math.max(0, n);
    if (n < 0 || read - told >= STEP) {
      told = read;
      progress.accept(read);
    }
  }
}
