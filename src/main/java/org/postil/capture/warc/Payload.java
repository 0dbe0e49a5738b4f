package org.postil.capture.warc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a record carries, unpacked.
 *
 * @param bytes nothing if it could not be read
 * @param doubts what was odd about it, in words
 * @param unreadable why it could not be read; empty if it could
 */
record Payload(byte[] bytes, List<String> doubts, String unreadable) {
  static final int LARGEST = 32 << 20;

  Payload {
    doubts = List.copyOf(doubts);
  }

  /** Reads what follows the head of a record. */
  static Payload read(ArchiveBytes in, HeaderFields http) throws IOException {
    byte[] raw = in.readNBytes(LARGEST + 1);
    if (raw.length > LARGEST) {
      return tooLarge();
    }
    List<String> doubts = new ArrayList<>();
    if (http.isTooLong()) {
      doubts.add("the header of the answer is too long to be read whole");
    }
    boolean isChunked =
        http.get("transfer-encoding").orElse("").toLowerCase(Locale.ROOT).contains("chunked");
    return decode(isChunked ? Chunks.join(raw, doubts) : raw, encodings(http), doubts);
  }

  boolean isReadable() {
    return unreadable.isEmpty();
  }

  private static Payload decode(byte[] raw, List<String> encodings, List<String> doubts) {
    byte[] bytes = raw;
    for (String name : encodings) {
      ContentEncoding encoding = ContentEncoding.of(name);
      if (encoding == ContentEncoding.UNKNOWN) {
        return new Payload(new byte[0], List.of(), "nothing here can unpack " + name);
      }
      bytes = encoding.decode(bytes, LARGEST, doubts);
      if (bytes.length > LARGEST) {
        return tooLarge();
      }
    }
    return new Payload(bytes, doubts, "");
  }

  private static Payload tooLarge() {
    return new Payload(
        new byte[0], List.of(), "the page is larger than " + (LARGEST >> 20) + " MiB");
  }

  /** What was applied last is undone first. */
  private static List<String> encodings(HeaderFields http) {
    List<String> names = new ArrayList<>();
    for (String field : List.of("content-encoding", "transfer-encoding")) {
      for (String name : http.get(field).orElse("").split(",", 8)) {
        String clean = name.strip().toLowerCase(Locale.ROOT);
        if (!clean.isEmpty() && !clean.equals("chunked")) {
          names.add(clean);
        }
      }
    }
    Collections.reverse(names);
    return names;
  }
}
