package org.postil.capture.warc;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is remembered of a page in an archive.
 *
 * @param address tells which address it was captured from
 * @param id tells its record
 * @param digest tells its payload, if the record does
 * @param date as {@link CaptureDate#order}
 * @param isCut whether the archive broke inside it
 */
record Capture(
    Fingerprint address,
    Fingerprint id,
    Fingerprint digest,
    long date,
    Position at,
    boolean isCut) {

  static Capture of(ArchiveRecord record, boolean isCut) {
    RecordHeader header = record.header();
    return new Capture(
        // pages without an address are all different
        header.address().map(AddressKey::of).orElseGet(() -> Fingerprint.of("" + record.at())),
        Fingerprint.of(header.id()),
        Fingerprint.of(header.payloadDigest()),
        header.date().order(),
        record.at(),
        isCut);
  }

  /** The keys by which a {@link Revisit.Origin} may name it. */
  List<Fingerprint> keys() {
    return Stream.of(id, address.with(date), digest)
        .filter(key -> !key.equals(Fingerprint.NONE))
        .toList();
  }
}
