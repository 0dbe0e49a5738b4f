package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.markup.SafeHtml;

/**
 * A discussion, or the part of it that one page shows.
 *
 * @param heading its size and shape in words
 * @param closed no more comments were taken
 * @param note a word of the editors
 * @param byTree the page with the thread as a tree
 * @param byDate the page with the same comments by date, if that is another order
 * @param index the script that finds the page of a comment, if there are several pages
 */
public record DiscussionView(
    int count,
    String heading,
    boolean closed,
    @Nullable SafeHtml note,
    @Nullable PolicyView policy,
    String byTree,
    @Nullable String byDate,
    @Nullable String index,
    @Nullable String feed,
    @Nullable PagerView pager,
    List<CommentView> comments) {

  /**
   * The rules of a discussion: a text, or the page that holds it.
   *
   * @param label what the text calls itself
   */
  public record PolicyView(
      @Nullable String label, @Nullable SafeHtml text, @Nullable String href) {}
}
