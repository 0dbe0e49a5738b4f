package org.postil.capture.html;

import org.jsoup.nodes.Element;

/** Tells whether a page shows only some of its comments. */
final class Pagination {
  private static final String LINKS =
      ".comment-navigation a[href*=comment-page-], .comments-pagination a, .nav-comments a[href], .comments-navigation a[href*=comment-page-],"
          + " .wp-block-comments-pagination a[href], .paginate-com a, .commentsnav a[href], .comments-nav a[href], .comments-nav-section a[href],"
          + " #comment-nav-above a[href], #comment-nav-below a[href], a.loadmore, .load-more-comments, .wc-load-more-submit, .wpd-load-more-submit, .wc-load-more-submit-wrap,"
          + " #loadmore, [data-role=more] a, .comment-thread-load-more, .load-more__button, .fyre-stream-more, .show-more-comments";

  private Pagination() {}

  static boolean isSplit(Element body) {
    return body.select(LINKS).stream().anyMatch(e -> e.hasText() && !isHidden(e))
        || body.select("a[href*=comment-page-]").stream()
            .map(link -> link.attr("href"))
            .anyMatch(href -> leadsToPage(href) && !href.contains("replytocom"));
  }

  /** Links to single comments name the page they are on, too. */
  private static boolean leadsToPage(String href) {
    return href.indexOf('#') < 0 || href.endsWith("#comments");
  }

  private static boolean isHidden(Element element) {
    Element hidden = element.closest("[style*=display:none], [style*=display: none], [hidden]");
    return hidden != null || element.closest("[data-role=more][style*=none]") != null;
  }
}
