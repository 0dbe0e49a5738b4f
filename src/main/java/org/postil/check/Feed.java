package org.postil.check;

import java.util.List;

/**
 * What was read of a feed or a site map.
 *
 * @param links the addresses it names
 * @param faults what its standard does not allow
 */
record Feed(List<HtmlPage.Link> links, List<Fault> faults) {
  /** What is wrong, with its place in the file. */
  record Fault(String what, int line, int column) {}
}
