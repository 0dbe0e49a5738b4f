package org.postil.capture.html;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postil.archive.CleanText;
import org.postil.archive.FrontMatter;

/** What a page says of its article besides title, author and date. */
final class ArticleHead {
  private static final int LONGEST_TAG = 100;
  private static final int MOST_TAGS = 60;
  private static final int LONGEST_SUMMARY = 1000;
  private static final int COMPARED = 40;

  private static final String CLOSED =
      "(?:comments?|commenting|the comments?|discussion|responses|replies|kommentare|die kommentare|die kommentarfunktion|diskussion|les commentaires|commentaires|los comentarios|comentarios|i commenti|commenti|os comentários|comentários|(?:de )?reacties|комментарии|обсуждение)"
          + "(?: (?:on this (?:post|entry|article)|zu diesem (?:beitrag|artikel)|für diesen (?:beitrag|artikel)|for this (?:post|entry|article)|sur cet article|section|to this (?:post|entry)|thread|are for this post|here))?"
          + " (?:are|is|have been|has been|sind|ist|wurden|sont|están|estão|sono|zijn|закрыты|закрыто)(?: (?:now|currently|derzeit|inzwischen|désormais))?"
          + " ?(?:closed|turned off|disabled|geschlossen|deaktiviert|fermés|clos|cerrados|fechados|encerrados|chiusi|gesloten|)[.!]?(?: .{0,60})?";

  private ArticleHead() {}

  /** The language of the text, as a BCP 47 tag. */
  static Optional<String> language(Document page) {
    Element html = page.selectFirst("html[lang], html[xml:lang]");
    return Stream.of(
            page.select("html[lang]").attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            page.select("meta[name=dc.language], meta[name=DC.language], meta[name=language]")
                .attr("content"),
            page.select("meta[http-equiv=content-language]").attr("content"),
            page.select("meta[property=og:locale]").attr("content"))
        .flatMap(written -> tag(written).stream())
        .findFirst();
  }

  static Optional<String> tag(String written) {
    String tag = written.strip().replace('_', '-');
    if (tag.length() < 2 || tag.length() > 35) {
      return Optional.empty();
    }
    try {
      String valid = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      return Optional.of(valid).filter(t -> !t.equals("und"));
    } catch (IllformedLocaleException other) {
      return Optional.empty();
    }
  }

  /** The subjects of the article, each once. */
  static List<String> tags(Document page, StructuredData data, Surroundings surroundings) {
    Map<String, String> tags = new LinkedHashMap<>();
    page.body().select("a[rel~=tag], .p-category").stream()
        .filter(
            e ->
                !surroundings.hold(e)
                    && !isCategoryOfNothing(e)
                    && surroundings.text(e) <= LONGEST_TAG)
        .forEach(e -> add(tags, e.text()));
    page.select("meta[property=article:tag]").forEach(meta -> add(tags, meta.attr("content")));
    if (tags.isEmpty()) {
      data.names("keywords").stream()
          .flatMap(words -> Arrays.stream(words.split(",")))
          .forEach(word -> add(tags, word));
    }
    return tags.values().stream().limit(MOST_TAGS).toList();
  }

  private static boolean isCategoryOfNothing(Element link) {
    String text = link.text().toLowerCase(Locale.ROOT);
    return text.equals("uncategorized") || text.equals("allgemein") || text.equals("non classé");
  }

  private static void add(Map<String, String> tags, String written) {
    String tag = CleanText.line(written).replaceFirst("^#", "");
    if (!tag.isEmpty() && tag.length() <= LONGEST_TAG) {
      tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
    }
  }

  /** A description that somebody wrote, not the beginning of the text cut off. */
  static Optional<String> summary(Document page, StructuredData data, String text) {
    String words = ArticleTitle.letters(text.substring(0, Math.min(text.length(), 20_000)));
    return Stream.of(
            page.select("meta[name=description]").stream()
                .map(m -> m.attr("content"))
                .filter(c -> !c.isBlank())
                .findFirst()
                .orElse(""),
            page.select("meta[property=og:description]").attr("content"),
            data.text("description").orElse(""))
        .map(CleanText::line)
        .filter(summary -> !summary.isEmpty() && summary.length() <= LONGEST_SUMMARY)
        .filter(summary -> !isCopy(summary, words))
        .findFirst();
  }

  private static boolean isCopy(String summary, String words) {
    String own = ArticleTitle.letters(summary);
    boolean isCut = summary.endsWith("…") || summary.endsWith("...") || summary.endsWith("[…]");
    return own.isEmpty()
        || isCut
        || words.contains(own.substring(0, Math.min(own.length(), COMPARED)));
  }

  /** The caption of the leading picture, if there is one. */
  static Optional<FrontMatter.Image> image(Element article) {
    Element figure = article.selectFirst("figure:has(figcaption), .wp-caption, p:matches(.{40})");
    if (figure == null || figure.normalName().equals("p")) {
      return Optional.empty();
    }
    Element caption = figure.selectFirst("figcaption, .wp-caption-text");
    Element picture = figure.selectFirst("img[alt]");
    Optional<String> words =
        Optional.ofNullable(caption).map(e -> CleanText.line(e.text())).filter(t -> !t.isEmpty());
    Optional<String> alt =
        Optional.ofNullable(picture)
            .map(e -> CleanText.line(e.attr("alt")))
            .filter(t -> !t.isEmpty());
    return words.map(
        text -> new FrontMatter.Image(Optional.empty(), alt, Optional.of(text), Optional.empty()));
  }

  /** Whether the page says that no more comments are taken. */
  static boolean isClosed(Document page) {
    return page.select("p, div, h2, h3, h4, h5, span, em, li, strong").stream()
        .map(Element::ownText)
        .filter(text -> text.length() >= 15 && text.length() <= 120)
        .map(text -> CleanText.line(text).toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.matches(CLOSED));
  }
}
