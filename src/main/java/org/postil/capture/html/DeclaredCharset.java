package org.postil.capture.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The encoding a page says it is in, as browsers understand the name (WHATWG Encoding, 4.2). */
final class DeclaredCharset {
  private static final int LOOKED_AT = 16 << 10;
  private static final int LONGEST = 40;

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("utf-16", "UTF-8"),
          Map.entry("utf-16le", "UTF-8"),
          Map.entry("utf-16be", "UTF-8"));

  private DeclaredCharset() {}

  static Optional<Charset> named(String name) {
    String key = name.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(key, key)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** What a meta element or the XML declaration says. */
  static Optional<Charset> inHead(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    for (int at = head.indexOf("<meta"); at >= 0; at = head.indexOf("<meta", at + 5)) {
      int end = head.indexOf('>', at);
      Optional<Charset> found =
          value(head.substring(at, end < 0 ? head.length() : end), "charset=");
      if (found.isPresent()) {
        return found;
      }
    }
    int end = head.indexOf("?>");
    return head.stripLeading().startsWith("<?xml") && end > 0
        ? value(head.substring(0, end), "encoding=")
        : Optional.empty();
  }

  private static Optional<Charset> value(String tag, String key) {
    int at = tag.indexOf(key);
    if (at < 0) {
      return Optional.empty();
    }
    int from = at + key.length();
    while (from < tag.length() && "\"' ".indexOf(tag.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < tag.length() && to - from < LONGEST && "\"' ;/>".indexOf(tag.charAt(to)) < 0) {
      to++;
    }
    return named(tag.substring(from, to));
  }
}
