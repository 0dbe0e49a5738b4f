package org.postil.search;

import java.util.List;
import java.util.Optional;

/**
 * Writes what a page shows of the documents it finds, in files of few documents each: the results
 * on one screen stand far apart, so each costs the page a whole file.
 */
final class StoreWriter {
  /** How many slots share a file; up to half of them are free. */
  static final int SLOTS = 20;

  private final Numbering numbering;
  private final List<List<Optional<String>>> stored;

  /**
   * @param stored for each document, in the order of {@code numbering}, what to show of it
   */
  StoreWriter(Numbering numbering, List<List<Optional<String>>> stored) {
    this.numbering = numbering;
    this.stored = stored;
  }

  void write(FileReceiver receiver) {
    int start = 0;
    for (int place = 1; place <= stored.size(); place++) {
      if (place == stored.size() || !name(place).equals(name(start))) {
        receiver.file(name(start) + ".js", file(start, place));
        start = place;
      }
    }
  }

  private String name(int place) {
    return "d/" + numbering.bucketId(place) + "-" + numbering.slot(place) / SLOTS;
  }

  private byte[] file(int from, int to) {
    return ScriptFile.of(
        name(from),
        json -> {
          json.writeStartObject();
          for (int place = from; place < to; place++) {
            json.writeArrayPropertyStart(Integer.toString(numbering.slot(place)));
            stored.get(place).forEach(value -> json.writeString(value.orElse(null)));
            json.writeEndArray();
          }
          json.writeEndObject();
        });
  }
}
