package org.postil.archive;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything a site is made from.
 *
 * @param articles by path
 * @param pages by path
 * @param media by path
 * @param acts what editors did, in the order of the ledger
 */
public record Archive(
    Settings settings,
    Vocabulary vocabulary,
    List<Article> articles,
    List<StandingPage> pages,
    List<Media> media,
    List<Act> acts) {
  public Archive {
    articles = List.copyOf(articles);
    pages = List.copyOf(pages);
    media = List.copyOf(media);
    acts = List.copyOf(acts);
  }

  public Archive with(Settings other) {
    return new Archive(other, vocabulary, articles, pages, media, acts);
  }

  /** The same archive with other acts. */
  public Archive withActs(List<Act> others) {
    return new Archive(settings, vocabulary, articles, pages, media, others);
  }

  /** The same archive with other articles. */
  public Archive with(List<Article> others) {
    return new Archive(settings, vocabulary, others, pages, media, acts);
  }

  /** Whether readers may see something else than was captured. */
  public boolean isModerated() {
    return !acts.isEmpty() || !settings.moderation().equals(Settings.Moderation.NONE);
  }

  /**
   * A picture or another file beside an article.
   *
   * @param path below the content folder
   * @param file where its bytes are
   */
  public record Media(String path, Path file) {}
}
