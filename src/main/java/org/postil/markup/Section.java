package org.postil.markup;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * One block of CommonMark.
 *
 * @param source the HTML it was written from
 * @param markdown without an empty line around it
 * @param kept the names of the blocks in it that were kept as HTML
 */
record Section(List<Node> source, String markdown, List<String> kept) {
  Section {
    source = List.copyOf(source);
    kept = List.copyOf(kept);
  }

  static Section of(Node source, String markdown) {
    return new Section(List.of(source), markdown, List.of());
  }

  /** The block as the HTML it was. */
  static Section raw(List<Node> source, KeptAttributes attributes) {
    String name =
        source.stream()
            .filter(node -> node instanceof Element)
            .findFirst()
            .map(Node::normalName)
            .orElse("words");
    return new Section(source, RawHtml.block(source, attributes), List.of(name));
  }

  /** Sections one after the other; what would grow together is parted. */
  static String join(List<Section> sections) {
    StringBuilder out = new StringBuilder();
    String before = "";
    for (Section section : sections) {
      String list = section.listName();
      if (out.length() > 0) {
        out.append("\n\n").append(!list.isEmpty() && list.equals(before) ? "<!-- -->\n\n" : "");
      }
      out.append(section.markdown());
      before = list;
    }
    return out.toString();
  }

  boolean isParagraph() {
    return kept.isEmpty() && !HtmlNames.isBlock(source.get(0)) && !markdown.startsWith("<");
  }

  boolean isList() {
    return !listName().isEmpty();
  }

  private String listName() {
    String name = source.get(0).normalName();
    return kept.isEmpty() && (name.equals("ul") || name.equals("ol")) ? name : "";
  }
}
