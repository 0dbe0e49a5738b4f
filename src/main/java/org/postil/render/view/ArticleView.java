package org.postil.render.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postil.markup.SafeHtml;

/**
 * An article.
 *
 * @param part which part of its discussion this page shows, from 1
 * @param extra front matter the program does not know, for themes that do
 */
public record ArticleView(
    String href,
    String title,
    @Nullable String lang,
    @Nullable DateText date,
    List<String> authors,
    @Nullable String byline,
    @Nullable String dateline,
    @Nullable String summary,
    @Nullable ImageView image,
    SafeHtml body,
    List<Link> topics,
    @Nullable SourceView source,
    @Nullable Link newer,
    @Nullable Link older,
    List<EntryView> related,
    int part,
    DiscussionView discussion,
    Map<String, Object> extra) {

  /**
   * The picture of an article.
   *
   * @param src absent where only the words about it were captured
   */
  public record ImageView(
      @Nullable String src, String alt, @Nullable String caption, @Nullable String credit) {}

  /** Where an article was taken from. */
  public record SourceView(
      @Nullable String name,
      @Nullable String href,
      @Nullable DateText captured,
      @Nullable String sha256,
      @Nullable String importer) {}
}
