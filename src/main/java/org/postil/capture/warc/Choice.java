package org.postil.capture.warc;

import java.util.List;

/**
 * What became of all captures.
 *
 * @param newest the newest of each address, in the order of the records that have the pages
 * @param orphans revisits of pages that are not there
 * @param older how many captures there are of addresses captured again later
 */
record Choice(List<Chosen> newest, List<Revisit> orphans, int older) {
  Choice {
    newest = List.copyOf(newest);
    orphans = List.copyOf(orphans);
  }
}
