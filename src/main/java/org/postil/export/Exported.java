package org.postil.export;

import java.util.List;
import org.postil.diagnostic.Problem;

/**
 * What is in a bag.
 *
 * @param content how many files of the content folder, without originals
 * @param originals how many captures
 * @param site how many files of the site
 * @param bytes of all of them
 * @param warnings what was left out, and what others may not be able to read
 */
public record Exported(int content, int originals, int site, long bytes, List<Problem> warnings) {
  public Exported {
    warnings = List.copyOf(warnings);
  }

  /** How many files there are. */
  public int files() {
    return content + originals + site;
  }
}
