package org.postil.capture.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as text: UTF-16 if a byte order mark or its zero bytes say so, else UTF-8 if it is that or
 * nearly so (a capture may have been cut inside a character), else windows-1252, in which anything
 * can be read.
 *
 * @param doubts what could not be read as it stands
 */
record Decoded(String text, List<Doubt> doubts) {
  private static final int LOOKED_AT = 1000;
  private static final int FEWEST = 20;
  private static final String CHECK = "check a few letters with accents";

  static Decoded of(byte[] bytes) {
    Optional<Charset> wide = wide(bytes);
    if (wide.isPresent()) {
      String text = new String(bytes, wide.get());
      return new Decoded(
          withoutMark(text), List.of(new Doubt(1, "the file was read as UTF-16", CHECK)));
    }
    List<Doubt> doubts = new ArrayList<>();
    String text = utf8(bytes, doubts);
    long beyondAscii = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    if (doubts.isEmpty() || beyondAscii >= 4L * doubts.size()) {
      return new Decoded(withoutMark(text), doubts);
    }
    Charset latin = Charset.forName("windows-1252");
    return new Decoded(
        new String(bytes, latin),
        List.of(new Doubt(1, "the file is not UTF-8 and was read as " + latin.name(), CHECK)));
  }

  /** UTF-16, if a mark says so or if every other byte of the beginning is mostly zero. */
  private static Optional<Charset> wide(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    int[] zeros = new int[2];
    int looked = Math.min(bytes.length, LOOKED_AT);
    for (int i = 0; i < looked; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (looked < FEWEST) {
      return Optional.empty();
    }
    if (zeros[1] * 4 > looked && zeros[0] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros[0] * 4 > looked && zeros[1] == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static String utf8(byte[] bytes, List<Doubt> doubts) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int line = 1;
    int counted = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      for (; counted < out.position(); counted++) {
        line += out.get(counted) == '\n' ? 1 : 0;
      }
      String what =
          String.format(
              Locale.ROOT, "byte 0x%02X is not UTF-8 and was replaced", bytes[in.position()]);
      doubts.add(new Doubt(line, what, "correct the word in the article"));
      out.put('\uFFFD');
      in.position(in.position() + result.length());
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
