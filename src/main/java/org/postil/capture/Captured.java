package org.postil.capture;

import java.util.List;
import java.util.OptionalInt;
import org.postil.archive.Body;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;

/**
 * What one captured page yields.
 *
 * @param claimed how many comments the page itself says it has
 * @param account where its lines went
 * @param doubts what an editor should look at
 */
public record Captured(
    FrontMatter head,
    Body body,
    Discussion discussion,
    OptionalInt claimed,
    List<Line> account,
    List<Doubt> doubts) {
  public Captured {
    account = List.copyOf(account);
    doubts = List.copyOf(doubts);
  }

  /**
   * Something that may have been read wrongly.
   *
   * @param line from 1
   */
  public record Doubt(int line, String what, String toDo) {}

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
