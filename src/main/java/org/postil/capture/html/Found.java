package org.postil.capture.html;

import java.util.Optional;
import org.postil.archive.Comment.Kind;
import org.postil.archive.EdtfDate;

/**
 * A comment as it was read, before its place in the thread is decided.
 *
 * @param answers the id it says it answers
 * @param parent the place of its parent among the comments, or -1
 * @param parentBy how that was decided
 */
record Found(
    Optional<String> sourceId,
    Optional<String> author,
    Optional<String> url,
    Optional<EdtfDate> date,
    String body,
    Kind kind,
    Optional<String> answers,
    int parent,
    String parentBy) {

  Found under(int other, String how) {
    return new Found(sourceId, author, url, date, body, kind, answers, other, how);
  }
}
