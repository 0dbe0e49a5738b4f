package org.postil.capture.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, and windows-1252 wherever it is none: old systems exported what their database held.
 * Not thread-safe.
 */
final class LenientUtf8 extends Reader {
  private static final Charset LATIN = Charset.forName("windows-1252");

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
  private boolean isEnded;
  private long strange;

  LenientUtf8(InputStream in) {
    this.in = in;
  }

  /** How many bytes so far were no UTF-8. */
  long strange() {
    return strange;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
    while (out.position() == 0 || bytes.hasRemaining() && out.hasRemaining()) {
      int before = out.position();
      CoderResult result = decoder.decode(bytes, out, isEnded);
      if (result.isError() && out.hasRemaining()) {
        out.put(new String(new byte[] {bytes.get()}, LATIN));
        strange++;
      } else if (result.isOverflow() || result.isError()) {
        break;
      } else if (isEnded) {
        return out.position() == 0 ? -1 : out.position();
      } else if (out.position() > before) {
        break;
      } else {
        fill();
      }
    }
    return out.position();
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    isEnded = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
