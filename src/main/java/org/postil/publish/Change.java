package org.postil.publish;

/**
 * What a publication does to one file of the branch. Prints as {@code git diff --name-status} does.
 */
public record Change(Kind kind, String path) {
  /** How a file differs. */
  public enum Kind {
    ADDED("A"),
    CHANGED("M"),
    DELETED("D");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }
  }

  @Override
  public String toString() {
    // a branch is anybody's, and a file name in it may hold what acts on a terminal
    return kind.letter + " " + path.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
  }
}
