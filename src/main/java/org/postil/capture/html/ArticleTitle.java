package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.postil.archive.CleanText;

/**
 * What an article is called: the heading of the page that agrees best with what the head says.
 *
 * @param element the heading, if it stands in the page
 */
record ArticleTitle(String text, @Nullable Element element) {
  private static final int LONGEST = 500;
  private static final int ENOUGH = 30;
  private static final int FEWEST_LETTERS = 6;
  private static final int MOST_HEADINGS = 300;

  private static final Pattern ROOT =
      Pattern.compile("https?://[^/?#]{1,255}/?(?:index\\.[a-z]{2,5})?");
  private static final String HEADINGS =
      "h1, h2, h3, .entry-title, .post-title, .article-title, .p-name, [itemprop=headline], [itemprop=name], .title, .headline";

  private static final String NAMED =
      ".entry-title, .post-title, .article-title, .p-name, [itemprop=headline], .posttitle, .entry-header h1, .post-header h1, .td-post-title h1, .headline";

  /** Looks for it; empty if the page has no title at all. */
  static Optional<ArticleTitle> of(
      Document page, StructuredData data, PageAddress address, Surroundings surroundings) {
    Heads heads = Heads.of(page, data);
    Element best = null;
    int most = 0;
    List<Element> headings =
        page.body().select(HEADINGS).stream()
            .filter(h -> surroundings.text(h) <= LONGEST && !surroundings.hold(h))
            .limit(MOST_HEADINGS)
            .toList();
    for (Element heading : headings) {
      int score = score(heading, heads, address);
      if (score > most) {
        best = heading;
        most = score;
      }
    }
    if (best != null && !best.is(NAMED)) {
      best = otherPart(best, headings, heads).orElse(best);
    }
    if (best != null && most >= ENOUGH) {
      return Optional.of(new ArticleTitle(cut(text(best)), best));
    }
    String fromHead = heads.best();
    if (fromHead.isEmpty()) {
      return Optional.ofNullable(best).map(h -> new ArticleTitle(cut(text(h)), h));
    }
    return Optional.of(new ArticleTitle(cut(fromHead), null));
  }

  /**
   * Old themes give the first heading to the site and the next to the article, as parts of the
   * title.
   */
  private static Optional<Element> otherPart(Element best, List<Element> headings, Heads heads) {
    String own = letters(text(best));
    String title = letters(heads.printed);
    String rest =
        title.startsWith(own)
            ? title.substring(own.length())
            : title.endsWith(own) ? title.substring(0, title.length() - own.length()) : "";
    String plain = rest.replaceAll("[^a-z0-9]", "");
    return headings.subList(headings.indexOf(best) + 1, headings.size()).stream()
        .filter(h -> !rest.isEmpty() && h.normalName().matches("h[1-3]"))
        .filter(
            h ->
                letters(text(h)).equals(rest) || plain.length() > 9 && plain(text(h)).equals(plain))
        .findFirst();
  }

  private static String cut(String title) {
    return title.length() <= LONGEST ? title : title.substring(0, LONGEST).strip();
  }

  private static String text(Element heading) {
    Element copy = heading.clone();
    copy.select(
            ".screen-reader-text, .sr-only, .edit-link, .post-edit-link, .comments-link, .headerlink, script, style")
        .remove();
    return CleanText.line(copy.text());
  }

