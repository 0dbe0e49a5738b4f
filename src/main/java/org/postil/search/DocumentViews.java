package org.postil.search;

import java.util.List;
import java.util.Optional;

/**
 * What is said of documents beside their words, asked for when files are written, so that nobody
 * has to hold it for all. Documents are known by the handles they were added with. Several threads
 * ask.
 */
public interface DocumentViews {
  /** What the document is known by, unique. */
  String ref(long handle);

  /** What the search page shows of it. */
  List<Optional<String>> stored(long handle);
}
