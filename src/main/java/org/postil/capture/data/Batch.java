package org.postil.capture.data;

import java.util.List;

/**
 * Comments that were kept together.
 *
 * @param keys ways in which their place may name their post, the best first; none if it does not
 * @param remarks in the order their generator shows them
 */
record Batch(List<String> keys, List<Remark> remarks) {
  Batch {
    keys = List.copyOf(keys);
    remarks = List.copyOf(remarks);
  }
}
