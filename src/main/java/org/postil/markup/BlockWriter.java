package org.postil.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the blocks of captured HTML as CommonMark; what it cannot say stays HTML. */
final class BlockWriter {
  private final KeptAttributes attributes;
  private final boolean isCautious;

  BlockWriter(KeptAttributes attributes, boolean isCautious) {
    this.attributes = attributes;
    this.isCautious = isCautious;
  }

  KeptAttributes attributes() {
    return attributes;
  }

  /** What stands in an element, or in several that follow each other. */
  List<Section> sections(List<Node> nodes) {
    List<Section> sections = new ArrayList<>();
    List<Node> phrases = new ArrayList<>();
    collect(nodes, phrases, sections);
    endParagraph(phrases, sections);
    return sections;
  }

  private void collect(List<Node> nodes, List<Node> phrases, List<Section> sections) {
    for (Node node : nodes) {
      if (!(node instanceof Element element)) {
        phrases.add(node);
      } else if (isTransparent(element)) {
        endParagraphAt(element, phrases, sections);
        collect(element.childNodes(), phrases, sections);
        endParagraphAt(element, phrases, sections);
      } else if (HtmlNames.isBlock(element) || HtmlNames.hasBlocks(element)) {
        endParagraph(phrases, sections);
        sections.add(section(element));
      } else {
        phrases.add(element);
      }
    }
  }

  private void endParagraphAt(Element element, List<Node> phrases, List<Section> sections) {
    if (HtmlNames.isBlock(element)) {
      endParagraph(phrases, sections);
    }
  }

  private void endParagraph(List<Node> phrases, List<Section> sections) {
    if (phrases.stream().allMatch(BlockWriter::isNothing)) {
      phrases.clear();
      return;
    }
    String text = PhraseWriter.paragraph(phrases, attributes, isCautious);
    if (!text.isEmpty()) {
      boolean isUnseen = text.chars().allMatch(c -> c == '\u00a0');
      sections.add(
          new Section(phrases, isUnseen ? text.replace("\u00a0", "&nbsp;") : text, List.of()));
    }
    phrases.clear();
  }

  private static boolean isNothing(Node node) {
    return node instanceof TextNode text && text.isBlank();
  }

  private boolean isTransparent(Element element) {
    boolean holdsBlocks =
        HtmlNames.isWrapper(element)
            || element.nameIs("p")
            || !HtmlNames.isBlock(element)
                && !HtmlNames.isPhrase(element)
                && !HtmlNames.isEmbedded(element)
                && !element.nameIs("a")
                && HtmlNames.hasBlocks(element);
    return holdsBlocks && attributes.isBare(element);
  }

  private Section section(Element element) {
    Optional<Section> section =
        switch (element.normalName()) {
          case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
          case "hr" -> bare(element, "***");
          case "pre" -> code(element);
          case "blockquote" -> quotation(element);
          case "ul", "ol" -> new ListWriter(this, element).write();
          case "table" -> new TableWriter(attributes, isCautious).write(element);
          default -> Optional.empty();
        };
    return section.orElseGet(() -> Section.raw(List.of(element), attributes));
  }

  private Optional<Section> bare(Element element, String markdown) {
    return attributes.isBare(element)
        ? Optional.of(Section.of(element, markdown))
        : Optional.empty();
  }

  private Optional<Section> heading(Element heading) {
    if (HtmlNames.hasBlocks(heading)) {
      return Optional.empty();
    }
    String words = PhraseWriter.line(heading.childNodes(), attributes, isCautious);
    if (words.endsWith("#")) {
      words = words.substring(0, words.length() - 1) + "\\#"; // or it would close the heading
    }
    String level = "#".repeat(heading.normalName().charAt(1) - '0');
    return bare(heading, words.isEmpty() ? level : level + " " + words);
  }

  private Optional<Section> code(Element pre) {
    boolean isPlain =
        pre.getAllElements().stream()
            .allMatch(
                e ->
                    e == pre
                        || Set.of("code", "span", "br").contains(e.normalName())
                            && attributes.isBare(e));
    return isPlain ? bare(pre, CodeBlock.of(pre)) : Optional.empty();
  }

  private Optional<Section> quotation(Element quotation) {
    if (!attributes.isBare(quotation)) {
      return Optional.empty();
    }
    List<Section> inner = sections(quotation.childNodes());
    String text =
        Section.join(inner)
            .lines()
            .map(line -> line.isEmpty() ? ">" : "> " + line)
            .collect(Collectors.joining("\n"));
    return Optional.of(new Section(List.of(quotation), text.isEmpty() ? ">" : text, kept(inner)));
  }

  static List<String> kept(List<Section> sections) {
    return sections.stream().flatMap(section -> section.kept().stream()).toList();
  }
}
