package org.postil.capture.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postil.archive.CleanText;

/** Who wrote an article. */
final class ArticleAuthors {
  private static final int LONGEST = 120;
  private static final int MOST = 10;

  private static final List<String> PLACES =
      List.of(
          "[itemprop=author] [itemprop=name], .p-author .p-name",
          ".entry-meta .author .fn, .post-meta .author .fn, .author.vcard .fn, .byline .fn, .vcard .fn, .author .fn",
          "[itemprop=author], .p-author, .h-entry > .h-card",
          "a[rel~=author]",
          ".byline .author, .entry-author, .post-author, .posted-by .author, .author-name, .article-author, .post-byline .author, .entry-author-name",
          ".author a, .vcard.author, .td-post-author-name a, .author",
          "a[href*=/author/][title], a[href*=/author/]",
          ".byline, .posted-by, .postauthor, .by");

  private ArticleAuthors() {}

  static List<String> of(Document page, StructuredData data, Surroundings surroundings) {
    Stream<List<String>> ways =
        Stream.concat(
            PLACES.stream().limit(4).map(place -> in(page, place, surroundings)),
            Stream.concat(
                Stream.of(data.names("author", "creator"), meta(page)),
                PLACES.stream().skip(4).map(place -> in(page, place, surroundings))));
    return ways.filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
  }

  private static List<String> meta(Document page) {
    Set<String> names = new LinkedHashSet<>();
    for (Element meta :
        page.select(
            "meta[name=author], meta[property=article:author], meta[name=dc.creator], meta[name=DC.creator], meta[name=parsely-author]")) {
      String name = CleanText.line(meta.attr("content"));
      if (!name.isEmpty() && name.length() <= LONGEST && !name.contains("://")) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  private static List<String> in(Document page, String place, Surroundings surroundings) {
    Set<String> names = new LinkedHashSet<>();
    Optional<Element> first =
        page.body().select(place).stream()
            .filter(e -> !surroundings.hold(e) && surroundings.text(e) <= LONGEST)
            .filter(e -> !name(e).isEmpty())
            .findFirst();
    first.ifPresent(e -> names.add(name(e)));
    Element parent = first.map(Element::parent).orElse(null);
    if (parent != null) { // further authors stand beside the first
      parent.select(place).stream()
          .limit(MOST)
          .map(ArticleAuthors::name)
          .filter(n -> !n.isEmpty())
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  private static String name(Element element) {
    String text = element.text();
    String name =
        PrintedDate.in(text, PrintedDate.Order.DAY_FIRST)
            .map(
                date ->
                    date.start() == 0
                        ? text.substring(date.end())
                        : text.substring(0, date.start()))
            .orElse(text);
    String clean = Wording.name(name.length() > LONGEST ? "" : name);
    return clean.length() > LONGEST ? "" : clean;
  }
}
