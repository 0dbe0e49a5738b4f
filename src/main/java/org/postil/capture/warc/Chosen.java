package org.postil.capture.warc;

import java.util.Comparator;
import java.util.Optional;

/**
 * The newest capture of an address.
 *
 * @param content the record that has the page
 * @param again the later record that says that it had not changed
 */
record Chosen(Capture content, Optional<Revisit> again) {
  /** From the one least wanted; a whole page is better than a newer one that breaks off. */
  static final Comparator<Chosen> BY_WORTH =
      Comparator.comparing((Chosen chosen) -> !chosen.content.isCut())
          .thenComparingLong(Chosen::date)
          .thenComparing(Chosen::at);

  /** In the order in which their pages are read. */
  static final Comparator<Chosen> BY_PLACE =
      Comparator.comparing((Chosen chosen) -> chosen.content.at()).thenComparing(Chosen::at);

  Fingerprint address() {
    return again.map(Revisit::key).orElse(content.address());
  }

  private long date() {
    return again.map(revisit -> revisit.date().order()).orElse(content.date());
  }

  private Position at() {
    return again.map(Revisit::at).orElse(content.at());
  }
}
