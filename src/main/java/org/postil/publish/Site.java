package org.postil.publish;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A site that was read and is as its manifest says.
 *
 * @param ids git's names of the files, by path
 * @param sizes their bytes, by path
 */
record Site(SortedMap<String, ObjectId> ids, SortedMap<String, Long> sizes) {
  Site {
    ids = Collections.unmodifiableSortedMap(new TreeMap<>(ids));
    sizes = Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
  }

  long bytes() {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }
}
