package org.postil.capture.warc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says that it sends.
 *
 * @param name type and subtype in lower case
 */
record MediaType(String name, Optional<String> charset) {
  private static final int LOOKED_AT = 1024;

  private static final Pattern NAME = Pattern.compile("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,60}");

  private static final Pattern CHARSET =
      Pattern.compile(
          ";\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]{1,40})", Pattern.CASE_INSENSITIVE);

  private static final List<String> BEGINNINGS =
      List.of("<!doctype html", "<html", "<head", "<body", "<title");

  static MediaType of(String field) {
    String written = field.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    Matcher m = CHARSET.matcher(field);
    return new MediaType(
        NAME.matcher(written).matches() ? written : "other",
        m.find() ? Optional.of(m.group(1)) : Optional.empty());
  }

  boolean isHtml() {
    return name.equals("text/html") || name.equals("application/xhtml+xml");
  }

  /** Whether a payload of which the server said nothing is a page. */
  static boolean looksLikeHtml(byte[] payload) {
    String start =
        new String(
                Arrays.copyOf(payload, Math.min(payload.length, LOOKED_AT)),
                StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return start.indexOf('\0') < 0 && BEGINNINGS.stream().anyMatch(start::contains);
  }
}
