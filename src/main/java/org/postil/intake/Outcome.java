package org.postil.intake;

/** What became of one captured article. */
public enum Outcome {
  NEW("new"),
  /** The archive has it as it is in the source. */
  UNCHANGED("unchanged"),
  /** It changed in the source, and nobody had changed it in the archive. */
  UPDATED("updated"),
  /** An editor changed it, the source did not. */
  KEPT("kept as edited"),
  /** Both changed; the archive's stays, and the difference is shown. */
  DIFFERS("differs, kept as edited"),
  /** An editor had changed it, and the source's was asked for. */
  REPLACED("replaced"),
  /** Its comments were added to an article that was there. */
  JOINED("comments added"),
  /** The same page came earlier in this import. */
  REPEATED("repeated");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
