package org.postil.render;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.postil.plan.Page;
import org.postil.plan.Plan;

/** The sitemap (sitemaps.org 0.9): the pages worth finding, each once. */
final class Sitemaps {
  private Sitemaps() {}

  static byte[] write(Plan plan, URI base) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Page page : plan.pages()) {
      if (isWorthFinding(page)) {
        // the base was percent-encoded when it was read; addresses hold nothing to be escaped
        String url = (base + page.address().path()).replace("&", "&amp;").replace("'", "&apos;");
        out.append("<url><loc>").append(url).append("</loc></url>\n");
      }
    }
    return out.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isWorthFinding(Page page) {
    return page.address().isFolder()
        && !(page instanceof Page.Redirect)
        && !(page instanceof Page.PersonPage person && !person.person().isListed())
        && !(page instanceof Page.ByDatePage);
  }
}
