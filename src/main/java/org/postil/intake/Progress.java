package org.postil.intake;

/** Is told how far an import has come. Called by one thread, often; must be quick. */
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (read, total, articles, comments) -> {};

  /**
   * @param read bytes of all sources read so far
   * @param total bytes of all sources
   * @param articles written so far
   * @param comments of those articles
   */
  void at(long read, long total, long articles, long comments);
}
