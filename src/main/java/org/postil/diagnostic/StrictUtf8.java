package org.postil.diagnostic;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** UTF-8 with or without a byte order mark, or a problem that says where it is none. */
public final class StrictUtf8 {
  private StrictUtf8() {}

  /**
   * The bytes of a file as text.
   *
   * @param name the file as problems call it
   * @throws Mistake with line and column of the first byte that is not UTF-8
   */
  public static String decode(byte[] bytes, String name) {
    String whole = new String(bytes, StandardCharsets.UTF_8);
    return whole.indexOf('\uFFFD') < 0 ? withoutMark(whole) : decodeStrictly(bytes, name);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The mark of a replaced character may be a mistake of now, or a character of the text. */
  private static String decodeStrictly(byte[] bytes, String name) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String before = out.flip().toString().replace("\r\n", "\n").replace('\r', '\n');
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int column = before.length() - before.lastIndexOf('\n');
      throw Mistake.of(
          new Place(name, line, column),
          String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", bytes[in.position()]),
          "save the file as UTF-8");
    }
    return withoutMark(out.flip().toString());
  }
}
