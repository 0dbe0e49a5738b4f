package org.postil.capture;

import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;

/** A foreign format, as an import knows it. Without state, so that threads may share it. */
public interface Format {

  /**
   * Whether a source is written in this format, told by its content.
   *
   * @param head the first bytes of a file, at most {@link Input#HEAD}; none for a folder
   */
  boolean recognises(Input input, byte[] head);

  /**
   * Reads a source.
   *
   * @throws Mistake if the source as a whole cannot be read; a bad record is told to {@code
   *     findings} and does not stop the others
   * @throws MachineFailure if the machine cannot read it
   */
  void read(Input input, Options options, Findings findings);
}
