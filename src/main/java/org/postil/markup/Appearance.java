package org.postil.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.postil.archive.CleanText;

/**
 * Cleaned HTML in one form for all ways of writing it: two texts look the same to a reader if this
 * is equal. White space collapses as in browsers and moves out of phrases; a paragraph, a bare
 * {@code div}, the text between blocks and what two line breaks part are one; {@code b} is {@code
 * strong}, {@code i} is {@code em}; ids no link leads to do not count.
 */
final class Appearance implements NodeVisitor {
  /** No text holds it: {@link CleanText} takes it out. */
  private static final char TAG = '\u0001';

  private static final char BOUNDARY = '\u0002';
  private static final char BREAK = '\u0003';

  private static final Set<String> PARTING = Set.of("p", "div", "section", "thead", "tbody");

  private static final Set<String> BARE_PHRASES = Set.of("span");

  private final KeptAttributes attributes;
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> opening = new ArrayDeque<>();
  private int open;
  private boolean atStart = true;
  private boolean space;
  private int breaks;
  private int preformatted;

  private Appearance(KeptAttributes attributes) {
    this.attributes = attributes;
  }

  /** As a browser reads it: not every tree of elements is what its HTML is read as. */
  static String of(SafeHtml html, KeptAttributes attributes) {
    Appearance appearance = new Appearance(attributes);
    for (Node child : Jsoup.parseBodyFragment(html.toString()).body().childNodes()) {
      child.traverse(appearance);
    }
    appearance.boundary();
    return appearance.out.toString();
  }

  /** Runs of what browsers take for white space become one space each. */
  static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean wasSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
        wasSpace = false;
      } else if (!wasSpace) {
        out.append(' ');
        wasSpace = true;
      }
    }
    return out.toString();
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words(text.getWholeText());
    } else if (node instanceof Element element) {
      head(element);
    }
  }

  private void head(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("img") || name.equals("wbr")) {
      flush();
      out.append(tag(element));
    } else if (HtmlNames.isBlock(element) || name.equals("p")) {
      boundary();
      preformatted += name.equals("pre") ? 1 : 0;
      if (!isParting(element)) {
        out.append(tag(element));
      }
    } else if (!isTransparent(element)) {
      open++;
      opening.addLast(tag(element));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)
        || element.nameIs("br")
        || element.nameIs("img")
        || element.nameIs("wbr")) {
      return;
    }
    if (HtmlNames.isBlock(element)) {
      tailOfBlock(element);
    } else if (!isTransparent(element)) {
      tailOfPhrase(element);
    }
  }

  private void tailOfBlock(Element element) {
    if (element.nameIs("pre")) {
      preformatted--;
      if (out.charAt(out.length() - 1) == '\n') {
        out.setLength(out.length() - 1); // browsers do not show it
      }
    }
    boundary();
    if (!isParting(element)) {
      out.append(TAG).append('/').append(element.normalName()).append(TAG);
    }
  }

  private void tailOfPhrase(Element element) {
    open--;
    if (!opening.isEmpty() && !attributes.isLinked(id(element))) {
      opening.removeLast(); // it holds nothing
      return;
    }
    if (!opening.isEmpty()) {
      flush();
    }
    out.append(TAG).append('/').append(name(element)).append(TAG);
  }

  private boolean isParting(Element element) {
    return PARTING.contains(element.normalName()) && tagAttributes(element).isEmpty();
  }

  private boolean isTransparent(Element element) {
    boolean isPlain =
        BARE_PHRASES.contains(element.normalName()) || preformatted > 0 && element.nameIs("code");
    return isPlain && tagAttributes(element).isEmpty();
  }

  private void words(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (preformatted > 0) {
        flush();
        out.append(c);
      } else if (isSpace(c)) {
        space = !atStart;
      } else {
        if (space || atStart || breaks > 0 || !opening.isEmpty()) {
          flush();
        }
        out.append(c);
      }
    }
  }

  private void lineBreak() {
    if (preformatted > 0) {
      words("\n");
    } else if (!atStart) {
      breaks++;
    }
  }

  /** What was held back comes before the next thing to see. */
  private void flush() {
    if (breaks > 1 && open == opening.size()) {
      out.append(BOUNDARY);
    } else if (breaks > 0) {
      out.append(String.valueOf(BREAK).repeat(breaks));
    } else if (space) {
      out.append(' ');
    }
    hold();
    atStart = false;
  }

  private void hold() {
    space = false;
    breaks = 0;
    opening.forEach(out::append);
    opening.clear();
  }

  private void boundary() {
    space = false;
    breaks = 0;
    hold();
    char last = out.length() == 0 ? BOUNDARY : out.charAt(out.length() - 1);
    if (!atStart || last != BOUNDARY && last != TAG) {
      out.append(BOUNDARY);
    }
    atStart = true;
  }

  private String tag(Element element) {
    return TAG + name(element) + tagAttributes(element) + TAG;
  }

  private static String name(Element element) {
    return switch (element.normalName()) {
      case "b" -> "strong";
      case "i" -> "em";
      default -> element.normalName();
    };
  }

  private static String id(Element element) {
    String id = element.id();
    return id.startsWith("text-") ? id.substring(5) : id;
  }

  private String tagAttributes(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    List<String> said = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      String value = collapse(attribute.getValue()).trim();
      if (counts(element, attribute.getKey(), value)) {
        said.add(" " + attribute.getKey() + "=" + value);
      }
    }
    said.sort(null);
    return String.join("", said);
  }

  private boolean counts(Element element, String key, String value) {
    return switch (key) {
      case "id" -> attributes.isLinked(id(element));
      case "rel", "loading" -> false;
      case "title" -> !value.isEmpty();
      case "start", "colspan", "rowspan" -> !value.equals("1");
      case "scope" -> !(value.equals("col") && element.nameIs("th"));
      default -> true;
    };
  }
}
