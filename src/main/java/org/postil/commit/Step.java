package org.postil.commit;

import java.util.Optional;

/** One change to what readers see. Doing it twice is doing it once. */
sealed interface Step {
  /** What it does it to. */
  String path();

  /** As a line of the journal. */
  String line();

  /**
   * Puts a file, or a new folder with all that is in it, in its place.
   *
   * @param from where it waits, below the workspace
   */
  record Move(String from, String path) implements Step {
    @Override
    public String line() {
      return "move\t" + from + "\t" + path;
    }
  }

  /**
   * Deletes a file, unless somebody has changed it.
   *
   * @param sha256 of the file as it was published
   */
  record Delete(String sha256, String path) implements Step {
    @Override
    public String line() {
      return "delete\t" + sha256 + "\t" + path;
    }
  }

  /** A line of the journal; empty if it is none, or leads out of the folders it is about. */
  static Optional<Step> of(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != 3 || !SitePath.isSound(parts[2]) || Workspace.holds(parts[2])) {
      return Optional.empty();
    }
    return switch (parts[0]) {
      case "move" ->
          SitePath.isSound(parts[1]) ? Optional.of(new Move(parts[1], parts[2])) : Optional.empty();
      case "delete" -> Optional.of(new Delete(parts[1], parts[2]));
      default -> Optional.empty();
    };
  }
}
