package org.postil.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a table that has one row of headers and phrases in its cells (GFM 4.10). */
final class TableWriter {
  private static final Set<String> SAID = Set.of("align", "scope");

  private final KeptAttributes attributes;
  private final boolean isCautious;

  TableWriter(KeptAttributes attributes, boolean isCautious) {
    this.attributes = attributes;
    this.isCautious = isCautious;
  }

  Optional<Section> write(Element table) {
    List<Element> rows = new ArrayList<>();
    if (!attributes.isBare(table) || !collect(table, rows) || rows.isEmpty()) {
      return Optional.empty();
    }
    List<Element> header = rows.get(0).children();
    boolean isSimple =
        !header.isEmpty()
            && header.stream().allMatch(cell -> cell.nameIs("th"))
            && rows.stream().allMatch(row -> isSimple(row, header.size()));
    return isSimple ? Optional.of(Section.of(table, text(rows))) : Optional.empty();
  }

  private boolean collect(Element parent, List<Element> rows) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text && text.isBlank()) {
        continue;
      }
      if (!(child instanceof Element element) || !attributes.isBare(element)) {
        return false;
      }
      if (element.nameIs("tr")) {
        rows.add(element);
      } else if (!element.nameIs("thead") && !element.nameIs("tbody") || !collect(element, rows)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSimple(Element row, int columns) {
    return row.children().size() == columns
        && row.children().stream()
            .allMatch(cell -> attributes.isBare(cell, SAID) && !HtmlNames.hasBlocks(cell));
  }

  private String text(List<Element> rows) {
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(row(row)));
    lines.add(
        1,
        rows.get(0).children().stream()
            .map(cell -> rule(cell.attr("align")))
            .collect(Collectors.joining(" | ", "| ", " |")));
    return String.join("\n", lines);
  }

  private String row(Element row) {
    return row.children().stream().map(this::cell).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** A bar in code or in an attribute is escaped as well: cells are parted first. */
  private String cell(Element cell) {
    String text = PhraseWriter.line(cell.childNodes(), attributes, isCautious);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean acts = text.charAt(i) == '|' && (i == 0 || text.charAt(i - 1) != '\\');
      out.append(acts ? "\\" : "").append(text.charAt(i));
    }
    return out.toString();
  }

  private static String rule(String align) {
    return switch (align.toLowerCase(Locale.ROOT)) {
      case "left" -> ":---";
      case "center" -> ":---:";
      case "right" -> "---:";
      default -> "---";
    };
  }
}
