package org.postil.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.postil.archive.CleanText;

/**
 * Makes any HTML safe: what is not on the list goes, its words stay. Pictures of other hosts become
 * links, relative links are looked up, ids are prefixed so that they cannot take the place of the
 * page's own. Nesting is capped, because browsers cap it too and differ in how.
 *
 * <p>One cleaner serves one text.
 */
final class Cleaner {
  private static final String ID_PREFIX = "text-";
  private static final int DEEPEST = 40;
  private static final int MOST_READINGS = 8;

  private static final String[] WORDS = {
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr"
  };

  private static final String[] BLOCKS = {
    "blockquote",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul"
  };

  private static final String[] SECTIONS = {
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "section"
  };

  private static final String OTHER_BLOCKS =
      "address, article, aside, center, details, dialog, fieldset, footer, form, header, hgroup,"
          + " legend, main, menu, nav, search, summary";

  private static final String EMBEDDED =
      "iframe[src], embed[src], object[data], video[src], audio[src], source[src]";

  private static final Safelist COMMENT = list(WORDS, BLOCKS);

  private static final Safelist ARTICLE =
      list(WORDS, BLOCKS, SECTIONS)
          .addAttributes(":all", "id")
          .addAttributes("img", "width", "height");

  static final Set<String> CLASSES = Set.of("footnote-ref", "footnotes", "footnote-backref");

  private final Links links;
  private final boolean isComment;
  private final String prefix;
  private final Set<String> dead = new LinkedHashSet<>();
  private final Set<Element> deadLinks = Collections.newSetFromMap(new IdentityHashMap<>());

  Cleaner(Links links, boolean isComment) {
    this(links, isComment, ID_PREFIX);
  }

  /**
   * @param prefix of the ids of the text: each text of a page needs its own
   */
  Cleaner(Links links, boolean isComment, String prefix) {
    this.links = links;
    this.isComment = isComment;
    this.prefix = prefix;
  }

  private static Safelist list(String[]... groups) {
    Safelist list = new Safelist();
    for (String[] tags : groups) {
      list.addTags(tags);
    }
    return list.addAttributes(":all", "lang", "dir", "class")
        .addAttributes("a", "href", "title")
        .addAttributes("abbr", "title")
        .addAttributes("img", "src", "alt", "title")
        .addAttributes("ol", "start", "reversed")
        .addAttributes("td", "colspan", "rowspan", "align")
        .addAttributes("th", "colspan", "rowspan", "align", "scope");
  }

  /** The relative addresses met that lead nowhere, as they were written. */
  Set<String> dead() {
    return dead;
  }

  SafeHtml clean(String html) {
    Document dirty = Jsoup.parseBodyFragment(html);
    if (isComment) {
      headingsToParagraphs(dirty);
    }
    dirty
        .select(OTHER_BLOCKS)
        .forEach(block -> block.tagName("div")); // or words would run together
    dirty.select(EMBEDDED).forEach(Cleaner::linkInstead);
    Element body =
        settled(new org.jsoup.safety.Cleaner(isComment ? COMMENT : ARTICLE).clean(dirty));
    flatten(body);
    List.copyOf(body.getAllElements()).forEach(this::mend);
    unwrapDeadLinks();
    Outline.gatherItems(body);
    if (!isComment) {
      Outline.orderHeadings(body);
      identify(body);
    }
    return new SafeHtml(CleanText.of(body.html()));
  }

  /**
   * The tree that is found when this one is written and read again. Where elements were taken out
   * or renamed, those left may stand as no page can say it, a paragraph in a paragraph: a browser
   * would move them, and what is looked at here would not be what it shows.
   */
  private static Element settled(Document clean) {
    Element tree = printable(clean);
    for (int i = 0; i < MOST_READINGS; i++) {
      Element read = printable(Jsoup.parseBodyFragment(tree.html()));
      if (isSame(tree, read)) {
        return read;
      }
      tree = read;
    }
    return tree;
  }

