package org.postil.capture.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Gives comments that are runs of siblings an element of their own: terms and descriptions, pairs
 * of table rows, headings and empty anchors followed by text.
 */
final class Runs {
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Set<String> ENDS =
      Set.of("form", "h1", "h2", "h3", "h4", "h5", "h6", "nav", "aside", "footer");

  private Runs() {}

  /** Wraps all such runs of a page. */
  static void wrap(Element body) {
    for (Element anchor : body.select("p > a[name]")) {
      Element around = anchor.parent();
      if (around != null && isStart(anchor) && !around.hasText()) {
        around.unwrap(); // a box after it has ended the paragraph
      }
    }
    Map<Element, Boolean> parents = new IdentityHashMap<>();
    List<Element> order = new ArrayList<>();
    for (Element element :
        body.select(
            "dt, tr[id], h2[id], h3[id], h4[id], h5[id], h6[id], a[name], a[id], span[id]")) {
      Element parent = element.parent();
      if (parent != null && isStart(element) && parents.put(parent, true) == null) {
        order.add(parent);
      }
    }
    order.forEach(Runs::wrapIn);
  }

  private static boolean isStart(Element element) {
    return switch (element.normalName()) {
      case "dt" -> isTerm(element);
      case "a", "span" -> !element.hasText() && number(element).isPresent();
      case "tr", "h2", "h3", "h4", "h5", "h6" -> number(element).isPresent();
      default -> false;
    };
  }

  /** A term in a list of comments, or with the id of one. */
  private static boolean isTerm(Element term) {
    Element list = term.parent();
    boolean isMarked = Tokens.of(term).stream().anyMatch(token -> token.contains("comment"));
    boolean isListed =
        list != null && Tokens.of(list).stream().anyMatch(token -> token.contains("comment"));
    return isMarked || isListed || number(term).isPresent();
  }

  private static Optional<String> number(Element element) {
    String id = element.id().isEmpty() ? element.attr("name") : element.id();
    return EntryId.number(id)
        .or(() -> id.matches("c\\d{1,20}") ? Optional.of(id.substring(1)) : Optional.empty());
  }

  private static void wrapIn(Element parent) {
    List<Node> nodes = new ArrayList<>(parent.childNodes());
    if (!isWorthIt(nodes)) {
      return;
    }
    parent.empty();
    Element open = null;
    for (Node node : nodes) {
      if (node instanceof Element element) {
        if (isStart(element) && !continues(open, element)) {
          open = opened(parent, element);
        } else if (open != null && ends(open, element)) {
          open = null;
        }
      }
      (open == null ? parent : open).appendChild(node);
    }
  }

  /** Several terms, or anchors, may begin one comment. */
  private static boolean continues(@Nullable Element open, Element start) {
    return open != null
        && !open.hasText()
        && (start.normalName().equals("dt") && !start.hasText() || open.id().equals(id(start)));
  }

  private static String id(Element start) {
    return number(start).map(number -> "comment-" + number).orElse("");
  }

  private static Element opened(Element parent, Element start) {
    boolean isRow = start.normalName().equals("tr");
    Element box = new Element(isRow ? "tbody" : "div").addClass("comment");
    start.classNames().stream().limit(20).forEach(box::addClass);
    if (!start.attr("style").isEmpty()) {
      box.attr("style", start.attr("style"));
    }
    parent.appendChild(number(start).isPresent() ? box.attr("id", id(start)) : box);
    return box;
  }

  private static boolean ends(Element open, Element element) {
    boolean isTerms = element.normalName().equals("dd") || element.normalName().equals("dt");
    boolean isHeading = ENDS.contains(element.normalName());
    return !isTerms && open.hasText() && (isHeading || element.id().equals("respond"))
        || element.normalName().equals("form");
  }

  /** Rows that hold a whole comment each, and anchors before elements that do, need no box. */
  private static boolean isWorthIt(List<Node> nodes) {
    boolean isWorthIt = false;
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof Element start && isStart(start)) {
        Element next = next(nodes, i);
        boolean isNamed = next != null && isMarked(next);
        if (next != null && isNamed && next.id().isEmpty() && !start.hasText()) {
          next.attr("id", id(start));
        }
        boolean isRow = start.normalName().equals("tr");
        boolean isPart = !isRow || next != null && !isStart(next) && next.normalName().equals("tr");
        isWorthIt |= isPart && !isNamed && (next != null || !HEADINGS.contains(start.normalName()));
      }
    }
    return isWorthIt;
  }

  private static boolean isMarked(Element element) {
    List<String> classes = Tokens.classes(element);
    return EntryId.number(element.id()).isPresent()
        || !element.normalName().equals("dd")
            && Shape.ALL.stream().anyMatch(shape -> shape.marks(element, classes));
  }

  private static @Nullable Element next(List<Node> nodes, int from) {
    for (int i = from + 1; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof Element element) {
        return element;
      }
    }
    return null;
  }
}
