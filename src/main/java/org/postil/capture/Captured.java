package org.postil.capture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.postil.archive.Body;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;

/**
 * What one captured page yields.
 *
 * @param claimed how many comments the page itself says it has
 * @param account where its lines went
 * @param charset the encoding it was read in, if it was not UTF-8
 */
public record Captured(
    FrontMatter head,
    Body body,
    Discussion discussion,
    OptionalInt claimed,
    List<Line> account,
    Optional<String> charset) {
  public Captured {
    account = List.copyOf(account);
  }

  /** What became of a line that is not blank. */
  public enum Kind {
    TITLE,
    FRONT_MATTER,
    BODY,
    POLICY,
    COMMENT_HEADER,
    COMMENT_BODY,
    BOILERPLATE
  }

  /**
   * A line of the capture.
   *
   * @param number from 1
   */
  public record Line(int number, Kind kind, String text) {}
}
