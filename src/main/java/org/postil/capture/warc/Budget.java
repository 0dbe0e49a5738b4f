package org.postil.capture.warc;

/**
 * How many bytes a file may unpack to, over all its layers. Web pages pack to a tenth; what packs
 * better than to a hundredth was made to exhaust its reader.
 */
final class Budget {
  private static final long FREE = 256L << 20;
  private static final int RATIO = 100;

  private long left;

  private Budget(long left) {
    this.left = left;
  }

  static Budget forFileOf(long size) {
    return new Budget(FREE + RATIO * size);
  }

  void spend(long bytes, long offset) throws Broken {
    left -= bytes;
    if (left < 0) {
      throw new Broken(offset, "the file unpacks to more than a web archive would", true);
    }
  }
}
