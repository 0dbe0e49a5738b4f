package org.postil.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.postil.archive.CleanText;
import org.postil.archive.PlainMarkdown;

/**
 * Takes phrases of captured HTML apart into pieces of CommonMark: white space collapses and moves
 * out of phrases, phrases without anything to see vanish.
 */
final class PhraseReader {
  private static final Set<String> LINK = Set.of("href", "title");
  private static final Set<String> IMAGE = Set.of("src", "alt", "title");

  private final KeptAttributes attributes;
  private final boolean isCautious;
  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<Piece> opening = new ArrayDeque<>();
  private boolean space;
  private int breaks;

  /** A cautious reader uses no marks for emphasis. */
  PhraseReader(KeptAttributes attributes, boolean isCautious) {
    this.attributes = attributes;
    this.isCautious = isCautious;
  }

  List<Piece> read(List<Node> nodes) {
    nodes.forEach(this::read);
    return pieces;
  }

  private void read(Node node) {
    if (node instanceof TextNode text) {
      words(CleanText.of(text.getWholeText()));
    } else if (node instanceof Element element) {
      read(element);
    }
  }

  private void read(Element element) {
    switch (element.normalName()) {
      case "br" -> breaks += pieces.isEmpty() ? 0 : 1;
      case "img" -> image(element);
      case "wbr", "source" -> fixed(RawHtml.open(element, attributes));
      case "a" -> link(element);
      case "code" -> code(element);
      case "em", "i" -> emphasis(element, "*", "_");
      case "strong", "b" -> emphasis(element, "**", "__");
      case "del" -> emphasis(element, "~~");
      default -> other(element);
    }
  }

  private void other(Element element) {
    if (HtmlNames.isEmbedded(element)) {
      flush();
      tags(element);
      flush();
    } else if (HtmlNames.isPhrase(element) || !attributes.isBare(element)) {
      tags(element);
    } else {
      element.childNodes().forEach(this::read);
    }
  }

  private void emphasis(Element element, String... marks) {
    if (isCautious || !attributes.isBare(element)) {
      tags(element);
    } else {
      phrase(element, new Phrase(RawHtml.open(element, attributes), RawHtml.close(element), marks));
    }
  }

  private void tags(Element element) {
    phrase(element, new Phrase(RawHtml.open(element, attributes), RawHtml.close(element)));
  }

  private void phrase(Element element, Phrase phrase) {
    boolean isPlace =
        !element.id().isEmpty() && attributes.isLinked(element.id())
            || attributes.isLinked(element.attr("name"))
            || HtmlNames.isEmbedded(element);
    enclose(element, new Piece.Open(phrase), new Piece.Close(phrase), isPlace);
  }

  private void enclose(Element element, Piece open, Piece close, boolean isPlace) {
    opening.addLast(open);
    element.childNodes().forEach(this::read);
    if (!opening.isEmpty() && !isPlace) {
      opening.removeLast();
      return;
    }
    if (!opening.isEmpty()) {
      flush();
    }
    pieces.add(close);
  }

  private void link(Element a) {
    String href = a.attr("href");
    if (!attributes.isBare(a, LINK)) {
      tags(a);
    } else if (!a.hasAttr("href")
        || Set.of("javascript", "vbscript", "data").contains(Url.of(href).scheme())) {
      a.childNodes().forEach(this::read);
    } else if (!a.hasAttr("title")
        && a.childNodeSize() == 1
        && a.childNode(0) instanceof TextNode
        && LinkTarget.isAutolink(LinkTarget.address(href), CleanText.of(a.wholeText()))) {
      fixed("<" + a.wholeText() + ">");
    } else {
      enclose(
          a,
          new Piece.OpenLink(),
          new Piece.CloseLink("]" + LinkTarget.of(href, a.attr("title"))),
          false);
    }
  }

  private void image(Element img) {
    if (!attributes.isBare(img, IMAGE)) {
      fixed(RawHtml.open(img, attributes));
      return;
    }
    StringBuilder out = new StringBuilder("![");
    PlainMarkdown.words(Appearance.collapse(CleanText.of(img.attr("alt"))).trim(), false, out);
    fixed(out.append(']').append(LinkTarget.of(img.attr("src"), img.attr("title"))).toString());
  }

  private void code(Element code) {
    String text = Appearance.collapse(CleanText.of(code.wholeText()));
    boolean isPlain = code.getAllElements().stream().allMatch(e -> e == code || e.nameIs("span"));
    if (!isPlain || !attributes.isBare(code)) {
      tags(code);
      return;
    }
    space |= text.startsWith(" ") && !pieces.isEmpty();
    if (!text.trim().isEmpty()) {
      fixed(CodeSpan.of(text.trim()));
    }
    space |= text.endsWith(" ") && !pieces.isEmpty();
  }

  private void fixed(String markdown) {
    flush();
    pieces.add(new Piece.Fixed(markdown));
  }

  private void words(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Appearance.isSpace(c)) {
        space = !pieces.isEmpty();
      } else {
        if (space || breaks > 0 || !opening.isEmpty()) {
          flush();
        }
        append(c);
      }
    }
  }

  private void append(char c) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last instanceof Piece.Words words) {
      words.text().append(c);
    } else {
      pieces.add(new Piece.Words(new StringBuilder().append(c)));
    }
  }

  private void flush() {
    for (int i = 0; i < breaks; i++) {
      pieces.add(new Piece.Break());
    }
    if (space && breaks == 0) {
      append(' ');
    }
    pieces.addAll(opening);
    opening.clear();
    space = false;
    breaks = 0;
  }
}
