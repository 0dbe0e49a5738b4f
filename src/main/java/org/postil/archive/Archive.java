package org.postil.archive;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything a site is made from.
 *
 * @param articles by path
 * @param pages by path
 * @param media by path
 */
public record Archive(
    Settings settings,
    Vocabulary vocabulary,
    List<Article> articles,
    List<StandingPage> pages,
    List<Media> media) {
  public Archive {
    articles = List.copyOf(articles);
    pages = List.copyOf(pages);
    media = List.copyOf(media);
  }

  public Archive with(Settings other) {
    return new Archive(other, vocabulary, articles, pages, media);
  }

  /**
   * A picture or another file beside an article.
   *
   * @param path below the content folder
   * @param file where its bytes are
   */
  public record Media(String path, Path file) {}
}
