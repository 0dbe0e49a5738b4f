package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.markup.SafeHtml;

/**
 * What editors did with a comment.
 *
 * @param tombstone why there is no text
 * @param warning what a reader is told before the text is opened
 * @param done what else was changed, each in a sentence
 * @param indexed whether search engines may show it
 */
public record EditView(
    @Nullable String tombstone,
    @Nullable String warning,
    List<String> done,
    List<Note> notes,
    boolean indexed) {

  /**
   * What editors say to a comment.
   *
   * @param date in words
   */
  public record Note(SafeHtml text, String date) {}
}
