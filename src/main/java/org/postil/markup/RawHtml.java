package org.postil.markup;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.postil.archive.CleanText;

/**
 * Writes captured HTML as raw HTML of CommonMark: only the attributes that matter, never a blank
 * line, and in a block each inner block on a line of its own.
 */
final class RawHtml implements NodeVisitor {
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  private static final Set<String> INVISIBLE = Set.of("span", "font");

  private final KeptAttributes attributes;
  private final StringBuilder out = new StringBuilder();
  private int preformatted;
  private boolean startsBlock = true;

  private RawHtml(KeptAttributes attributes) {
    this.attributes = attributes;
  }

  /** As an HTML block (CommonMark 4.6, kinds 1 and 6: they need no blank line around them). */
  static String block(List<Node> nodes, KeptAttributes attributes) {
    RawHtml html = new RawHtml(attributes);
    nodes.forEach(node -> node.traverse(html));
    String text = html.out.toString().trim();
    boolean startsBlock =
        nodes.size() == 1
            && HtmlNames.isBlock(nodes.get(0))
            && text.startsWith("<" + nodes.get(0).normalName());
    return startsBlock ? text : "<div>\n" + text + "\n</div>";
  }

  static String open(Element element, KeptAttributes attributes) {
    StringBuilder tag = new StringBuilder("<").append(element.normalName());
    for (Attribute attribute : attributes.of(element)) {
      tag.append(' ').append(attribute.getKey()).append("=\"");
      escape(CleanText.of(attribute.getValue()), true, tag);
      tag.append('"');
    }
    return tag.append('>').toString();
  }

  static String close(Element element) {
    return VOID.contains(element.normalName()) ? "" : "</" + element.normalName() + ">";
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(CleanText.of(text.getWholeText()));
    } else if (node instanceof DataNode data) {
      out.append(data.getWholeData().replaceAll("\\s+", " "));
    } else if (node instanceof Element element && !isInvisible(element)) {
      newLine(element);
      out.append(open(element, attributes));
      startsBlock = HtmlNames.isBlock(element);
      if (element.normalName().equals("pre")) {
        preformatted++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element) || isInvisible(element)) {
      return;
    }
    if (element.normalName().equals("pre")) {
      preformatted--;
    } else if (HtmlNames.isBlock(element)) {
      trim();
    }
    out.append(close(element));
    newLine(element);
    startsBlock = HtmlNames.isBlock(element);
  }

  private boolean isInvisible(Element element) {
    return INVISIBLE.contains(element.normalName()) && attributes.isBare(element);
  }

  private boolean endsWith(char c) {
    return out.length() > 0 && out.charAt(out.length() - 1) == c;
  }

  private void newLine(Element element) {
    if (preformatted == 0 && HtmlNames.isBlock(element) && out.length() > 0) {
      trim();
      if (!endsWith('\n')) {
        out.append('\n');
      }
    }
  }

  private void trim() {
    if (preformatted == 0 && endsWith(' ')) {
      out.setLength(out.length() - 1);
    }
  }

  private void text(String text) {
    if (preformatted > 0) {
      escape(text, false, out);
      return;
    }
    String line = Appearance.collapse(text);
    boolean drops = line.startsWith(" ") && (startsBlock || endsWith('\n') || endsWith(' '));
    escape(drops ? line.substring(1) : line, false, out);
    startsBlock &= line.isBlank();
  }

  private static void escape(String text, boolean isQuoted, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\n' -> out.append("&#10;");
        case '"' -> out.append(isQuoted ? "&quot;" : "\"");
        default -> out.append(c);
      }
    }
  }
}
