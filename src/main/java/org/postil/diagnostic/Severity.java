package org.postil.diagnostic;

/** How bad a {@link Problem} is: an error stops the run, a warning does not unless asked to. */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
