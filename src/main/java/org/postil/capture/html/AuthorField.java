package org.postil.capture.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;
import org.postil.archive.CleanText;

/**
 * The name a comment is signed with.
 *
 * @param element where it stands
 */
record AuthorField(String name, Element element) {
  private static final int LOOKED_AT = 6000;
  private static final int LINES = 3;
  private static final int LONGEST_LINE = 200;

  private static final Set<String> BESIDE =
      Set.of(
          "says",
          "time",
          "date",
          "comment-date",
          "comment-meta",
          "commentmetadata",
          "comment-metadata",
          "screen-reader-text",
          "comment-reply-link",
          "reply",
          "badge",
          "published",
          "comment-time",
          "role",
          "comment-timestamp",
          "edit-link",
          "comment-edit-link",
          "datetime",
          "visually-hidden",
          "hidden",
          "e-content",
          "comment-content",
          "comment-text",
          "screenreadertext",
          "sr-only",
          "on",
          "says-text",
          "u-hidden",
          "timestamp");

  private static final Evaluator SIGNED =
      QueryParser.parse(
          ".posted, .byline, .submitted, .signature, .meta, .info, .comment-footer, .comment-meta, .commentmetadata, .commentinfo, .comment-info, p:last-child, p:first-child");
  private static final Set<String> SILENT =
      Set.of(
          "time",
          "img",
          "script",
          "style",
          "svg",
          "noscript",
          "button",
          "p",
          "blockquote",
          "small",
          "ul");

  /** Looks for the name outside the text of the comment. */
  static Optional<AuthorField> of(Element root, Shape shape, Predicate<Element> isText) {
    return Stream.concat(shape.author().stream(), CommonParts.AUTHOR.stream())
        .flatMap(
            place ->
                root.select(place).stream()
                    .filter(e -> e != root && !isText.test(e) && !ReplyLink.isAnswered(e))
                    .limit(5))
        .flatMap(element -> in(element).stream())
        .findFirst();
  }

  private static Optional<AuthorField> in(Element element) {
    String beside = printed(element, element);
    boolean isNamedLikeButton = beside.isEmpty() && element.selectFirst("a") != null;
    String printed = isNamedLikeButton ? CleanText.line(element.text()) : beside;
    String name = Wording.name(withoutDate(printed));
    return name.isEmpty() ? Optional.empty() : Optional.of(new AuthorField(name, element));
  }

  /** The name in a line such as {@code Posted by Ada on April 5, 2011}. */
  private static Optional<AuthorField> inLine(Element line, Element date, PrintedDate.Order order) {
    for (Element part : line.select("a[href], b, strong, em")) {
      String text = part.text();
      boolean isName =
          !text.isBlank()
              && part != date
              && part.closest("time") == null
              && !Wording.isButton(text)
              && !Wording.isConnective(text)
              && PrintedDate.in(text, order).isEmpty()
              && !part.attr("href").contains("#");
      if (isName) {
        return Optional.of(new AuthorField(Wording.name(text), part));
      }
    }
    String name = Wording.name(withoutDate(printed(line, date)));
    return name.isEmpty() || name.length() > 100 || Wording.isButton(name)
        ? Optional.empty()
        : Optional.of(new AuthorField(name, line));
  }

  /** The name in the line that a date stands in. */
  static Optional<AuthorField> around(
      Element date, Element root, Predicate<Element> holdsText, PrintedDate.Order order) {
    Element line = date;
    for (int i = 0; i < LINES && line != null && line != root; i++) {
      boolean isLine = line.text().length() <= LONGEST_LINE && !holdsText.test(line);
      boolean isDated = line != date || PrintedDate.in(line.text(), order).isPresent();
      Optional<AuthorField> name = isLine && isDated ? inLine(line, date, order) : Optional.empty();
      if (name.isPresent()) {
        return name;
      }
      line = line.parent();
    }
    return Optional.empty();
  }

  /**
   * The name in a line such as {@code Posted by Ada on 04/12 at 9:15}, whose date tells no year.
   */
  static Optional<AuthorField> signed(Element root, Predicate<Element> isText) {
    return root.select(SIGNED).stream()
        .filter(e -> e != root && !isText.test(e) && e.text().length() <= LONGEST_LINE)
        .filter(e -> Wording.isSigned(e.text()))
        .flatMap(e -> signedLine(e).stream())
        .findFirst();
  }

  private static Optional<AuthorField> signedLine(Element line) {
    String name = Wording.name(Wording.signature(line.text()));
    return MetaLine.isName(name) && !name.isEmpty()
        ? Optional.of(new AuthorField(name, line))
        : Optional.empty();
  }

  static String withoutDate(String printed) {
    return PrintedDate.in(printed, PrintedDate.Order.DAY_FIRST)
        .map(
            date ->
                Wording.isBeforeDate(printed.substring(0, date.start()))
                    ? printed.substring(date.end())
                    : printed.substring(0, date.start()))
        .orElse(printed);
  }

  /** The words of an element without those of what stands beside the name, such as the date. */
  private static String printed(Element element, Element date) {
    StringBuilder text = new StringBuilder();
    element.filter(
        (Node node, int depth) -> {
          if (node instanceof Element e && e != element && (e == date || isBeside(e))) {
            text.append(' ');
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode words) {
            text.append(words.getWholeText());
          } else if (node instanceof Element e && (e.isBlock() || e.normalName().equals("br"))) {
            text.append(' ');
          }
          return text.length() > LOOKED_AT
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        });
    return CleanText.line(text.toString());
  }

  private static boolean isBeside(Element element) {
    boolean isButton = element.normalName().equals("a") && Wording.isButton(element.text());
    return isButton
        || SILENT.contains(element.normalName())
        || Tokens.classes(element).stream().anyMatch(BESIDE::contains);
  }

  /** The web address the name leads to, if it is the commenter's own. */
  Optional<String> url(PageAddress page) {
    return link()
        .map(link -> link.attr("href").strip())
        .flatMap(PageAddress::web)
        .filter(address -> !isOfSystem(address, page));
  }

  private Optional<Element> link() {
    Element around = element.closest("a[href]");
    List<Element> links = element.select("a[href^=http]");
    return Stream.concat(Stream.ofNullable(around), links.stream())
        .filter(link -> !link.attr("href").isEmpty() && !Wording.isButton(link.text()))
        .findFirst();
  }

  /** Whether an address is a page that the site or a service made for its user. */
  private static boolean isOfSystem(String address, PageAddress page) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean isProfile =
        Stream.of(
                "/author/",
                "/authors/",
                "/user/",
                "/users/",
                "/member/",
                "/members/",
                "/mitglieder/",
                "/profile/",
                "/profiles/",
                "/u/",
                "/people/",
                "/autor/",
                "/auteur/")
            .anyMatch(lower::contains);
    return page.isOwn(address)
        || lower.contains("gravatar.com")
        || lower.contains("#comment")
        || lower.contains("blogger.com/profile")
        || lower.contains("disqus.com/by/")
        || page.isOnSite(address) && isProfile;
  }
}
