package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.markup.SafeHtml;

/**
 * A commenter.
 *
 * @param spellings other ways the name was printed
 */
public record PersonView(
    String name,
    List<String> spellings,
    String extent,
    List<YearBar> years,
    List<Remark> remarks,
    @Nullable PagerView pager) {

  /**
   * A comment in its context.
   *
   * @param answered the first words of what it answers
   */
  public record Remark(
      Link article,
      String href,
      @Nullable DateText date,
      @Nullable Answered answered,
      SafeHtml body,
      @Nullable String script,
      @Nullable EditView edit) {}

  /** What a comment answers. */
  public record Answered(String href, String author, String words) {}
}
