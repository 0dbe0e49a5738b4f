package org.postil.cli;

/** A number and what it counts. */
final class Counted {
  private Counted() {}

  /** {@code 1 comment}, {@code 2 comments}. */
  static String of(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
