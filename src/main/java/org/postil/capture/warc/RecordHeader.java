package org.postil.capture.warc;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a record says of itself. */
record RecordHeader(HeaderFields fields) {
  private static final int LONGEST_NAME = 400;

  /** A header made from what an older format says. */
  static RecordHeader of(String type, String address, String date, String contentType, long size) {
    return new RecordHeader(
        new HeaderFields(
            Map.of(
                "warc-type", type,
                "warc-target-uri", address,
                "warc-date", date,
                "content-type", contentType,
                "content-length", Long.toString(size)),
            false));
  }

  String type() {
    return fields.get("warc-type").orElse("").toLowerCase(Locale.ROOT);
  }

  Optional<String> id() {
    return fields.get("warc-record-id").map(RecordHeader::unbracketed);
  }

  Optional<String> address() {
    return fields.get("warc-target-uri").map(RecordHeader::unbracketed);
  }

  CaptureDate date() {
    return CaptureDate.of(fields.get("warc-date").orElse(""));
  }

  Optional<String> contentType() {
    return fields.get("content-type");
  }

  Optional<String> payloadDigest() {
    return fields.get("warc-payload-digest");
  }

  boolean isDeclaredCut() {
    return fields.get("warc-truncated").isPresent();
  }

  Optional<String> refersTo() {
    return fields.get("warc-refers-to").map(RecordHeader::unbracketed);
  }

  Optional<String> refersToAddress() {
    return fields.get("warc-refers-to-target-uri").map(RecordHeader::unbracketed);
  }

  CaptureDate refersToDate() {
    return CaptureDate.of(fields.get("warc-refers-to-date").orElse(""));
  }

  /** How many bytes follow; negative if it does not say so. */
  long length() {
    String text = fields.get("content-length").orElse("");
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  /** What messages call the record: short, and without what acts on a terminal. */
  String name(long number) {
    String name = address().or(this::id).orElse("record " + number);
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    return shown.replaceAll("\\p{C}", "?");
  }

  // the grammar of WARC 1.0 asks for the brackets around addresses that wget writes
  private static String unbracketed(String value) {
    return value.length() > 1 && value.startsWith("<") && value.endsWith(">")
        ? value.substring(1, value.length() - 1).strip()
        : value;
  }
}