  private static int score(Element heading, Heads heads, PageAddress address) {
    String text = text(heading);
    if (text.isEmpty() || text.length() > LONGEST || letters(text).isEmpty()) {
      return 0;
    }
    int score = heads.agreement(text);
    score += heading.is(NAMED) ? 30 : 0;
    score +=
        switch (heading.normalName()) {
          case "h1" -> 20;
          case "h2" -> 8;
          case "h3" -> 2;
          default -> 0;
        };
    score += heading.closest("header, article, .post, .hentry, .h-entry") != null ? 4 : 0;
    Element link = heading.normalName().equals("a") ? heading : heading.selectFirst("a[href]");
    boolean isSite =
        heads.isSite(text) || link != null && (address.isFront(link) || isRoot(heading, link));
    boolean isElsewhere =
        link != null
            && link.attr("href").startsWith("http")
            && !address.isOwn(link.attr("href"))
            && address.canonical().isPresent()
            && letters(link.text()).equals(letters(text));
    score -= isSite ? 100 : 0;
    score -= isElsewhere ? 40 : 0;
    score += link != null && address.isOwn(link.attr("href")) ? 10 : 0;
    return score;
  }

  /** Whether all of a heading leads to the front of some site. */
  private static boolean isRoot(Element heading, Element link) {
    return ROOT.matcher(link.attr("href")).matches()
        && letters(link.text()).equals(letters(heading.text()))
        && !heading.is(NAMED);
  }

  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Only letters that no wrong encoding can change. */
  private static String plain(String text) {
    return letters(text).replaceAll("[^a-z0-9]", "");
  }

  /** What the head of the page calls it. */
  private record Heads(List<String> stated, String printed, Optional<String> site) {
    static Heads of(Document page, StructuredData data) {
      List<String> stated = new ArrayList<>();
      data.text("headline").ifPresent(stated::add);
      for (String key :
          List.of(
              "meta[property=og:title]",
              "meta[name=twitter:title]",
              "meta[property=twitter:title]",
              "meta[name=dc.title]",
              "meta[name=DC.title]")) {
        String title = CleanText.line(page.select(key).attr("content"));
        if (!title.isEmpty()) {
          stated.add(title);
        }
      }
      Optional<String> site =
          Optional.of(
                  CleanText.line(
                      page.select(
                              "meta[property=og:site_name], meta[name=application-name], meta[name=blog-name]")
                          .attr("content")))
              .filter(name -> !name.isEmpty());
      return new Heads(stated, cut(CleanText.line(page.title())), site);
    }

    boolean isSite(String text) {
      return site.map(ArticleTitle::letters).filter(letters(text)::equals).isPresent()
          && !letters(printed).equals(letters(text));
    }

    /** How well a heading fits: the same words, or the title's beginning or end. */
    int agreement(String heading) {
      String own = letters(heading);
      boolean isStated = stated.stream().map(ArticleTitle::letters).anyMatch(own::equals);
      int inTitle =
          within(own, letters(printed))
              + stated.stream().mapToInt(s -> within(own, letters(s))).max().orElse(0);
      int plainly = inTitle > 0 ? 0 : within(plain(heading), plain(printed));
      return (isStated ? 40 : 0) + Math.min(50, inTitle + plainly);
    }

    private static int within(String part, String whole) {
      boolean fits = part.equals(whole) || part.length() >= FEWEST_LETTERS && whole.contains(part);
      return fits && !part.isEmpty() ? 20 + 20 * part.length() / whole.length() : 0;
    }

    /** The title without the name of the site. */
    String best() {
      String title = stated.stream().findFirst().orElse(printed);
      if (site.isPresent()) {
        String without = without(title, site.get());
        return without.isEmpty() ? title : without;
      }
      return stated.isEmpty() ? part(title) : title;
    }

    private static String without(String title, String site) {
      String edges = "[\\s|»«–—:·•✩/-]+";
      if (title.endsWith(site)) {
        return title.substring(0, title.length() - site.length()).replaceFirst(edges + "$", "");
      }
      return title.startsWith(site)
          ? title.substring(site.length()).replaceFirst("^" + edges, "")
          : title;
    }

    /** Without a known name of the site: it stands last, but before the old sign for it first. */
    private static String part(String title) {
      String[] parts = title.split("\\s[|»«–—·•✩]\\s|\\s::\\s|\\s-\\s");
      return parts[title.contains(" » ") ? parts.length - 1 : 0].strip();
    }
  }
}
