package org.postil.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.postil.archive.CleanText;

/**
 * What HTML made of a stranger's text may be, said once more than in the cleaner, and its tree in a
 * form in which a browser can tell it too.
 */
public final class SafeDom {
  private static final Set<String> ELEMENTS =
      words(
          "a abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em hr i ins kbd li"
              + " mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr"
              + " u ul var wbr");

  private static final Set<String> OF_ARTICLES =
      words("figcaption figure h2 h3 h4 h5 h6 img section");

  private static final Set<String> EVERYWHERE = words("class dir lang");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", words("href rel title"),
          "abbr", words("title"),
          "img", words("alt height loading src title width"),
          "ol", words("reversed start"),
          "td", words("colspan rowspan"),
          "th", words("colspan rowspan scope"));

  private static final Set<String> CLASSES =
      words("out align-center align-left align-right footnote-backref footnote-ref footnotes");

  /** Begins each part of a tree; no clean text holds it. */
  private static final char PART = '\u0001';

  private SafeDom() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /**
   * It has no elements, attributes, classes, addresses, ids and characters but those that may be.
   *
   * @param inside what relative addresses may be
   */
  public static void assertSafe(String html, boolean isComment, Set<String> inside) {
    assertThat(CleanText.of(html)).as("characters that act").isEqualTo(html);
    Set<String> ids = new HashSet<>();
    for (Element child : Jsoup.parseBodyFragment(html).body().select("body > *")) {
      child.getAllElements().forEach(element -> assertSafe(element, isComment, inside, ids));
    }
  }

  private static void assertSafe(
      Element element, boolean isComment, Set<String> inside, Set<String> ids) {
    String name = element.tagName();
    assertThat(ELEMENTS.contains(name) || !isComment && OF_ARTICLES.contains(name))
        .as(name)
        .isTrue();
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      assertThat(CleanText.of(value)).as("characters that act in %s", attribute).isEqualTo(value);
      switch (attribute.getKey()) {
        case "id" -> {
          assertThat(isComment).as("an id in a comment").isFalse();
          assertThat(value).startsWith("text-").doesNotContainPattern("\\s");
          assertThat(ids.add(value)).as("id %s", value).isTrue();
        }
        case "href" -> assertLeads(element, value, inside);
        case "src" -> assertThat(inside).contains(value);
        case "class" -> assertThat(CLASSES).containsAll(List.of(value.split(" ")));
        default ->
            assertThat(
                    EVERYWHERE.contains(attribute.getKey())
                        || ATTRIBUTES.getOrDefault(name, Set.of()).contains(attribute.getKey()))
                .as("%s of %s", attribute.getKey(), name)
                .isTrue();
      }
    }
  }

  /** As a browser reads addresses: controls and spaces around them do not count. */
  private static void assertLeads(Element a, String href, Set<String> inside) {
    assertThat(a.tagName()).isEqualTo("a");
    if (inside.contains(href) || href.startsWith("#")) {
      return;
    }
    assertThat(href).matches("(?is)(https?://|mailto:).*").doesNotContainPattern("[\\t\\n\\r]");
    assertThat(a.attr("rel")).contains("noopener");
  }

  /** The tree of a fragment as jsoup reads it. */
  public static String tree(String html) {
    return tree(Jsoup.parseBodyFragment(html).body());
  }

  /** The tree of what an element holds. */
  public static String tree(Element parent) {
    StringBuilder out = new StringBuilder();
    parent.childNodes().forEach(child -> tree(child, out));
    return out.toString();
  }

  private static void tree(Node node, StringBuilder out) {
    if (node instanceof TextNode text) {
      boolean isNext = node.previousSibling() instanceof TextNode;
      out.append(isNext ? "" : PART + "T").append(text.getWholeText());
    } else if (node instanceof Element element) {
      out.append(PART).append('<').append(element.tagName());
      Map<String, String> attributes = new TreeMap<>();
      element.attributes().forEach(a -> attributes.put(a.getKey(), a.getValue()));
      attributes.forEach((key, value) -> out.append(PART).append(key).append('=').append(value));
      element.childNodes().forEach(child -> tree(child, out));
      out.append(PART).append('/');
    } else {
      throw new AssertionError(node.nodeName() + " in " + node.parent());
    }
  }

  /** The same in JavaScript: a function of a node whose children are the fragment. */
  public static final String TREE_SCRIPT =
      String.join(
          "\n",
          "function tree(node) {",
          "  let out = '';",
          "  for (const child of node.childNodes) {",
          "    if (child.nodeType === 3) {",
          "      out += (child.previousSibling?.nodeType === 3 ? '' : '\\u0001T') + child.data;",
          "    } else if (child.nodeType === 1) {",
          "      const isHtml = child.namespaceURI === 'http://www.w3.org/1999/xhtml';",
          "      out += '\\u0001<' + (isHtml ? '' : child.namespaceURI + ' ') + child.localName;",
          "      const attributes = [...child.attributes].map(a => a.name + '=' + a.value);",
          "      for (const a of attributes.sort()) out += '\\u0001' + a;",
          "      out += tree(child) + '\\u0001/';",
          "    } else {",
          "      out += '\\u0001' + child.nodeName;",
          "    }",
          "  }",
          "  return out;",
          "}");

  /** The characters of all texts in a tree, in its order, without white space. */
  public static String letters(Node root) {
    return letters(
        root.nodeStream(TextNode.class).map(TextNode::getWholeText).collect(Collectors.joining()));
  }

  /** The characters of a text that are seen: no white space, none that act, no halves of any. */
  public static String letters(String text) {
    return CleanText.of(text)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** All of {@code wanted} stands in {@code found} in its order, with other things between. */
  public static void assertHolds(String found, String wanted) {
    int at = 0;
    for (int i = 0; i < wanted.length(); i++) {
      int next = found.indexOf(wanted.charAt(i), at);
      if (next < 0) {
        throw new AssertionError(
            "lost from character "
                + i
                + ": "
                + wanted.substring(i)
                + "\nof "
                + wanted
                + "\nin "
                + found);
      }
      at = next + 1;
    }
  }
}
