package org.postil.archive;

import java.util.Optional;

/**
 * One reader's words under an article.
 *
 * @param id unique in its article
 * @param parent the id of the comment it answers
 * @param author the name as captured; absent for an anonymous comment
 * @param url the commenter's web address as captured
 * @param sourceId its id in the system it came from
 * @param evidence where in the original it stood and how its parent was decided
 */
public record Comment(
    String id,
    Optional<String> parent,
    Optional<String> author,
    Optional<String> url,
    Optional<EdtfDate> date,
    Body body,
    Kind kind,
    Optional<String> sourceId,
    Optional<Evidence> evidence) {

  public Comment {
    author = author.map(String::strip).filter(name -> !CleanText.isBlank(name));
    url = url.map(String::strip).filter(address -> !address.isEmpty());
  }

  /** What sort of entry a {@link Comment} is. */
  public enum Kind {
    COMMENT,
    PINGBACK,
    TRACKBACK
  }

  /**
   * How an importer came to a comment.
   *
   * @param lines the lines of the original it was read from, such as {@code 42-47}
   * @param parentBy how its place in the thread was decided, such as {@code indent}
   */
  public record Evidence(Optional<String> lines, Optional<String> parentBy) {}
}
