package org.postil.archive;

import java.util.List;
import java.util.Optional;

/**
 * What editors did with a comment, as far as readers are told. What they took out is not in it, and
 * not in the comment that has it.
 *
 * @param gone why the comment has no text
 * @param hasName whether the name may be shown: not if it was redacted or the comment removed
 * @param done other changes of the comment itself
 * @param warnings what a reader is told before the text is opened, in CommonMark
 * @param notes what editors say to it
 * @param isIndexed whether the comment may be found by a search
 */
public record Treatment(
    Optional<Gone> gone,
    boolean hasName,
    List<Done> done,
    List<Remark> warnings,
    List<Remark> notes,
    boolean isIndexed) {
  /** Nothing was done, as with most comments. */
  public static final Treatment NONE =
      new Treatment(Optional.empty(), true, List.of(), List.of(), List.of(), true);

  public Treatment {
    done = List.copyOf(done);
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
  }

  /** The text was withheld. */
  public sealed interface Gone permits Done, Waiting {}

  /**
   * An editor's act, and why.
   *
   * @param isOfName whether it is about the name and not the text
   */
  public record Done(Act.Kind kind, boolean isOfName, String reason, EdtfDate date)
      implements Gone {}

  /** The comment is too new for the archive's waiting period. */
  public record Waiting() implements Gone {}

  /**
   * What an editor says.
   *
   * @param text in CommonMark
   */
  public record Remark(String text, EdtfDate date) {}

  /** Whether the text is there, for all to see. */
  public boolean isOpen() {
    return gone.isEmpty() && warnings.isEmpty();
  }

  /** Whether the comment may be found by searches and readers of feeds. */
  public boolean isListed() {
    return gone.isEmpty() && isIndexed;
  }

  /** Whether others' pages may quote the text. */
  public boolean isQuotable() {
    return isOpen() && isListed();
  }
}
