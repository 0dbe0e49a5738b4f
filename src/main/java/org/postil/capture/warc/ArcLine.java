package org.postil.capture.warc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line before a record of an ARC file: address, IP address, date, media type, length; in
 * version 2 further fields before the length.
 */
final class ArcLine {
  /** How the first line of an ARC file begins. */
  static final String FILE = "filedesc:";

  // addresses may hold spaces, written by crawlers that did not escape them
  private static final Pattern FORM =
      Pattern.compile("(\\S[^\\r\\n]*?) \\S+ ([0-9]{14}) (\\S+)(?: [^\\r\\n]*)? ([0-9]{1,18}) *");

  private ArcLine() {}

  static Optional<RecordHeader> parse(String line) {
    Matcher m = FORM.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    String address = m.group(1);
    long length = Long.parseLong(m.group(4));
    String date = CaptureDate.ofDigits(m.group(2));
    if (address.startsWith(FILE)) {
      return Optional.of(RecordHeader.of("warcinfo", address, date, m.group(3), length));
    }
    boolean isHttp = address.regionMatches(true, 0, "http", 0, 4);
    return Optional.of(
        isHttp
            ? RecordHeader.of("response", address, date, "application/http", length)
            : RecordHeader.of("resource", address, date, m.group(3), length));
  }
}
