package org.postil.markup;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.postil.archive.CleanText;

/** Captured HTML as lines of plain text, if it has nothing but paragraphs and line breaks. */
final class PlainLines implements NodeVisitor {
  private static final Set<String> PARTING = Set.of("p", "div");

  private final StringBuilder out = new StringBuilder();
  private final KeptAttributes attributes;
  private boolean isPlain = true;
  private boolean space;
  private int breaks;
  private boolean parts;

  private PlainLines(KeptAttributes attributes) {
    this.attributes = attributes;
  }

  /** The text, or nothing if other elements, or links under other words, would be lost. */
  static Optional<String> of(Element body, KeptAttributes attributes) {
    PlainLines lines = new PlainLines(attributes);
    body.childNodes().forEach(child -> child.traverse(lines));
    return lines.isPlain ? Optional.of(lines.out.toString()) : Optional.empty();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words(CleanText.of(text.getWholeText()));
    } else if (node.nameIs("br")) {
      breaks++;
    } else if (node instanceof Element element) {
      isPlain &= isPlain(element);
      parts |= PARTING.contains(element.normalName());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    parts |= PARTING.contains(node.normalName());
  }

  private boolean isPlain(Element element) {
    return switch (element.normalName()) {
      case "p", "div", "span" -> attributes.isBare(element);
      case "a" -> saysAddress(element);
      default -> false;
    };
  }

  private static boolean saysAddress(Element a) {
    String address = a.attr("href");
    return address.equals(a.wholeText())
        && Url.of(address).web().isPresent()
        && !a.hasAttr("title");
  }

  private void words(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Appearance.isSpace(c)) {
        space = true;
      } else {
        flush();
        out.append(c);
      }
    }
  }

  private void flush() {
    if (out.length() > 0) {
      out.append(parts || breaks > 1 ? "\n\n" : breaks == 1 ? "\n" : space ? " " : "");
    }
    parts = false;
    breaks = 0;
    space = false;
  }
}
