package org.postil.capture.warc;

import java.util.Arrays;
import java.util.List;

/**
 * Joins a body that was sent in chunks (RFC 9112, 7.1). A body whose very first length is none was
 * joined by its crawler already, whatever its header says.
 */
final class Chunks {
  private static final int LONGEST_LENGTH = 8;

  private final byte[] body;
  private int read;
  private int written;

  private Chunks(byte[] body) {
    this.body = body;
  }

  /**
   * Joins the chunks, in the array given.
   *
   * @param doubts is told where the lengths are wrong
   */
  static byte[] join(byte[] body, List<String> doubts) {
    Chunks chunks = new Chunks(body);
    long length = chunks.length();
    if (length < 0) {
      return body;
    }
    while (length > 0) {
      int there = (int) Math.min(length, body.length - chunks.read);
      chunks.move(there);
      if (there < length) {
        doubts.add("the page ends inside a chunk");
        return chunks.joined();
      }
      length = chunks.length();
    }
    if (length < 0) {
      boolean isAtEnd = chunks.read == body.length;
      doubts.add(isAtEnd ? "the last chunk is missing" : "the length of a chunk is wrong");
      chunks.move(body.length - chunks.read);
    }
    return chunks.joined();
  }

  private void move(int count) {
    System.arraycopy(body, read, body, written, count);
    read += count;
    written += count;
  }

  private byte[] joined() {
    return Arrays.copyOf(body, written);
  }

  /** Reads the length of the next chunk; negative, and nothing is read, if there is none. */
  private long length() {
    int at = read;
    while (at < body.length && written > 0 && (body[at] == '\r' || body[at] == '\n')) {
      at++;
    }
    long length = 0;
    int digits = 0;
    while (at < body.length && digits < LONGEST_LENGTH && Character.digit(body[at], 16) >= 0) {
      length = length * 16 + Character.digit(body[at++], 16);
      digits++;
    }
    int end = at;
    while (end < body.length && body[end] != '\n') {
      end++;
    }
    boolean isExtended = at < body.length && "\r\n ;\t".indexOf(body[at]) >= 0;
    if (digits == 0 || !isExtended || end == body.length) {
      return -1;
    }
    read = end + 1;
    return length;
  }
}
