package org.postil.archive;

/**
 * Tells values apart: two values of one fingerprint are taken to be the same. It is the first half
 * of a SHA-256, so nobody can make two texts that share one.
 */
public record Fingerprint(long high, long low) {

  /**
   * Written out, as is {@link #hashCode}: a build compares many, and a record's own is slow at
   * first.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that && high == that.high && low == that.low;
  }

  @Override
  public int hashCode() {
    return (int) low;
  }

  /** The fingerprint of some values, each as {@link Fingerprinter#add} takes it. */
  public static Fingerprint of(Object... values) {
    Fingerprinter fingerprinter = new Fingerprinter();
    for (Object value : values) {
      fingerprinter.add(value);
    }
    return fingerprinter.done();
  }
}
