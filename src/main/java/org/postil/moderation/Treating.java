package org.postil.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Act;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Treatment;
import org.postil.markup.Markup;
import org.postil.markup.Redaction;

/** Does to one comment what the acts about it say. */
final class Treating {
  private final Act.Reference reference;
  private final List<Withheld> withheld = new ArrayList<>();
  private final List<Treatment.Done> done = new ArrayList<>();
  private final List<Treatment.Remark> warnings = new ArrayList<>();
  private final List<Treatment.Remark> notes = new ArrayList<>();
  private final List<String> passages = new ArrayList<>();
  private Comment comment;
  private Optional<Treatment.Gone> gone = Optional.empty();
  private boolean hasName = true;
  private boolean isIndexed;

  Treating(Act.Reference reference, Comment comment, boolean isIndexed) {
    this.reference = reference;
    this.comment = comment;
    this.isIndexed = isIndexed;
  }

  /** What no file may hold. */
  List<Withheld> withheld() {
    return withheld;
  }

  /** The comment as it is published. */
  Comment published() {
    Optional<Treatment.Gone> why = gone;
    Treatment treatment =
        new Treatment(why, hasName, why.isEmpty() ? done : List.of(), warnings, notes, isIndexed);
    return redacted().with(treatment);
  }

  /** Passages may overlap: all are taken out of the text as it was captured. */
  private Comment redacted() {
    if (passages.isEmpty()) {
      return comment;
    }
    Redaction redaction = Redaction.of(passages);
    return comment
        .with(redaction.in(comment.body()).orElse(comment.body()))
        .with(comment.author(), comment.url().filter(address -> !redaction.isIn(address)));
  }

  /**
   * Does what an act says.
   *
   * @param pseudonym for an act that gives none
   * @return whether there was something to do: a passage may not be there
   */
  boolean carryOut(Act act, Optional<String> pseudonym) {
    Treatment.Done what = new Treatment.Done(act.kind(), isOfName(act), act.reason(), act.date());
    switch (act.kind()) {
      case HIDE -> {
        withholdText(act);
        gone = gone.or(() -> Optional.of(what));
      }
      case REMOVE -> {
        withholdText(act);
        withholdName(act);
        gone = Optional.of(what);
        hasName = false;
      }
      case REDACT -> {
        return redact(act, what);
      }
      case PSEUDONYM -> {
        withholdName(act);
        if (hasName) {
          comment = comment.with(act.words().or(() -> pseudonym), Optional.empty());
          done.add(what);
        }
      }
      case NOTE -> act.words().ifPresent(text -> notes.add(remark(text, act)));
      case WARN -> warnings.add(remark(act.words().orElse(act.reason()), act));
      case NOINDEX -> isIndexed = false;
      default -> throw new IllegalStateException(act.kind().name());
    }
    return true;
  }

  /**
   * Shows another name, and no address.
   *
   * @param pseudonym empty if the comment is not signed
   */
  void rename(Optional<String> pseudonym) {
    comment = comment.with(comment.author().flatMap(name -> pseudonym), Optional.empty());
  }

  /** Withholds the comment because it is too new. */
  void letWait() {
    comment = comment.with(Optional.empty(), Optional.empty()).with(empty());
    gone = gone.or(() -> Optional.of(new Treatment.Waiting()));
  }

  private static boolean isOfName(Act act) {
    return act.kind() == Act.Kind.PSEUDONYM
        || act.kind() == Act.Kind.REDACT && act.words().isEmpty();
  }

  private static Treatment.Remark remark(String text, Act act) {
    return new Treatment.Remark(text, act.date());
  }

  private Body empty() {
    return new Body(Body.Format.TEXT, "", comment.body().line());
  }

  private void withholdText(Act act) {
    String words = Markup.plain(comment.body());
    if (!words.isEmpty()) {
      withheld.add(new Withheld(act, reference, words, false));
    }
    comment = comment.with(comment.author(), Optional.empty()).with(empty());
  }

  private void withholdName(Act act) {
    comment.author().ifPresent(name -> withheld.add(new Withheld(act, reference, name, true)));
    comment = comment.with(Optional.empty(), Optional.empty());
  }

  private boolean redact(Act act, Treatment.Done what) {
    if (what.isOfName()) {
      withholdName(act);
      hasName = false;
      done.add(what);
      return true;
    }
    String passage = act.words().orElseThrow();
    boolean isThere = Redaction.of(List.of(passage)).in(comment.body()).isPresent();
    if (isThere) {
      passages.add(passage);
      withheld.add(new Withheld(act, reference, passage, true));
      done.add(what);
    }
    return isThere;
  }
}
