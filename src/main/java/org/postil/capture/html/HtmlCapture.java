package org.postil.capture.html;

import java.util.Optional;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Options;
import org.postil.capture.Page;

/**
 * Reads web pages: the article, and the comments under it in their thread. Whatever theme printed
 * them, every comment is taken once and hangs where the page shows it; what is doubtful is told.
 * Odd markup never fails. Time is linear in the size of the page but for the depth of its nesting,
 * which is at most 512. Thread-safe.
 */
public final class HtmlCapture {
  private HtmlCapture() {}

  /**
   * Reads a page out of many.
   *
   * @param findings is told what is doubtful; the article is returned, not told
   * @return empty if the page is neither an article nor holds a discussion: front pages, lists,
   *     search results, errors
   */
  public static Optional<Captured> read(Page page, Options options, Findings findings) {
    return new PageReading(page, options, findings).captured(false);
  }

  /** Reads a page that somebody chose: it is taken if it has any text and a title. */
  public static Optional<Captured> readNamed(Page page, Options options, Findings findings) {
    return new PageReading(page, options, findings).captured(true);
  }
}
