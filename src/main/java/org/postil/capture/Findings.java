package org.postil.capture;

import java.util.Optional;
import org.postil.archive.Topic;
import org.postil.diagnostic.Problem;

/**
 * Takes what a {@link Format} finds, as it finds it: a source may be larger than memory. Everything
 * in a source ends in one of these calls; what goes nowhere is lost, and that must not be. One
 * source is read by one thread; its articles arrive in the order of the source.
 */
public interface Findings {

  /** An article and its discussion. */
  void article(Captured article);

  /**
   * What the source as a whole says of itself; repeated calls say the same.
   *
   * @param title empty if it has none
   * @param language BCP 47 tag
   */
  void site(String title, Optional<String> description, Optional<String> language);

  /**
   * A subject that the source describes.
   *
   * @param topic {@code slug} is its name in addresses there, which need not be one here; {@code
   *     broader} holds labels
   */
  void topic(Topic topic);

  /**
   * Counts a record by what it is and its state in the source: {@code ("post", "draft")}, {@code
   * ("comment", "spam")}, {@code ("menu item", "")}.
   *
   * @param isTaken whether it goes into the archive; what is not was left out on purpose
   */
  void count(String sort, String status, boolean isTaken);

  /** Something that did not come through as it should, by name and place. */
  void trouble(Trouble kind, Problem problem);

  /**
   * How much of the source has been read, in bytes; never less than was told before. What is read
   * once to look ahead and once more does not count twice.
   */
  void read(long bytes);

  /** What can happen to a record. */
  enum Trouble {
    /** A comment whose article or parent is not in the source. */
    ORPHAN,
    /** A record that was there before. */
    DUPLICATE,
    /** A record that could not be read. */
    UNREADABLE,
    /** Something that was read but should be looked at. */
    DOUBT
  }
}
