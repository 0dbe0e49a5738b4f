package org.postil.capture.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text: UTF-16 if a byte order mark says so, else UTF-8 if it is, else windows-1252, in
 * which anything can be read.
 *
 * @param charset the encoding, if it was not UTF-8
 */
record Decoded(String text, Optional<String> charset) {
  static Decoded of(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return new Decoded(
          withoutMark(new String(bytes, StandardCharsets.UTF_16)), Optional.of("UTF-16"));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoded(withoutMark(text), Optional.empty());
    } catch (CharacterCodingException e) {
      Charset latin = Charset.forName("windows-1252");
      return new Decoded(new String(bytes, latin), Optional.of(latin.name()));
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
