package org.postil.archive;

import java.util.List;
import java.util.Optional;

/**
 * What an editor did with comments, as the ledger has it. The words of the comments stay where they
 * were captured; an act changes what is published, and can be undone.
 *
 * @param target the comments it is about
 * @param words {@link Kind#REDACT}: the passage, or empty for the name; {@link Kind#PSEUDONYM}: the
 *     name that is shown, or empty for one that is made; {@link Kind#NOTE}, {@link Kind#WARN}: what
 *     readers are told, in CommonMark
 * @param hasTombstone {@link Kind#REMOVE}: whether readers are told that there was a comment
 * @param reason why, as readers are told
 * @param date when
 * @param editor by whom; not published
 * @param undone whether it no longer holds
 * @param entry where it stands in the ledger
 * @param comments how many comments it changed; 0 until it is carried out
 */
public record Act(
    Kind kind,
    Target target,
    Optional<String> words,
    boolean hasTombstone,
    String reason,
    EdtfDate date,
    String editor,
    boolean undone,
    Entry entry,
    int comments) {

  /** The same act, carried out. */
  public Act carriedOut(int met) {
    return new Act(kind, target, words, hasTombstone, reason, date, editor, undone, entry, met);
  }

  /** The same act, undone. */
  public Act withUndone() {
    return new Act(kind, target, words, hasTombstone, reason, date, editor, true, entry, comments);
  }

  /** Whether two acts say the same, wherever in the ledger they stand. */
  public boolean isSameAs(Act other) {
    return new Act(
            kind,
            target,
            words,
            hasTombstone,
            reason,
            date,
            editor,
            undone,
            other.entry,
            other.comments)
        .equals(other);
  }

  /** Whether two acts do the same to a comment, whoever did it, when and why. */
  public boolean doesAs(Act other) {
    return kind == other.kind && words.equals(other.words) && hasTombstone == other.hasTombstone;
  }

  /** The same act on other comments. */
  public Act on(Target other) {
    return new Act(kind, other, words, hasTombstone, reason, date, editor, undone, entry, comments);
  }

  /** What is done. */
  public enum Kind {
    /** The text is not shown; name and date are. */
    HIDE,
    /** A passage of the text, or the name, is blacked out. */
    REDACT,
    /** Neither text nor name is published anywhere. */
    REMOVE,
    /** Another name stands for the commenter's, the same one throughout the archive. */
    PSEUDONYM,
    /** An editor's note stands beside the comment. */
    NOTE,
    /** The text is closed until a reader opens it. */
    WARN,
    /** Search engines are asked not to show the comment, and the site's own does not. */
    NOINDEX
  }

  /**
   * Whom an act is about: single comments, or everything that was written under a name.
   *
   * @param commenter a name as printed, in any spelling
   */
  public record Target(List<Reference> comments, Optional<String> commenter) {
    public Target {
      comments = List.copyOf(comments);
    }
  }

  /**
   * One comment.
   *
   * @param article the path of its article
   */
  public record Reference(String article, String comment) {
    @Override
    public String toString() {
      return article + "#" + comment;
    }
  }

  /**
   * A place in the ledger.
   *
   * @param number from 1; that of an act never changes
   */
  public record Entry(int number, int line, int column) {}
}
