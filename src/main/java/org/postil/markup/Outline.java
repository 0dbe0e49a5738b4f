package org.postil.markup;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts the structure of somebody else's text in the order a page needs: headings go one level down
 * at a time, from the page's own, and items of lists stand in lists.
 */
final class Outline {
  private Outline() {}

  /** The level a heading had, and the one it got. */
  private record Level(int before, int now) {}

  /** Levels as in the text relative to one another, the highest of them below the page's title. */
  static void orderHeadings(Element body) {
    Deque<Level> open = new ArrayDeque<>();
    for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      while (!open.isEmpty() && open.peek().before() >= level) {
        open.pop();
      }
      int now = Math.min(6, open.isEmpty() ? 2 : open.peek().now() + 1);
      open.push(new Level(level, now));
      heading.tagName("h" + now);
    }
  }

  /** Items that stand in no list get one, those beside one another the same. */
  static void gatherItems(Element body) {
    gather(body, "li", "ul", Set.of("ul", "ol"));
    gather(body, "dt, dd", "dl", Set.of("dl", "div"));
    for (Element list : body.select("dl")) {
      Element last = list.lastElementChild();
      if (last == null || last.nameIs("dt")) {
        list.appendElement("dd"); // a term wants something said of it, if only nothing
      }
    }
  }

  /** One pass over the children of each parent: moving single ones among many is quadratic. */
  private static void gather(Element body, String items, String list, Set<String> parents) {
    Set<Element> loose = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element item : body.select(items)) {
      Element parent = item.parent();
      if (parent != null && !parents.contains(parent.normalName())) {
        loose.add(item);
        around.add(parent);
      }
    }
    around.forEach(parent -> gather(parent, loose, list));
  }

  private static void gather(Element parent, Set<Element> loose, String list) {
    List<Node> children = List.copyOf(parent.childNodes());
    parent.empty();
    Element gathered = null;
    for (Node child : children) {
      if (child instanceof Element item && loose.contains(item)) {
        if (gathered == null) {
          gathered = parent.appendElement(list);
        }
        gathered.appendChild(item);
      } else {
        parent.appendChild(child);
        boolean isBlank = child instanceof TextNode text && text.isBlank();
        gathered = isBlank ? gathered : null;
      }
    }
  }
}
