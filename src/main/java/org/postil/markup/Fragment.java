package org.postil.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Captured HTML without what nobody sees: scripts, styles and comments.
 *
 * @param depth how deep its elements are nested
 */
record Fragment(Element body, SortedMap<String, Integer> dropped, int depth) {
  private static final Set<String> UNSEEN = Set.of("script", "style");

  static Fragment of(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    List<Node> unseen = new ArrayList<>();
    int[] deepest = {0};
    document
        .body()
        .traverse(
            (node, depth) -> {
              deepest[0] = Math.max(deepest[0], depth);
              if (node instanceof Comment || UNSEEN.contains(node.normalName())) {
                unseen.add(node);
              }
            });
    SortedMap<String, Integer> dropped = new TreeMap<>();
    for (Node node : unseen) {
      dropped.merge(node instanceof Comment ? "comment" : node.normalName(), 1, Integer::sum);
      node.remove();
    }
    return new Fragment(document.body(), dropped, deepest[0]);
  }

  String html() {
    return body.html();
  }
}
