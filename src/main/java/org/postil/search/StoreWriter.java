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

  private final Documents documents;
  private final Numbering numbering;
  private final DocumentViews views;
  private final IntList starts = new IntList();

  StoreWriter(Documents documents, Numbering numbering, DocumentViews views) {
    this.documents = documents;
    this.numbering = numbering;
    this.views = views;
    for (int place = 0; place < numbering.size(); place++) {
      if (place == 0 || !isWithBefore(place)) {
        starts.add(place);
      }
    }
    starts.add(numbering.size());
  }

  private boolean isWithBefore(int place) {
    return numbering.slot(place) / SLOTS == numbering.slot(place - 1) / SLOTS
        && numbering.bucketId(place) == numbering.bucketId(place - 1);
  }

  /** How many files there are. */
  int files() {
    return starts.size() - 1;
  }

  NamedFile file(int i) {
    int start = starts.get(i);
    String name = "d/" + numbering.bucketId(start) + "-" + numbering.slot(start) / SLOTS;
    Bytes json = new Bytes();
    json.add('{');
    for (int place = start; place < starts.get(i + 1); place++) {
      if (place > start) {
        json.add(',');
      }
      json.addAscii("\"" + numbering.slot(place) + "\":");
      addStored(views.stored(documents.handle(numbering.document(place))), json);
    }
    json.add('}');
    return new NamedFile(name + ".js", ScriptFile.of(name, json));
  }

  private static void addStored(List<Optional<String>> values, Bytes json) {
    char before = '[';
    for (Optional<String> value : values) {
      json.add(before);
      if (value.isPresent()) {
        ScriptFile.addText(value.get(), json);
      } else {
        json.addAscii("null");
      }
      before = ',';
    }
    json.addAscii(before == '[' ? "[]" : "]");
  }
}
