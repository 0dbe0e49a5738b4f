package org.postil.capture.warc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record that says that a page was captured again and had not changed.
 *
 * @param address where, as written
 * @param id tells its record
 * @param origin the record that has the page, as far as is said
 */
record Revisit(
    Optional<String> address,
    CaptureDate date,
    Position at,
    Fingerprint id,
    String name,
    Origin origin) {

  /** How a revisit names the record that has the page. */
  record Origin(Fingerprint id, Fingerprint address, long date, Fingerprint digest) {

    /** The keys under which that record may be known, the surest first. */
    List<Fingerprint> keys() {
      return Stream.of(id, address.with(date), digest)
          .filter(key -> !key.equals(Fingerprint.NONE))
          .toList();
    }
  }

  static Revisit of(ArchiveRecord record) {
    RecordHeader header = record.header();
    Optional<String> there = header.refersToAddress().or(header::address);
    return new Revisit(
        header.address(),
        header.date(),
        record.at(),
        Fingerprint.of(header.id()),
        record.name(),
        new Origin(
            Fingerprint.of(header.refersTo()),
            there.map(AddressKey::of).orElse(Fingerprint.NONE),
            header.refersToDate().order(),
            Fingerprint.of(header.payloadDigest())));
  }

  Fingerprint key() {
    return address.map(AddressKey::of).orElseGet(() -> Fingerprint.of("" + at));
  }
}
