package org.postil.publish;

/** Is told how far a publication has come. Called by the thread that publishes. */
public interface Progress {
  /**
   * @param task what is being done, such as {@code "reading the site"}
   * @param total what {@code done} will be at the end; 0 if nobody knows
   */
  void at(String task, long done, long total);
}
