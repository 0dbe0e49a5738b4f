package org.postil.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a list and the lists in it (CommonMark 5.3); loose if one of its items needs it. */
final class ListWriter {
  private static final int LARGEST = 999_999_999;

  private final BlockWriter blocks;
  private final Element list;

  ListWriter(BlockWriter blocks, Element list) {
    this.blocks = blocks;
    this.list = list;
  }

  Optional<Section> write() {
    List<List<Section>> items = new ArrayList<>();
    boolean isTight = true;
    for (Node child : list.childNodes()) {
      if (child instanceof Element item && item.nameIs("li") && isBare(item)) {
        List<Section> sections = blocks.sections(item.childNodes());
        isTight &= isTight(item, sections);
        items.add(sections);
      } else if (!(child instanceof TextNode text && text.isBlank())) {
        return Optional.empty();
      }
    }
    if (items.isEmpty() || !blocks.attributes().isBare(list, Set.of("start"))) {
      return Optional.empty();
    }
    List<String> kept = items.stream().flatMap(item -> BlockWriter.kept(item).stream()).toList();
    return Optional.of(new Section(List.of(list), text(items, isTight), kept));
  }

  private boolean isBare(Element item) {
    return blocks.attributes().isBare(item);
  }

  /** Whether an item is a line of words, or one with a list under it. */
  private static boolean isTight(Element item, List<Section> sections) {
    boolean isShort =
        sections.size() < 2
            || sections.size() == 2 && sections.get(0).isParagraph() && interrupts(sections.get(1));
    return isShort && item.children().stream().noneMatch(child -> child.nameIs("p"));
  }

  /** Whether it can follow a paragraph without an empty line (CommonMark 5.2). */
  private static boolean interrupts(Section section) {
    String markdown = section.markdown();
    return section.isList() && (markdown.startsWith("- ") || markdown.startsWith("1. "));
  }

  private String text(List<List<Section>> items, boolean isTight) {
    StringBuilder out = new StringBuilder();
    int number = start();
    for (List<Section> item : items) {
      if (out.length() > 0) {
        out.append(isTight ? "\n" : "\n\n");
      }
      String marker = list.nameIs("ol") ? Math.min(number++, LARGEST) + "." : "-";
      out.append(marker);
      indent(item, isTight, marker.length() + 1, out);
    }
    return out.toString();
  }

  private static void indent(List<Section> item, boolean isTight, int width, StringBuilder out) {
    String text = Section.join(item);
    if (isTight && item.size() > 1) {
      text = item.get(0).markdown() + "\n" + item.get(1).markdown();
    }
    String margin = " ".repeat(width);
    String before = " ";
    for (String line : text.split("\n", -1)) {
      out.append(line.isEmpty() ? "" : before).append(line).append('\n');
      before = margin;
    }
    out.setLength(out.length() - 1);
  }

  private int start() {
    String start = list.attr("start").trim();
    return start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1;
  }
}
