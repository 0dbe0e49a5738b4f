package org.postil.archive;

/**
 * Tells values apart: two values of one fingerprint are taken to be the same. It is the first half
 * of a SHA-256, so nobody can make two texts that share one.
 */
public record Fingerprint(long high, long low) {

  /** The fingerprint of some values, each as {@link Fingerprinter#add} takes it. */
  public static Fingerprint of(Object... values) {
    Fingerprinter fingerprinter = new Fingerprinter();
    for (Object value : values) {
      fingerprinter.add(value);
    }
    return fingerprinter.done();
  }
}
