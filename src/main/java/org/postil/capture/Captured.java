package org.postil.capture;

import java.util.List;
import java.util.Optional;
import org.postil.archive.Body;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.diagnostic.Place;

/**
 * One article as a source gave it. It has no place in an archive yet.
 *
 * @param place where it begins in its source
 * @param head what is known of it; {@code head.source()} holds what the source itself says: the
 *     address ({@code url}), the day of the capture, the id of its record
 * @param slug its name in its old address, which its new one takes over
 * @param body the text in the markup of the source; HTML becomes CommonMark later
 * @param discussion its comments, numbered by {@link ThreadIds}
 * @param original the page as it was received, if the source is public and keeps one for each
 *     article; exports are not, they hold addresses of people
 * @param isBare only the discussion was captured; where the archive has the article already, the
 *     comments are added to it
 * @param isPart the page shows only some of the comments; the others join them from its other pages
 * @param notes what was doubtful
 */
public record Captured(
    Place place,
    FrontMatter head,
    Optional<String> slug,
    Body body,
    Discussion discussion,
    Optional<Original> original,
    boolean isBare,
    boolean isPart,
    Notes notes) {

  /** An article of a source that keeps no file of its own for it. */
  public static Captured of(Place place, FrontMatter head, Body body, Discussion discussion) {
    return new Captured(
        place,
        head,
        Optional.empty(),
        body,
        discussion,
        Optional.empty(),
        false,
        false,
        Notes.NONE);
  }

  public Captured withSlug(Optional<String> other) {
    return new Captured(place, head, other, body, discussion, original, isBare, isPart, notes);
  }

  public Captured with(Original other) {
    return new Captured(
        place, head, slug, body, discussion, Optional.of(other), isBare, isPart, notes);
  }

  public Captured with(Notes other) {
    return new Captured(place, head, slug, body, discussion, original, isBare, isPart, other);
  }

  /** This article, of which only the discussion is known. */
  public Captured bare() {
    return new Captured(place, head, slug, body, discussion, original, true, isPart, notes);
  }

  /** This article, of whose discussion only a part is known. */
  public Captured part() {
    return new Captured(place, head, slug, body, discussion, original, isBare, true, notes);
  }

  /**
   * A capture as it was received.
   *
   * @param ending of its file's name, such as {@code .html}
   */
  public record Original(byte[] bytes, String ending) {}

  /**
   * What an editor should know of how an article was read.
   *
   * @param claims what the source itself says it holds
   * @param lines where each line went, in sources that consist of lines
   */
  public record Notes(List<Claim> claims, List<Line> lines) {
    public static final Notes NONE = new Notes(List.of(), List.of());

    public Notes {
      claims = List.copyOf(claims);
      lines = List.copyOf(lines);
    }
  }

  /**
   * What a source says of its own discussion, to be held against what was read.
   *
   * @param words where it says so, such as {@code the heading '12 responses'}
   */
  public record Claim(Measure measure, int number, String words) {}

  /** What a {@link Claim} counts. */
  public enum Measure {
    /** Entries of every kind, replies included. */
    COMMENTS("comments"),
    /** Levels of the thread; 1 without replies. */
    DEPTH("levels");

    private final String word;

    Measure(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
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
