package org.postil.capture.html;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a page as text: by the byte order mark, else as UTF-8 if they are that, else as its
 * server or its head declares, else as windows-1252. Many pages declare what they are not.
 *
 * @param used the name of the encoding it was read in
 * @param belied the encoding that was declared, where it would have made another text
 * @param mixed how many bytes of an otherwise good UTF-8 text were read as windows-1252
 */
record PageText(String text, String used, Optional<String> belied, int mixed) {
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final int GOOD_FOR_BAD = 4;

  static PageText of(byte[] bytes, Optional<String> header) {
    Optional<Charset> mark = byMark(bytes);
    if (mark.isPresent()) {
      return new PageText(
          withoutMark(new String(bytes, mark.get())), mark.get().name(), Optional.empty(), 0);
    }
    List<Charset> declared = new ArrayList<>();
    header.flatMap(DeclaredCharset::named).ifPresent(declared::add);
    DeclaredCharset.inHead(bytes).ifPresent(declared::add);
    PageText read = unmarked(bytes, declared);
    return declared.isEmpty() ? read : read.against(bytes, declared.get(0));
  }

  /** The first bytes of a file as text, to tell what it is. */
  static String beginning(byte[] head) {
    return withoutMark(new String(head, byMark(head).orElse(StandardCharsets.UTF_8)));
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB) && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static PageText unmarked(byte[] bytes, List<Charset> declared) {
    boolean isStateful = declared.stream().anyMatch(set -> set.name().startsWith("ISO-2022"));
    PageText utf8 = utf8(bytes);
    if (!isStateful && utf8.mixed == 0) {
      return utf8;
    }
    long letters = utf8.text.chars().filter(c -> c > 0x7F).count() - utf8.mixed;
    if (!isStateful && letters >= (long) GOOD_FOR_BAD * utf8.mixed) {
      return utf8;
    }
    for (Charset set : declared) {
      Optional<String> text =
          set.equals(StandardCharsets.UTF_8) ? Optional.empty() : strict(bytes, set);
      if (text.isPresent()) {
        return new PageText(text.get(), set.name(), Optional.empty(), 0);
      }
    }
    return letters >= utf8.mixed
        ? utf8
        : new PageText(new String(bytes, LATIN), LATIN.name(), Optional.empty(), 0);
  }

  /** UTF-8, in which each byte that is not becomes the letter it is in windows-1252. */
  private static PageText utf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int mixed = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      byte[] bad = new byte[result.length()];
      in.get(bad);
      mixed += bad.length;
      out.put(new String(bad, LATIN));
      result = decoder.decode(in, out, true);
    }
    return new PageText(out.flip().toString(), "UTF-8", Optional.empty(), mixed);
  }

  private static Optional<String> strict(byte[] bytes, Charset set) {
    try {
      CharsetDecoder decoder =
          set.newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private PageText against(byte[] bytes, Charset declared) {
    boolean same = declared.name().equals(used) && mixed == 0;
    boolean differs = !same && !new String(bytes, declared).equals(text);
    return new PageText(
        text, used, differs ? Optional.of(declared.name()) : Optional.empty(), mixed);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
