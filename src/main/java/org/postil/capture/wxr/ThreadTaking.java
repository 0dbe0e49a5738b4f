package org.postil.capture.wxr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.CleanText;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Options;
import org.postil.capture.Options.Include;
import org.postil.capture.ThreadIds;
import org.postil.diagnostic.Problem;

/** Decides which comments of an item are taken, and threads them. */
final class ThreadTaking {
  private final Options options;
  private final Findings findings;

  ThreadTaking(Options options, Findings findings) {
    this.options = options;
    this.findings = findings;
  }

  /** Counts the comments of an item that is not taken. */
  void setAside(Item item) {
    item.comments().forEach(c -> findings.count("comment", "under what was not taken", false));
  }

  /** The discussion of an item; what is left out or hangs wrong is told. */
  Discussion of(Item item) {
    Map<String, CommentRecord> byId = new HashMap<>();
    List<Comment> taken = new ArrayList<>();
    for (CommentRecord record : item.comments()) {
      CommentRecord earlier = byId.putIfAbsent(record.id(), record);
      boolean isCopy = earlier != null && tellOfCopy(earlier, record);
      if (!isCopy && isWanted(record)) {
        taken.add(record.comment());
      }
    }
    Set<String> ids = new HashSet<>();
    taken.forEach(comment -> ids.add(comment.id()));
    for (CommentRecord record : item.comments()) {
      if (ids.contains(record.id())) {
        tellOfParent(record, byId, ids);
        tellOfDate(record);
      }
    }
    return ThreadIds.asInSource(
        taken,
        circle ->
            findings.trouble(
                Trouble.ORPHAN,
                Problem.warning(
                    item.place(),
                    circle.size() == 1
                        ? "comment " + circle.get(0) + " answers itself"
                        : "comments "
                            + String.join(", ", circle)
                            + " answer one another in a circle",
                    "the first stands at top level now; give it its parent")));
  }

  private boolean isWanted(CommentRecord record) {
    String status = record.isOfReader() ? record.status() : "of type " + record.type();
    boolean isWanted =
        record.isOfReader()
            ? switch (record.status()) {
              case "approved" -> true;
              case "spam" -> options.takes(Include.SPAM);
              case "trash" -> options.takes(Include.TRASHED);
              default -> options.takes(Include.HELD);
            }
            : options.types().contains(record.type());
    findings.count("comment", status, isWanted);
    return isWanted;
  }

  /** Whether a second comment of the same id is the first one again. */
  private boolean tellOfCopy(CommentRecord earlier, CommentRecord record) {
    boolean isSame = earlier.comment().equals(record.comment());
    if (isSame) {
      findings.count("comment", "repeated", false);
    }
    findings.trouble(
        Trouble.DUPLICATE,
        Problem.warning(
            record.place(),
            "the comment id "
                + Problem.quote(record.id())
                + " stands on line "
                + earlier.place().line()
                + " too",
            isSame
                ? "it is the same comment, taken once"
                : "both were taken, the second under another id; see which one replies mean"));
    return isSame;
  }

  private void tellOfParent(
      CommentRecord record, Map<String, CommentRecord> byId, Set<String> taken) {
    String parent = record.parent().orElse("");
    if (!parent.isEmpty() && !taken.contains(parent)) {
      CommentRecord answered = byId.get(parent);
      findings.trouble(
          Trouble.ORPHAN,
          Problem.warning(
              record.place(),
              "comment "
                  + Problem.quote(record.id())
                  + " answers "
                  + Problem.quote(parent)
                  + (answered == null
                      ? ", which is not under this article"
                      : ", which is " + CleanText.line(answered.status()) + " and was not taken"),
              "it is kept as an answer to a comment that is missing"));
    }
  }

  private void tellOfDate(CommentRecord record) {
    Optional<String> date =
        record
            .fields()
            .word("wp:comment_date_gmt")
            .or(() -> record.fields().word("wp:comment_date"));
    boolean isSaid = date.filter(text -> !text.startsWith("0000")).isPresent();
    if (isSaid && record.comment().date().isEmpty()) {
      findings.trouble(
          Trouble.DOUBT,
          Problem.warning(
              record.place(),
              "the date " + Problem.quote(date.get()) + " cannot be read",
              "it was left out; write it as 2011-04-05T14:30Z"));
    }
  }
}
