package org.postil.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * What other pages and the check must know of a page.
 *
 * @param base the address its links start from, where it states one
 * @param ids the names of its parts
 */
record HtmlPage(Optional<String> base, Set<String> ids, List<Link> links) {
  /** Attributes that hold one address, and the elements on which they do; none for any. */
  private static final Map<String, Set<String>> ADDRESSES =
      Map.ofEntries(
          Map.entry("href", Set.of()),
          Map.entry("xlink:href", Set.of()),
          Map.entry("src", Set.of()),
          Map.entry("poster", Set.of()),
          Map.entry("action", Set.of()),
          Map.entry("formaction", Set.of()),
          Map.entry("cite", Set.of()),
          Map.entry("background", Set.of()),
          Map.entry("manifest", Set.of("html")),
          Map.entry("data", Set.of("object")));

  /** What a meta element of this name says is an address. */
  private static final Set<String> PROPERTIES =
      Set.of("og:url", "og:image", "twitter:image", "citation_pdf_url", "citation_public_url");

  private static final Pattern REFRESH =
      Pattern.compile(
          "\\s*[0-9.]*\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]*)['\"]?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CANDIDATE = Pattern.compile("\\s*,*\\s*(\\S+?)(?:,+\\s|\\s[^,]*|$)");

  /** A link with its place in the page. */
  record Link(String href, int line, int column) {}

  static HtmlPage of(byte[] bytes) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document document = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", parser);
    Set<String> ids = new HashSet<>();
    List<Link> links = new ArrayList<>();
    String base = null;
    for (Element element : document.getAllElements()) {
      if (base == null && element.normalName().equals("base") && element.hasAttr("href")) {
        base = element.attr("href");
      } else {
        look(element, ids, links);
      }
    }
    return new HtmlPage(Optional.ofNullable(base), ids, links);
  }

  private static void look(Element element, Set<String> ids, List<Link> links) {
    String name = element.normalName();
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      Set<String> elements = ADDRESSES.get(key);
      if (key.equals("id") || key.equals("name") && name.equals("a")) {
        ids.add(value);
      } else if (elements != null) {
        if (elements.isEmpty() || elements.contains(name)) {
          links.add(link(element, value));
        }
      } else if (key.equals("srcset") || key.equals("imagesrcset")) {
        Matcher candidates = CANDIDATE.matcher(value);
        while (candidates.find()) {
          links.add(link(element, candidates.group(1)));
        }
      } else if (key.equals("content") && name.equals("meta")) {
        meta(element, value).ifPresent(address -> links.add(link(element, address)));
      }
    }
  }

  private static Optional<String> meta(Element element, String content) {
    if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
      return Optional.of(REFRESH.matcher(content)).filter(Matcher::matches).map(m -> m.group(1));
    }
    boolean isAddress =
        PROPERTIES.contains(element.attr("property")) || PROPERTIES.contains(element.attr("name"));
    return Optional.of(content).filter(address -> isAddress);
  }

  private static Link link(Element element, String href) {
    Range range = element.sourceRange();
    boolean isKnown = range.isTracked() && range.start().lineNumber() > 0;
    return new Link(
        href,
        isKnown ? range.start().lineNumber() : 1,
        isKnown ? Math.max(1, range.start().columnNumber()) : 1);
  }
}
