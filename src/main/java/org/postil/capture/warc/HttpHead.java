package org.postil.capture.warc;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an answer of a server.
 *
 * @param status its three digits, or empty if this is no HTTP
 */
record HttpHead(String status, HeaderFields fields) {
  private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]+ +([0-9]{3})(?: .*)?");

  static HttpHead read(ArchiveBytes in) throws IOException {
    @Nullable String line = in.line(HeaderFields.LONGEST_LINE);
    Matcher m = STATUS.matcher(line == null ? "" : line);
    return new HttpHead(m.matches() ? m.group(1) : "", HeaderFields.read(in));
  }

  Optional<MediaType> mediaType() {
    return fields.get("content-type").map(MediaType::of);
  }
}
