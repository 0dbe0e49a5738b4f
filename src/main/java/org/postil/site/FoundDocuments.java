package org.postil.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.search.DocumentViews;
import org.postil.search.Facet;

/**
 * Says of documents of the index what the search page shows and narrows by: a handle is the number
 * of a page here, and that of the document among the page's. Several threads may use it.
 */
final class FoundDocuments implements DocumentViews {
  private final List<FoundPage> pages;
  private final List<List<String>> topics;
  private final Map<String, List<String>> names;

  /**
   * @param pages by their numbers
   * @param names for each name of a commenter, in a list, what stands for it
   */
  FoundDocuments(List<FoundPage> pages, Map<String, List<String>> names) {
    this.pages = List.copyOf(pages);
    this.topics = pages.stream().map(FoundPage::topics).toList();
    this.names = names;
  }

  static long handle(int page, int document) {
    return (long) page << Integer.SIZE | document;
  }

  private static int page(long handle) {
    return (int) (handle >>> Integer.SIZE);
  }

  private FoundPage under(long handle) {
    return pages.get(page(handle));
  }

  @Override
  public String ref(long handle) {
    return under(handle).address((int) handle);
  }

  @Override
  public List<Optional<String>> stored(long handle) {
    return under(handle).stored((int) handle);
  }

  /** What the documents can be narrowed by. */
  List<Facet> facets() {
    return List.of(
        new Facet("year", handle -> under(handle).year((int) handle)),
        new Facet("topic", handle -> topics.get(page(handle))),
        new Facet("commenter", this::commenter));
  }

  private List<String> commenter(long handle) {
    FoundPage under = under(handle);
    Optional<String> name =
        under.isComment((int) handle) ? under.author((int) handle) : Optional.empty();
    return name.isPresent() ? names.getOrDefault(name.get(), List.of()) : List.of();
  }
}
