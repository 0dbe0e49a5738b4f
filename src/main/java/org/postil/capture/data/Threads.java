package org.postil.capture.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Options;
import org.postil.capture.ThreadIds;
import org.postil.diagnostic.Problem;

/** Makes the discussion of one article. */
final class Threads {
  /** Begins ids until the thread is numbered; no cleaned text holds it. */
  private static final char MARK = '\0';

  private final Options options;
  private final Account account;
  private final RemarkReader reader;

  Threads(Options options, Account account) {
    this.options = options;
    this.account = account;
    reader = new RemarkReader(options, account);
  }

  /** The comments that are taken, threaded; each one is counted. */
  Discussion read(List<Remark> remarks) {
    List<Remark> taken = remarks.stream().filter(this::isTaken).toList();
    List<Optional<Reply>> replies = new Replies(taken, account).all();
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      Optional<Reply> reply = replies.get(i);
      comments.add(
          reader.read(
              taken.get(i),
              MARK + Integer.toString(i),
              parent(taken.get(i), reply),
              reply.map(Reply::by)));
    }
    return ThreadIds.byPlace(comments, circle -> tellCircle(circle, taken));
  }

  private boolean isTaken(Remark remark) {
    Optional<Options.Include> withheld = remark.withheld();
    boolean isTaken = withheld.isEmpty() || options.takes(withheld.get());
    account.count("comment", status(withheld), isTaken);
    return isTaken;
  }

  private static String status(Optional<Options.Include> withheld) {
    return withheld
        .map(
            why ->
                switch (why) {
                  case SPAM -> "spam";
                  case TRASHED -> "deleted";
                  default -> "held";
                })
        .orElse("published");
  }

  private Optional<String> parent(Remark remark, Optional<Reply> reply) {
    if (reply.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> found = reply.get().parent();
    if (found.isEmpty()) {
      account.tell(
          Trouble.ORPHAN,
          remark.fields().place(),
          "the comment answered, " + Problem.quote(reply.get().said()) + ", is not here",
          "look whether it was left out");
    }
    return Optional.of(found.map(at -> MARK + Integer.toString(at)).orElse(reply.get().said()));
  }

  private void tellCircle(List<String> circle, List<Remark> remarks) {
    List<Remark> members =
        circle.stream().map(id -> remarks.get(Integer.parseInt(id.substring(1)))).toList();
    account.doubt(
        members.get(0).fields().place(),
        "these comments answer one another in a circle: "
            + members.stream()
                .limit(10)
                .map(member -> Problem.quote(member.id().orElse(member.file().name())))
                .collect(Collectors.joining(", ")),
        "correct which one came first; this one was taken for it");
  }
}
