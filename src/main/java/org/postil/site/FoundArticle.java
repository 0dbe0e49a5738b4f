package org.postil.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.postil.plan.PlannedArticle;
import org.postil.plan.Searchable;

/**
 * What the search shows of an article and its comments, kept while the index is made: the comments
 * themselves may have to be read from the disk, and are asked for in the order of the index.
 */
final class FoundArticle {
  private static final String NONE = "";
  private static final int NO_YEAR = Integer.MIN_VALUE;

  private final PlannedArticle article;
  private final String[] ids;
  private final String[] authors;
  private final int[] years;
  private final int[] parts;

  /**
   * @param parts the documents by the pages they stand on
   * @param same hands out one string for equal ones
   */
  FoundArticle(PlannedArticle article, List<List<Searchable>> parts, UnaryOperator<String> same) {
    int count = parts.stream().mapToInt(List::size).sum();
    this.article = article;
    this.ids = new String[count];
    this.authors = new String[count];
    this.years = new int[count];
    this.parts = new int[count];
    int i = 0;
    for (int part = 1; part <= parts.size(); part++) {
      for (Searchable one : parts.get(part - 1)) {
        ids[i] = one.comment().map(same).orElse(NONE);
        authors[i] = one.author().map(same).orElse(NONE);
        years[i] =
            one.date().or(() -> article.article().head().date()).stream()
                .flatMapToInt(date -> date.year().stream())
                .findFirst()
                .orElse(NO_YEAR);
        this.parts[i] = part;
        i++;
      }
    }
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
        ? page(document) + "#" + PlannedArticle.anchor(ids[document])
        : article.address().path();
  }

  private String page(int document) {
    return article.thread().pager(parts[document]).address().path();
  }

  /** Address and title; of a comment its name, and the article where that is another page. */
  List<Optional<String>> stored(int document) {
    List<Optional<String>> stored = new ArrayList<>();
    stored.add(Optional.of(address(document)));
    stored.add(Optional.of(article.title()));
    if (isComment(document)) {
      stored.add(author(document));
      if (!page(document).equals(article.address().path())) {
        stored.add(Optional.of(article.address().path()));
      }
    }
    return stored;
  }
}
