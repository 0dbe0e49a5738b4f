package org.postil.site;

import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.postil.plan.Page;
import org.postil.plan.Plan;

/**
 * In which order the files of a site come into place, so that what is linked to is there before the
 * link is, down to the single comment: articles and what pages load; then the listings and what the
 * search knows; then that by which the search finds its files; the front last.
 */
final class MoveOrder implements ToIntFunction<String> {
  private static final String FRONT = "index.html";
  private static final String SEARCH_MANIFEST = Plan.SEARCH.resolve("manifest.js").file();

  private final Set<String> listings;

  private MoveOrder(Set<String> listings) {
    this.listings = listings;
  }

  static MoveOrder of(Site site) {
    return new MoveOrder(
        site.plan().pages().stream()
            .filter(page -> !(page instanceof Page.ArticlePage))
            .map(page -> page.address().file())
            .collect(Collectors.toSet()));
  }

  @Override
  public int applyAsInt(String path) {
    if (path.equals(FRONT)) {
      return 3;
    }
    if (path.equals(SEARCH_MANIFEST)) {
      return 2;
    }
    return listings.contains(path) || path.startsWith(Plan.SEARCH.path()) ? 1 : 0;
  }
}
