package org.postil.cli;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text whose lines may not be longer than so many characters: it fails where one is. */
final class BoundedLines extends FilterReader {
  private final int most;
  private long line = 1;
  private int length;

  BoundedLines(Reader text, int most) {
    super(text);
    this.most = most;
  }

  /** A line that is longer than it may be. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
    private final long line;

    TooLong(long line) {
      super("line " + line + " is too long");
      this.line = line;
    }

    /** Its number, from 1. */
    int line() {
      return (int) Math.min(Integer.MAX_VALUE, line);
    }
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] into, int offset, int count) throws IOException {
    int read = super.read(into, offset, count);
    for (int i = offset; i < offset + read; i++) {
      boolean isEnd = into[i] == '\n';
      length = isEnd ? 0 : length + 1;
      line += isEnd ? 1 : 0;
      if (length > most) {
        throw new TooLong(line);
      }
    }
    return read;
  }
}
