package org.postil.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.plan.PlannedArticle;
import org.postil.plan.Searchable;
import org.postil.search.DocumentViews;
import org.postil.search.Facet;

/**
 * Says of documents of the index what the search page shows and narrows by, from the plan: a handle
 * is the number of an article here, and the place of a comment in its thread. Several threads may
 * use it.
 */
final class FoundDocuments implements DocumentViews {
  /** Stands for the place of a comment in the handle of an article. */
  private static final int ARTICLE = -1;

  private final List<PlannedArticle> articles;
  private final List<List<String>> topics = new ArrayList<>();
  private final Map<Integer, List<String>> years = new ConcurrentHashMap<>();
  private final Map<String, List<String>> names;

  /**
   * @param articles by their numbers
   * @param names for each name of a commenter, in a list, what stands for it
   */
  FoundDocuments(List<PlannedArticle> articles, Map<String, List<String>> names) {
    this.articles = List.copyOf(articles);
    this.names = names;
    for (PlannedArticle article : articles) {
      topics.add(new Searchable(article, Optional.empty()).topics());
    }
  }

  static long handle(int article, Searchable one) {
    int position = one.entry().map(Discussion.Entry::position).orElse(ARTICLE);
    return (long) article << Integer.SIZE | Integer.toUnsignedLong(position);
  }

  private static int article(long handle) {
    return (int) (handle >>> Integer.SIZE);
  }

  private Searchable at(long handle) {
    PlannedArticle article = articles.get(article(handle));
    int position = (int) handle;
    return new Searchable(
        article,
        position == ARTICLE
            ? Optional.empty()
            : Optional.of(article.discussion().inThreadOrder().get(position)));
  }

  @Override
  public String ref(long handle) {
    return at(handle).address();
  }

  /** Address and title; of a comment its name, and the article where that is another page. */
  @Override
  public List<Optional<String>> stored(long handle) {
    Searchable one = at(handle);
    List<Optional<String>> stored = new ArrayList<>();
    stored.add(Optional.of(one.address()));
    stored.add(Optional.of(one.under().title()));
    if (one.entry().isPresent()) {
      stored.add(one.author());
      if (!one.page().equals(one.under().address())) {
        stored.add(Optional.of(one.under().address().path()));
      }
    }
    return stored;
  }

  /** What the documents can be narrowed by. */
  List<Facet> facets() {
    return List.of(
        new Facet("year", this::year),
        new Facet("topic", handle -> topics.get(article(handle))),
        new Facet("commenter", this::commenter));
  }

  private List<String> year(long handle) {
    Searchable one = at(handle);
    return one.date()
        .or(() -> one.under().article().head().date())
        .map(EdtfDate::year)
        .filter(year -> year.isPresent())
        .map(year -> years.computeIfAbsent(year.getAsInt(), y -> List.of(Integer.toString(y))))
        .orElse(List.of());
  }

  private List<String> commenter(long handle) {
    Searchable one = at(handle);
    return one.entry().isEmpty()
        ? List.of()
        : one.author().map(name -> names.getOrDefault(name, List.of())).orElse(List.of());
  }
}
