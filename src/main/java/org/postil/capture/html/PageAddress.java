package org.postil.capture.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a page stood.
 *
 * @param canonical the address it gives itself, or where it was taken from
 * @param isOfPart that is the address of one of several pages of its comments; {@code canonical} is
 *     the article's all the same
 */
record PageAddress(Optional<String> canonical, boolean isOfPart) {
  private static final int LONGEST = 2000;
  private static final int LONGEST_SLUG = 200;

  private static final String OWN_LINKS =
      ".entry-title a[href], .post-title a[href], h1 a[rel=bookmark], h2 a[rel=bookmark],"
          + " .h-entry > a.u-url, h1 a[href], .entry h2 a[rel=bookmark]";

  private static final Pattern PART =
      Pattern.compile("/comment-page-\\d{1,6}/?(?:[?#]|$)|[?&]cpage=\\d");

  private static final String ELSEWHERE =
      "aside, nav, .widget, .sidebar, #sidebar, [class*=sidebar], [id*=sidebar], [class*=widget],"
          + " [class*=recent], [class*=related]";

  /** Looks for the address in the head of the page, then in links of the page to itself. */
  static PageAddress of(Document page, Snapshot snapshot) {
    Optional<String> canonical = web(page.select("link[rel=canonical]").attr("abs:href"));
    Optional<String> graph =
        web(page.select("meta[property=og:url], meta[name=og:url]").attr("content"));
    List<Optional<String>> known = List.of(canonical, graph, snapshot.address());
    Optional<String> own =
        known.stream()
            .flatMap(Optional::stream)
            .filter(address -> !isRoot(address))
            .findFirst()
            .or(() -> ownLink(page))
            .or(() -> known.stream().flatMap(Optional::stream).findFirst());
    boolean isOfPart =
        known.stream().flatMap(Optional::stream).anyMatch(address -> PART.matcher(address).find());
    return new PageAddress(own.map(PageAddress::withoutPart), isOfPart);
  }

  /** The article's address, whichever page of its comments this is. */
  private static String withoutPart(String address) {
    return withoutFragment(address)
        .replaceFirst("/comment-page-\\d{1,6}/?$", "/")
        .replaceFirst("([?&])cpage=\\d{1,6}&?", "$1")
        .replaceFirst("[?&]$", "");
  }

  /** Old themes have no canonical link, but their titles and comments lead to themselves. */
  private static Optional<String> ownLink(Document page) {
    String title = ArticleTitle.letters(page.title());
    Stream<Element> titles =
        page.select(OWN_LINKS).stream()
            .filter(link -> !ArticleTitle.letters(link.text()).isEmpty())
            .filter(link -> title.contains(ArticleTitle.letters(link.text())));
    Stream<Element> comments =
        page.select("a[href*=#comment-]").stream().filter(link -> isHere(page, link));
    return Stream.concat(titles.limit(1), comments.limit(1))
        .filter(link -> link.closest(ELSEWHERE) == null)
        .map(link -> link.attr("abs:href"))
        .flatMap(address -> web(withoutFragment(address)).stream())
        .filter(address -> !isRoot(address))
        .findFirst();
  }

  /** Whether the comment that a link names stands on this page. */
  private static boolean isHere(Document page, Element link) {
    String href = link.attr("href");
    String id = href.substring(href.indexOf('#') + 1);
    return page.getElementById(id) != null
        || page.getElementById("li-" + id) != null
        || page.getElementById("div-" + id) != null;
  }

  static Optional<String> web(String address) {
    boolean isWeb = address.startsWith("http://") || address.startsWith("https://");
    return isWeb && address.length() <= LONGEST
        ? Optional.of(address.replace(" ", "%20").replaceAll("[\\p{Cntrl}<>\"]", ""))
        : Optional.empty();
  }

  static String withoutFragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? address : address.substring(0, hash);
  }

  private static boolean isRoot(String address) {
    return path(address).map(p -> p.isEmpty() || p.equals("/")).orElse(false)
        && address.indexOf('?') < 0;
  }

  private static Optional<String> path(String address) {
    try {
      return Optional.ofNullable(new URI(address).getRawPath());
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }

  static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(new URI(address).getHost());
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }

  /** The path that readers knew the page under. */
  Optional<String> alias() {
    return canonical
        .filter(address -> address.indexOf('?') < 0)
        .flatMap(PageAddress::path)
        .filter(path -> path.length() > 1);
  }

  /** The last part of its path without an ending, as far as that names a page. */
  Optional<String> slug() {
    return alias()
        .map(path -> path.replaceFirst("/+$", ""))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .map(name -> name.replaceFirst("\\.(?:html?|php|aspx?|jsp)$", ""))
        .filter(name -> name.length() <= LONGEST_SLUG && name.chars().anyMatch(Character::isLetter))
        .filter(name -> !name.equals("index"));
  }

  /** Whether an address is this page, whatever part of it. */
  boolean isOwn(String address) {
    return address.startsWith("#") || canonical.filter(own -> same(own, address)).isPresent();
  }

  private static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String address) {
    return withoutFragment(address)
        .replaceFirst("^https?://(?:www\\.)?", "")
        .replaceFirst("[?].*$", "")
        .replaceFirst("/comment-page-\\d+/?$", "")
        .replaceFirst("/+$", "");
  }

  /** Whether an address is on the same host as this page. */
  boolean isOnSite(String address) {
    return canonical.flatMap(PageAddress::host).equals(host(address)) && canonical.isPresent();
  }

  /** Whether an element links to the front of the site. */
  boolean isFront(Element link) {
    String target = link.attr("href");
    return target.equals("/") || isOnSite(target) && isRoot(target);
  }
}
