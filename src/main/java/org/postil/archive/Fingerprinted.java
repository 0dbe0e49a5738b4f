package org.postil.archive;

/**
 * A value that tells its own fingerprint, because it may know it without being looked into: what
 * stands in a file is told apart by the file's bytes.
 */
interface Fingerprinted {
  /** The same for equal values that come from the same place. */
  Fingerprint fingerprint();
}
