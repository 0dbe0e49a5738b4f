package org.postil.capture.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postil.archive.CleanText;

/** Who wrote an article. */
final class ArticleAuthors {
  private static final int LONGEST = 120;
  private static final int MOST = 10;
  private static final int LONGEST_LINE = 200;
  private static final String LINES =
      ".submitted, .posted, .post-footers, .entry-footer, .createby, .meta, .post-meta, .entry-meta, .postmetadata, .info, p, div, span, small, em, i, address, li, td, h4, h5, h6";
  private static final String MARKED = ".submitted, .posted, .meta, .post-meta, .entry-meta, .info";
  private static final Pattern AFTER = Pattern.compile("\\s(?:in|under|at|on|\\|)\\s.*$");
  private static final Pattern FILED =
      Pattern.compile("^Filed under.{1,150}\\s[—–-]\\s([^—–@]{2,60})\\s@\\s\\d");
  private static final Pattern DATED = Pattern.compile("[^—–]{6,40}\\s[—–]\\s([^—–]{2,60})");
  private static final Pattern LINK =
      Pattern.compile(
          ".*(?:→|›|»|>)\\s?|(?:view|see|read|show|more|all) (?:all |more )?(?:archives?|posts?|articles?|profile|stories).*",
          Pattern.CASE_INSENSITIVE);

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
    return ways.filter(names -> !names.isEmpty())
        .findFirst()
        .or(() -> signed(page, surroundings).map(List::of))
        .orElse(List.of());
  }

  /** The name in a line such as {@code Posted by Ada on April 5, 2011}. */
  private static Optional<String> signed(Document page, Surroundings surroundings) {
    return page.body().select(LINES).stream()
        .filter(e -> surroundings.text(e) > 0 && surroundings.text(e) <= LONGEST_LINE)
        .filter(e -> !surroundings.hold(e) && !isReaction(e))
        .flatMap(e -> signature(e).stream())
        .findFirst();
  }

  private static Optional<String> signature(Element element) {
    String line = CleanText.line(element.text());
    boolean isSigned = Wording.isSignedInFull(line);
    Matcher filed = FILED.matcher(line);
    Matcher dated = DATED.matcher(line);
    String name =
        isSigned
            ? Wording.name(AFTER.matcher(Wording.signature(line)).replaceFirst(""))
            : filed.find()
                ? filed.group(1)
                : element.is(MARKED) && dated.matches() && startsWithDate(line)
                    ? dated.group(1)
                    : "";
    return Optional.of(CleanText.line(name))
        .filter(n -> !n.isEmpty() && n.length() <= LONGEST && MetaLine.isName(n));
  }

  private static boolean startsWithDate(String line) {
    return PrintedDate.in(line, PrintedDate.Order.DAY_FIRST)
        .or(() -> PrintedDate.in(line, PrintedDate.Order.MONTH_FIRST))
        .filter(date -> Wording.isWeekday(line.substring(0, date.start())))
        .isPresent();
  }

  /** Whether an element is about somebody who liked or passed on the article. */
  private static boolean isReaction(Element element) {
    return element.closest(".h-cite, .u-like, .u-repost, .u-comment, .p-comment") != null;
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
            .filter(e -> !isReaction(e))
            .filter(e -> !name(e).isEmpty())
            .findFirst();
    first.ifPresent(e -> names.add(name(e)));
    Element parent = first.map(Element::parent).orElse(null);
    if (parent != null) { // further authors stand beside the first
      parent.select(place).stream()
          .limit(MOST)
          .filter(e -> !isReaction(e))
          .map(ArticleAuthors::name)
          .filter(n -> !n.isEmpty())
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  private static String name(Element element) {
    Element shown = element.clone();
    shown.select(".screen-reader-text, .sr-only, .visually-hidden").remove();
    String text = shown.text();
    String name =
        PrintedDate.in(text, PrintedDate.Order.DAY_FIRST)
            .map(
                date ->
                    date.start() == 0
                        ? text.substring(date.end())
                        : text.substring(0, date.start()))
            .orElse(text);
    String clean = Wording.name(name.length() > LONGEST ? "" : name);
    return clean.length() > LONGEST || LINK.matcher(clean).matches() ? "" : clean;
  }
}
