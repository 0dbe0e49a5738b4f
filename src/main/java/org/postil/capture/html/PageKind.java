package org.postil.capture.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells articles from the pages that lead to them. */
final class PageKind {
  private static final int ENOUGH_TEXT = 600;
  private static final int ENOUGH_PARAGRAPHS = 3;
  private static final int LISTED = 3;

  private static final Set<String> SINGLE =
      Set.of(
          "single",
          "single-post",
          "page-template-default",
          "node-type-article",
          "node-type-story",
          "node-type-blog",
          "item-view");

  private static final Set<String> LISTS =
      Set.of(
          "home",
          "blog",
          "archive",
          "category",
          "tag",
          "search",
          "search-results",
          "search-no-results",
          "error404",
          "author",
          "date",
          "paged",
          "index-view",
          "archive-view",
          "front");

  private PageKind() {}

  /** Whether a page without comments is an article. */
  static boolean isArticle(Document page, StructuredData data, Element text, TextMass mass) {
    List<String> classes = Tokens.classes(page.body());
    if (classes.stream().anyMatch(SINGLE::contains)) {
      return true;
    }
    if (classes.stream().anyMatch(LISTS::contains) || isError(page)) {
      return false;
    }
    boolean isStated =
        !data.articles().isEmpty()
            || page.select("meta[property=og:type]")
                .attr("content")
                .toLowerCase(Locale.ROOT)
                .contains("article")
            || page.selectFirst("meta[property=article:published_time], [itemprop=articleBody]")
                != null;
    int listed = listed(page);
    if (listed >= LISTED || listed == 2 && !isStated) {
      return false;
    }
    boolean isMarked =
        page.body()
                .select("article, .hentry, .h-entry, .entry-content, .e-content, .post-content")
                .size()
            > 0;
    boolean isLong =
        mass.prose(text) >= ENOUGH_TEXT
            && mass.paragraphs(text) >= ENOUGH_PARAGRAPHS
            && mass.links(text) < 0.4;
    return isStated || isMarked && mass.prose(text) > 0 || isLong;
  }

  private static boolean isError(Document page) {
    String title = page.title().toLowerCase(Locale.ROOT);
    return title.startsWith("404")
        || title.contains("404 not found")
        || title.startsWith("not found")
        || title.startsWith("page not found")
        || title.startsWith("403 ")
        || title.startsWith("502 ")
        || title.startsWith("503 ")
        || title.startsWith("500 ");
  }

  /** How many different texts the page has headings with links to. */
  private static int listed(Document page) {
    Set<String> targets = new HashSet<>();
    for (Element link :
        page.body()
            .select(
                "article h2 a[href], article h3 a[href], .hentry h2 a[href], .hentry h3 a[href], .post h2 a[href], .post h3 a[href], .h-entry .u-url, .entry-title a[href], .post-title a[href]")) {
      boolean isRelated =
          link.closest(
                  "aside, nav, footer, .related, .widget, .sidebar, #sidebar, .jp-relatedposts, [class*=related]")
              != null;
      if (!isRelated) {
        targets.add(PageAddress.withoutFragment(link.attr("href")));
      }
    }
    return targets.size();
  }
}
