package org.postil.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The links of a site as a value, followed from its front. */
final class Links {
  private static final String BASE = "https://site.invalid/";

  private Links() {}

  /** What is linked to, or loaded by a page, and is not there. */
  static SortedSet<String> dead(Map<String, String> files) {
    SortedSet<String> dead = new TreeSet<>();
    Set<String> seen = new HashSet<>(Set.of("index.html"));
    Deque<String> pages = new ArrayDeque<>(seen);
    while (!pages.isEmpty()) {
      String page = pages.pop();
      for (Element element : Jsoup.parse(files.get(page), BASE + page).select("[href], [src]")) {
        String target = element.absUrl(element.hasAttr("href") ? "href" : "src");
        String path = target.replaceFirst("[?#].*", "");
        if (path.startsWith(BASE)) {
          String file = path.substring(BASE.length());
          file = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
          if (!files.containsKey(file)) {
            dead.add(page + " -> " + file);
          } else if (seen.add(file) && file.endsWith(".html")) {
            pages.add(file);
          }
        }
      }
    }
    return dead;
  }
}
