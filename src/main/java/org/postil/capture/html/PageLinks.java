package org.postil.capture.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes links and pictures of a page whole, so that they hold wherever its parts end up. */
final class PageLinks {
  private static final List<String> LAZY =
      List.of("data-lazy-src", "data-src", "data-original", "data-orig-file");

  private PageLinks() {}

  /**
   * Resolves what is relative.
   *
   * @param base where the page stood; without it, relative links stay
   */
  static void complete(Document page, Optional<String> base) {
    page.select("img").forEach(PageLinks::showLazy);
    base.ifPresent(page::setBaseUri);
    Element declared = page.selectFirst("base[href]");
    if (declared != null && !declared.attr("abs:href").isEmpty()) {
      page.setBaseUri(declared.attr("abs:href"));
    }
    if (page.baseUri().isEmpty()) {
      return;
    }
    for (Element link : page.select("[href], [src]")) {
      String key = link.hasAttr("href") ? "href" : "src";
      String written = link.attr(key).strip();
      String whole = written.startsWith("#") ? "" : link.absUrl(key);
      if (!whole.isEmpty()) {
        link.attr(key, whole);
      }
    }
  }

  /** Pictures that a script would have loaded. */
  private static void showLazy(Element image) {
    String shown = image.attr("src");
    if (!shown.isEmpty() && !shown.startsWith("data:")) {
      return;
    }
    LAZY.stream()
        .map(image::attr)
        .filter(source -> !source.isEmpty() && !source.startsWith("data:"))
        .findFirst()
        .ifPresent(source -> image.attr("src", source));
    Element next = image.nextElementSibling();
    if (!image.attr("src").isEmpty() && next != null && next.normalName().equals("noscript")) {
      next.empty();
    }
  }
}
