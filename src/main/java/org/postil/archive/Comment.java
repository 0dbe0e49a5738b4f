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
 * @param treatment what editors did with it; {@link Treatment#NONE} as captured
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
    Optional<Evidence> evidence,
    Treatment treatment) {

  public Comment {
    author = line(author);
    url = line(url);
    sourceId = line(sourceId);
  }

  /** The same on one line, if there is anything to see. */
  private static Optional<String> line(Optional<String> written) {
    if (written.isEmpty()) {
      return written;
    }
    String line = CleanText.line(written.get());
    if (CleanText.isBlank(line)) {
      return Optional.empty();
    }
    return line.equals(written.get()) ? written : Optional.of(line);
  }

  /** A comment as captured. */
  public Comment(
      String id,
      Optional<String> parent,
      Optional<String> author,
      Optional<String> url,
      Optional<EdtfDate> date,
      Body body,
      Kind kind,
      Optional<String> sourceId,
      Optional<Evidence> evidence) {
    this(id, parent, author, url, date, body, kind, sourceId, evidence, Treatment.NONE);
  }

  /** The same comment under another id, in another place of the thread. */
  public Comment with(String otherId, Optional<String> otherParent) {
    return new Comment(
        otherId, otherParent, author, url, date, body, kind, sourceId, evidence, treatment);
  }

  /** The same comment, signed otherwise. */
  public Comment with(Optional<String> otherAuthor, Optional<String> otherUrl) {
    return new Comment(
        id, parent, otherAuthor, otherUrl, date, body, kind, sourceId, evidence, treatment);
  }

  public Comment with(Body other) {
    return new Comment(id, parent, author, url, date, other, kind, sourceId, evidence, treatment);
  }

  /** The same comment with what editors did. */
  public Comment with(Treatment other) {
    return new Comment(id, parent, author, url, date, body, kind, sourceId, evidence, other);
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
   * @param parentBy how its place in the thread was decided: {@code markup}, {@code depth class},
   *     {@code id}, {@code indent}, {@code position}
   * @param email the commenter's e-mail address, where it was asked for; never published
   * @param ip the address of the commenter's machine, where it was asked for; never published
   */
  public record Evidence(
      Optional<String> lines,
      Optional<String> parentBy,
      Optional<String> email,
      Optional<String> ip) {

    /** How the place in the thread was decided, and nothing else. */
    public static Evidence parentBy(String how) {
      return new Evidence(Optional.empty(), Optional.of(how), Optional.empty(), Optional.empty());
    }
  }
}
