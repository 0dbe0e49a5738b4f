package org.postil.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.postil.archive.EdtfDate;
import org.postil.plan.PlannedArticle;
import org.postil.plan.Searchable;

/**
 * What the search shows of the documents on one page of an article, kept while the index is made:
 * the comments themselves may have to be read from the disk, and are asked for in the order of the
 * index.
 */
final class FoundPage {
  private static final String NONE = "";
  private static final int NO_YEAR = Integer.MIN_VALUE;

  private final PlannedArticle article;
  private final String[] ids;
  private final String[] authors;
  private final int[] years;
  private final String page;

  /**
   * @param part the page
   * @param found the documents there
   * @param same hands out one string for equal ones
   */
  FoundPage(PlannedArticle article, int part, List<Searchable> found, UnaryOperator<String> same) {
    int count = found.size();
    this.article = article;
    this.page = article.thread().pager(part).address().path();
    this.ids = new String[count];
    this.authors = new String[count];
    this.years = new int[count];
    for (int i = 0; i < count; i++) {
      Searchable one = found.get(i);
      ids[i] = same(one.comment(), same);
      authors[i] = same(one.author(), same);
      Optional<EdtfDate> date = one.date().or(() -> article.article().head().date());
      years[i] = date.isPresent() ? date.get().year().orElse(NO_YEAR) : NO_YEAR;
    }
  }

  private static String same(Optional<String> text, UnaryOperator<String> same) {
    return text.isPresent() ? same.apply(text.get()) : NONE;
  }

  boolean isComment(int document) {
    return !ids[document].isEmpty();
  }

  /** Who wrote a document, where it is signed. */
  Optional<String> author(int document) {
    return Optional.of(authors[document]).filter(name -> !name.isEmpty());
  }

  List<String> year(int document) {
    return years[document] == NO_YEAR ? List.of() : List.of(Integer.toString(years[document]));
  }

  List<String> topics() {
    return new Searchable(article, Optional.empty()).topics();
  }

  /** The address within the site at which it is read. */
  String address(int document) {
    return isComment(document)
        ? page + "#" + PlannedArticle.anchor(ids[document])
        : article.address().path();
  }

  /** Address and title; of a comment its name, and the article where that is another page. */
  List<Optional<String>> stored(int document) {
    List<Optional<String>> stored = new ArrayList<>();
    stored.add(Optional.of(address(document)));
    stored.add(Optional.of(article.title()));
    if (isComment(document)) {
      stored.add(author(document));
      if (!page.equals(article.address().path())) {
        stored.add(Optional.of(article.address().path()));
      }
    }
    return stored;
  }
}
