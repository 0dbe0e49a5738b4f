package org.postil.search;

import java.util.List;

/**
 * Everything that was collected for an index.
 *
 * @param longest the field whose lengths {@code numbering} tells
 */
record Collected(
    IndexSettings settings,
    Lexicon lexicon,
    Documents documents,
    Numbering numbering,
    int longest,
    List<Run> runs,
    Spool spool) {
  int fields() {
    return settings.fields().size();
  }
}
