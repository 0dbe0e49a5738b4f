package org.postil.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.Discussion;

/**
 * An article and its discussion over its pages, without what other articles have a part in.
 *
 * @param newness less for newer articles; the largest of all without a date
 * @param byDate absent where thread order is date order, or not wanted
 */
record LaidArticle(
    Article article,
    long newness,
    Address address,
    ThreadPages thread,
    Optional<ThreadPages> byDate) {
  private static final Comparator<LaidArticle> NEWEST_FIRST =
      Comparator.comparingLong(LaidArticle::newness).thenComparing(laid -> laid.article().path());

  /**
   * Lays out all articles, side by side.
   *
   * @param byDate whether discussions are wanted by date too
   */
  static List<LaidArticle> newestFirst(List<Article> articles, boolean byDate) {
    return articles.parallelStream()
        .map(article -> of(article, byDate))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static LaidArticle of(Article article, boolean byDate) {
    Address address = Address.ofText(article.path());
    Discussion discussion = article.discussion();
    return new LaidArticle(
        article,
        sortKey(article),
        address,
        ThreadPages.inThreadOrder(address, discussion),
        byDate && !discussion.isInDateOrder()
            ? Optional.of(ThreadPages.inDateOrder(address.resolve("by-date/"), discussion))
            : Optional.empty());
  }

  private static long sortKey(Article article) {
    return article
        .head()
        .date()
        .map(date -> -Math.max(date.sortKey(), Long.MIN_VALUE + 1))
        .orElse(Long.MAX_VALUE);
  }
}