  private static Element printable(Document document) {
    document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
    return document.body();
  }

  private static boolean isSame(Element tree, Element other) {
    Iterator<Node> others = other.nodeStream().iterator();
    return tree.nodeStream().allMatch(node -> others.hasNext() && isSame(node, others.next()))
        && !others.hasNext();
  }

  private static boolean isSame(Node node, Node other) {
    return node.nodeName().equals(other.nodeName())
        && node.childNodeSize() == other.childNodeSize()
        && (!(node instanceof TextNode text)
            || other instanceof TextNode words && text.getWholeText().equals(words.getWholeText()));
  }

  /** What would be fetched from another host becomes a link to it. */
  private static void linkInstead(Element embedded) {
    String address = embedded.attr(embedded.hasAttr("src") ? "src" : "data");
    Url.of(address)
        .web()
        .ifPresent(
            url -> embedded.before(new Element("a").attr("href", url).text("[" + url + "]")));
  }

  private static void headingsToParagraphs(Document document) {
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      Element strong = new Element("strong");
      strong.insertChildren(0, List.copyOf(heading.childNodes()));
      heading.tagName("p").appendChild(strong);
    }
  }

  /** Of what is nested deeper the words stay; unwrapping one by one would take quadratic time. */
  private static void flatten(Element body) {
    List<Element> deepest = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (depth == DEEPEST
              && node instanceof Element element
              && element.firstElementChild() != null) {
            deepest.add(element);
          }
        });
    for (Element element : deepest) {
      List<Node> words = new ArrayList<>();
      element.nodeStream(TextNode.class).forEach(w -> words.add(new TextNode(w.getWholeText())));
      element.empty().insertChildren(0, words);
    }
  }

  private void mend(Element element) {
    mendAttributes(element);
    switch (element.normalName()) {
      case "a" -> mendLink(element);
      case "img" -> mendImage(element);
      case "td", "th" -> mendCell(element);
      default -> {}
    }
  }

  private void mendAttributes(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    if (element.hasAttr("class")) {
      List<String> kept = element.classNames().stream().filter(CLASSES::contains).toList();
      setOrRemove(element, "class", String.join(" ", kept));
    }
    if (element.hasAttr("id")) {
      String id = element.id().replaceAll("\\s", "");
      setOrRemove(element, "id", id.isEmpty() ? "" : prefix + id);
    }
    String dir = element.attr("dir").toLowerCase(Locale.ROOT);
    setOrRemove(element, "dir", Set.of("ltr", "rtl", "auto").contains(dir) ? dir : "");
    String lang = element.attr("lang");
    setOrRemove(element, "lang", lang.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? lang : "");
    for (String number : List.of("start", "colspan", "rowspan", "width", "height")) {
      setOrRemove(
          element,
          number,
          element.attr(number).matches("[1-9][0-9]{0,3}") ? element.attr(number) : "");
    }
    String scope = element.attr("scope").toLowerCase(Locale.ROOT);
    setOrRemove(
        element,
        "scope",
        Set.of("row", "col", "rowgroup", "colgroup").contains(scope) ? scope : "");
  }

  private static void setOrRemove(Element element, String attribute, String value) {
    if (value.isEmpty()) {
      element.removeAttr(attribute);
    } else {
      element.attr(attribute, value);
    }
  }

  private void mendLink(Element a) {
    String written = a.attr("href");
    Url url = Url.of(written);
    if (url.text().startsWith("#") && !isComment) {
      a.attr("href", "#" + prefix + url.text().substring(1));
      return;
    }
    Optional<String> outside = url.outside();
    Optional<String> target =
        url.isRelative() && !url.text().isEmpty() ? links.link(url.text()) : outside;
    if (target.isEmpty()) {
      if (url.isRelative() && !url.text().isEmpty()) {
        dead.add(written);
      }
      deadLinks.add(a);
      return;
    }
    a.attr("href", target.get());
    if (Url.of(target.get()).outside().isPresent()) {
      markOut(a);
    }
  }

  /** Whoever reads it sees that it leads out, and where it leads learns nothing of the page. */
  private Element markOut(Element a) {
    return a.attr("class", Markup.OUT)
        .attr("rel", isComment ? Markup.COMMENT_REL : Markup.ARTICLE_REL);
  }

  /** All of a parent at once: one by one, each would move what follows it. */
  private void unwrapDeadLinks() {
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    deadLinks.forEach(a -> Optional.ofNullable(a.parent()).ifPresent(parents::add));
    for (Element parent : parents) {
      List<Node> words = new ArrayList<>();
      collectWords(parent, words);
      parent.insertChildren(0, words);
    }
  }

  private void collectWords(Element parent, List<Node> words) {
    List<Node> children = List.copyOf(parent.childNodes());
    parent.empty();
    for (Node child : children) {
      if (child instanceof Element element && deadLinks.contains(element)) {
        collectWords(element, words);
      } else {
        words.add(child);
      }
    }
  }

  private void mendImage(Element img) {
    Url url = Url.of(img.attr("src"));
    Optional<String> own =
        url.isRelative() && !isComment ? links.image(url.text()) : Optional.empty();
    if (own.isPresent()) {
      img.attr("src", own.get()).attr("alt", img.attr("alt")).attr("loading", "lazy");
      return;
    }
    if (url.isRelative() && !isComment) {
      dead.add(img.attr("src"));
    }
    String alt = img.attr("alt");
    Node replacement = new TextNode("[" + (alt.isBlank() ? "image" : alt) + "]");
    Element around = img.closest("a");
    if (url.web().isPresent() && (around == null || deadLinks.contains(around))) {
      String words = alt.isBlank() ? "[image]" : "[image: " + alt + "]";
      replacement = markOut(new Element("a").attr("href", url.text()).text(words));
    }
    img.replaceWith(replacement);
  }

  private static void mendCell(Element cell) {
    String align = cell.attr("align").toLowerCase(Locale.ROOT);
    cell.removeAttr("align");
    if (cell.normalName().equals("th") && !cell.hasText()) {
      cell.tagName("td").removeAttr("scope"); // a header without words heads nothing
    }
    if (Set.of("left", "center", "right").contains(align)) {
      cell.addClass("align-" + align);
    }
  }

  /** The name that a part of a text has on a page. */
  static String anchor(String id) {
    return isOfPage(id) || id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id;
  }

  /** Whether a part that no text has is the page's: its start, the discussion, a comment. */
  private static boolean isOfPage(String id) {
    return id.equals("top") || id.equals("discussion") || id.startsWith("comment-");
  }

  /** The page's own title is the only heading of the first level. */
  private void identify(Element body) {
    Set<String> taken = new HashSet<>();
    body.select("[id]")
        .forEach(
            element -> {
              if (!taken.add(element.id())) {
                element.removeAttr("id");
              }
            });
    Map<String, Integer> next = new HashMap<>();
    for (Element heading : body.select("h2, h3, h4, h5, h6")) {
      if (!heading.hasAttr("id")) {
        String base = prefix + words(heading.text());
        String id = base;
        int n = next.getOrDefault(base, 2);
        for (; !taken.add(id); n++) {
          id = base + "-" + n;
        }
        next.put(base, n);
        heading.attr("id", id);
      }
    }
    for (Element a : body.select("a[href^=#" + prefix + "]")) {
      String id = a.attr("href").substring(1 + prefix.length());
      if (isOfPage(id) && !taken.contains(prefix + id)) {
        a.attr("href", "#" + id);
      }
    }
  }

  /** The id a heading of an article gets, if no other part has it. */
  static String headingId(String words) {
    return ID_PREFIX + words(words);
  }

  private static String words(String text) {
    StringBuilder out = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .limit(80)
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
              } else if (out.length() > 0 && out.charAt(out.length() - 1) != '-') {
                out.append('-');
              }
            });
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == '-' ? out.substring(0, end - 1) : out.toString();
  }
}
