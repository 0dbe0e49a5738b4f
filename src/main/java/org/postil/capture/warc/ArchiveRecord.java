package org.postil.capture.warc;

/**
 * A record of an archive; its body can be read once, before the next record is asked for.
 *
 * @param at the how-manieth of all it is
 */
record ArchiveRecord(Position at, RecordHeader header, RecordBody body) {
  /** What messages call it. */
  String name() {
    return header.name(at.number());
  }
}
