package org.postil.capture.html;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.postil.archive.CleanText;

/**
 * Writes a part of a page as an HTML fragment of prose: only elements that mean something to a
 * reader, without classes and styles; the words of all others stay. Boxes of running text become
 * paragraphs. Linear, without recursion.
 */
final class FragmentWriter implements NodeFilter {
  private static final Set<String> KEPT =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "del",
          "dfn",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "small",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "u",
          "ul",
          "var",
          "iframe",
          "video",
          "audio",
          "embed",
          "object",
          "source",
          "strike",
          "tt",
          "big");

  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "textarea",
          "select",
          "option",
          "button",
          "input",
          "head",
          "title",
          "meta",
          "link",
          "svg",
          "canvas",
          "noframes",
          "noscript",
          "map",
          "label",
          "nav",
          "param");

  private static final Pattern ACTING =
      Pattern.compile("[\\s\\p{Cntrl}]{0,20}(?:java|vb|live)script:", Pattern.CASE_INSENSITIVE);

  private static final Set<String> VOID = Set.of("br", "hr", "img", "embed", "source");

  private static final Set<String> ALONE =
      Set.of("img", "iframe", "video", "audio", "embed", "object");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href", "title")),
          Map.entry("abbr", Set.of("title")),
          Map.entry("img", Set.of("src", "alt", "title", "width", "height")),
          Map.entry("iframe", Set.of("src", "title")),
          Map.entry("video", Set.of("src")),
          Map.entry("audio", Set.of("src")),
          Map.entry("embed", Set.of("src")),
          Map.entry("source", Set.of("src")),
          Map.entry("object", Set.of("data")),
          Map.entry("ol", Set.of("start", "reversed")),
          Map.entry("td", Set.of("colspan", "rowspan", "align")),
          Map.entry("th", Set.of("colspan", "rowspan", "align", "scope")));

  private final Element root;
  private final Predicate<Element> isLeftOut;
  private final StringBuilder out = new StringBuilder();
  private int pre;

  private FragmentWriter(Element root, Predicate<Element> isLeftOut) {
    this.root = root;
    this.isLeftOut = isLeftOut;
  }

  /** What an element holds, but for {@code isLeftOut}; empty if there is nothing to read or see. */
  static String write(Element root, Predicate<Element> isLeftOut) {
    FragmentWriter writer = new FragmentWriter(root, isLeftOut);
    root.filter(writer);
    String html = writer.out.toString();
    return CleanText.of(html.replace("<p></p>\n", "").replace("<p> </p>\n", "")).strip();
  }

  /** Words as they stand in HTML. */
  static String plain(String words) {
    return CleanText.line(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element && element != root) {
      if (SILENT.contains(element.normalName()) || isLeftOut.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element != root) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    String tag = tag(element);
    if (element.isBlock()) {
      newLine();
    }
    pre += element.normalName().equals("pre") ? 1 : 0;
    if (!tag.isEmpty()) {
      out.append('<').append(tag);
      ATTRIBUTES.getOrDefault(tag, Set.of()).stream()
          .sorted()
          .filter(element::hasAttr)
          .forEach(key -> attribute(key, element.attr(key)));
      for (String key : new String[] {"lang", "dir"}) {
        if (!element.attr(key).isEmpty()) {
          attribute(key, element.attr(key));
        }
      }
      out.append('>');
    }
  }

  private void close(Element element) {
    String tag = tag(element);
    pre -= element.normalName().equals("pre") ? 1 : 0;
    if (!tag.isEmpty() && !VOID.contains(tag)) {
      out.append("</").append(tag).append('>');
    }
    if (element.isBlock()) {
      newLine();
    }
  }

  private void newLine() {
    if (pre == 0 && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  /** What an element is written as; empty if only its words are. */
  private static String tag(Element element) {
    String name = element.normalName();
    if (KEPT.contains(name)) {
      return name;
    }
    boolean isBox = name.equals("div") || name.equals("section") || name.equals("center");
    if (!isBox || !hasOwnWords(element)) {
      return "";
    }
    return holdsBlocks(element) ? "div" : "p";
  }

  private static boolean hasOwnWords(Element element) {
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      boolean isInline =
          node instanceof Element e
              && !e.isBlock()
              && (e.hasText() || ALONE.contains(e.normalName()));
      if (isInline && !SILENT.contains(node.normalName())
          || node instanceof TextNode text && !CleanText.isBlank(text.getWholeText())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsBlocks(Element element) {
    Element parent = element.parent();
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof Element e && e.isBlock()) {
        return true;
      }
    }
    return parent != null && parent.normalName().equals("p");
  }

  private void attribute(String key, String value) {
    if (ACTING.matcher(value).lookingAt()) {
      return;
    }
    out.append(' ').append(key).append("=\"");
    escape(value.strip(), true);
    out.append('"');
  }

  private void text(String text) {
    if (pre > 0) {
      escape(text, false);
      return;
    }
    StringBuilder flowing = new StringBuilder(text.length());
    boolean isSpace = out.length() == 0 || out.charAt(out.length() - 1) <= ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank || !isSpace) {
        flowing.append(blank ? ' ' : c);
      }
      isSpace = blank;
    }
    escape(flowing.toString(), false);
  }

  private void escape(String text, boolean quoted) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(quoted ? "&quot;" : "\"");
        default -> out.append(c);
      }
    }
  }
}
