package org.postil.capture.html;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much there is to read in each element of a page, counted in one pass. */
final class TextMass {
  private static final int SHORTEST_PARAGRAPH = 25;
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "pre",
          "li",
          "td",
          "dd",
          "blockquote",
          "div",
          "section",
          "article",
          "font",
          "center");
  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "textarea", "select", "button");

  private final Map<Element, Count> counts = new IdentityHashMap<>();

  /** The counts of one element; those of its children are in them but for {@code own}. */
  static final class Count {
    int text;
    int linked;
    int prose;
    int own;
    int paragraphs;
  }

  static TextMass of(Element root) {
    TextMass mass = new TextMass();
    root.traverse(mass.new Counting());
    return mass;
  }

  private Count at(Element element) {
    return counts.computeIfAbsent(element, e -> new Count());
  }

  /** Characters that are not white space. */
  int text(Element element) {
    return at(element).text;
  }

  /** Characters in paragraphs that are not links. */
  int prose(Element element) {
    return at(element).prose;
  }

  /** How many paragraphs with words of their own. */
  int paragraphs(Element element) {
    return at(element).paragraphs;
  }

  /** The share of its text that is links, from 0 to 1. */
  double links(Element element) {
    Count count = at(element);
    return count.text == 0 ? 0 : (double) count.linked / count.text;
  }

  private final class Counting implements NodeVisitor {
    private int links;
    private int silent;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && silent == 0) {
        if (text.parentNode() instanceof Element parent) {
          count(parent, text.getWholeText());
        }
      } else if (node instanceof Element element) {
        links += element.normalName().equals("a") ? 1 : 0;
        silent += SILENT.contains(element.normalName()) ? 1 : 0;
      }
    }

    private void count(Element parent, String text) {
      int length = (int) text.chars().filter(c -> c > ' ' && c != '\u00A0').count();
      Count count = at(parent);
      count.text += length;
      count.own += links > 0 ? 0 : length;
      count.linked += links > 0 ? length : 0;
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      links -= element.normalName().equals("a") ? 1 : 0;
      silent -= SILENT.contains(element.normalName()) ? 1 : 0;
      Count count = at(element);
      boolean isParagraph = PARAGRAPHS.contains(element.normalName());
      if (isParagraph && count.own >= SHORTEST_PARAGRAPH) {
        count.prose += count.own;
        count.paragraphs++;
      }
      if (node.parentNode() instanceof Element parent) {
        Count above = at(parent);
        above.text += count.text;
        above.linked += count.linked;
        above.prose += count.prose;
        above.paragraphs += count.paragraphs;
        above.own += isParagraph || element.isBlock() ? 0 : count.own; // words in b, i, span
      }
    }
  }
}
