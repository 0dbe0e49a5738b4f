package org.postil.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a page while a template writes it, in UTF-8 from the beginning. Unlike a
 * StringWriter, for one thread only; the room for a page is used for the next of the thread.
 */
final class PageText extends Writer {
  private static final int USUAL_PAGE = 1 << 16;

  /** More than most pages need is not kept. */
  private static final int LARGEST_KEPT = 1 << 20;

  private static final int LONGEST_CHARACTER = 3; // of a UTF-16 unit
  private static final int LONG = 64; // from here on, a copy more is the quicker way
  private static final ThreadLocal<byte[]> KEPT = new ThreadLocal<>();

  private byte[] bytes;
  private int count;
  private char high; // the first half of a character, while the second has not come

  PageText() {
    byte[] kept = KEPT.get();
    KEPT.remove();
    bytes = kept == null ? new byte[USUAL_PAGE] : kept;
  }

  @Override
  public void write(int c) {
    makeRoom(1);
    encode((char) c);
  }

  @Override
  public void write(char[] part, int offset, int length) {
    makeRoom(length);
    int end = offset + length;
    int i = offset;
    if (high == 0) {
      byte[] to = bytes;
      int at = count;
      while (i < end && part[i] < 0x80) {
        to[at++] = (byte) part[i++];
      }
      count = at;
    }
    for (; i < end; i++) {
      encode(part[i]);
    }
  }

  @Override
  public void write(String part) {
    if (part.length() < LONG || high != 0 || Character.isHighSurrogate(last(part))) {
      write(part, 0, part.length());
      return;
    }
    byte[] encoded = part.getBytes(StandardCharsets.UTF_8); // HotSpot has instructions for it
    makeRoom(encoded.length);
    System.arraycopy(encoded, 0, bytes, count, encoded.length);
    count += encoded.length;
  }

  private static char last(String part) {
    return part.charAt(part.length() - 1);
  }

  @Override
  public void write(String part, int offset, int length) {
    makeRoom(length);
    int end = offset + length;
    int i = offset;
    if (high == 0) {
      byte[] to = bytes;
      int at = count;
      for (char c; i < end && (c = part.charAt(i)) < 0x80; i++) {
        to[at++] = (byte) c;
      }
      count = at;
    }
    for (; i < end; i++) {
      encode(part.charAt(i));
    }
  }

  private void makeRoom(int units) {
    int most = Math.addExact(count, Math.multiplyExact(LONGEST_CHARACTER, units + 1));
    if (most > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(most, 2 * bytes.length));
    }
  }

  private void encode(char c) {
    if (high != 0 && Character.isLowSurrogate(c)) {
      int point = Character.toCodePoint(high, c);
      high = 0;
      bytes[count++] = (byte) (0xF0 | point >> 18);
      bytes[count++] = (byte) (0x80 | point >> 12 & 0x3F);
      bytes[count++] = (byte) (0x80 | point >> 6 & 0x3F);
      bytes[count++] = (byte) (0x80 | point & 0x3F);
      return;
    }
    endHalf();
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (c < 0x80) {
      bytes[count++] = (byte) c;
    } else if (c < 0x800) {
      bytes[count++] = (byte) (0xC0 | c >> 6);
      bytes[count++] = (byte) (0x80 | c & 0x3F);
    } else if (Character.isLowSurrogate(c)) {
      bytes[count++] = '?';
    } else {
      bytes[count++] = (byte) (0xE0 | c >> 12);
      bytes[count++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[count++] = (byte) (0x80 | c & 0x3F);
    }
  }

  /** A half that stays alone is written as Java writes it. */
  private void endHalf() {
    if (high != 0) {
      high = 0;
      bytes[count++] = '?';
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** The whole text, which ends it: nothing can be written after. */
  @Override
  public String toString() {
    String text = new String(bytes, 0, count, StandardCharsets.UTF_8);
    keepRoom();
    return text;
  }

  /** The whole text in UTF-8, which ends it: nothing can be written after. */
  byte[] bytes() {
    makeRoom(1);
    endHalf();
    byte[] whole = Arrays.copyOf(bytes, count);
    keepRoom();
    return whole;
  }

  private void keepRoom() {
    if (bytes.length <= LARGEST_KEPT) {
      KEPT.set(bytes);
    }
    bytes = new byte[0];
    count = 0;
  }
}
