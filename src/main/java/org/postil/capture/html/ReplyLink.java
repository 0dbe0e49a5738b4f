package org.postil.capture.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Where a comment says, outside its text, which comment it answers, and which one it is. */
final class ReplyLink {
  private static final Evaluator PARENTS =
      QueryParser.parse(
          ".in-reply-to a[href], a.in-reply-to, a.u-in-reply-to, a[rel~=in-reply-to], [itemprop=parentItem][href], [itemprop=parentItem] [href],"
              + " [itemprop=parentItem] [itemprop=url], .comment-parent a[href], a.comment-parent, .parent a[href*=#], a.parent[href*=#],"
              + " .parent-link, a.parentlink, .comment-parent-link");

  private static final Evaluator ANCHORED = QueryParser.parse("a[href*=#]");
  private static final Evaluator OWN =
      QueryParser.parse("a[href*=replytocom=], a[href*=#], a[name], a[id]");

  private static final Pattern SAYS =
      Pattern.compile(
          ".{0,40}(?:in (?:reply|response) to|replying to|reply to|replied to|antwort auf|als antwort auf|antwortet auf|en réponse à|in risposta a|en respuesta a|em resposta a|als reactie op|som svar på|в ответ на|ответ на|պատասխան).{0,80}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final List<String> ATTRIBUTES =
      List.of(
          "data-parent",
          "data-parent-id",
          "data-parentid",
          "data-comment-parent",
          "data-parent-comment-id",
          "parentid",
          "data-parent-comment");

  private ReplyLink() {}

  /** The number of the comment that this one says it answers. */
  static Optional<String> parent(Entry entry, Predicate<Element> isText) {
    return Stream.<Optional<String>>of(
            entry.marks().stream().flatMap(m -> attribute(m).stream()).findFirst(),
            entry.outer().select(PARENTS).stream()
                .filter(link -> !isText.test(link))
                .flatMap(link -> target(link).stream())
                .findFirst(),
            entry.outer().select(ANCHORED).stream()
                .filter(link -> !isText.test(link) && isSaid(link))
                .flatMap(link -> target(link).stream())
                .findFirst(),
            entry.marks().stream().flatMap(m -> EntryId.parent(m).stream()).findFirst())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> attribute(Element element) {
    return ATTRIBUTES.stream()
        .map(key -> element.attr(key).strip())
        .filter(value -> !value.isEmpty() && !value.equals("0") && !value.equals("null"))
        .map(value -> EntryId.anyNumber(value).orElse(value))
        .findFirst();
  }

  /** Links such as {@code Reply} name their own comment: only what is said before a link counts. */
  private static boolean isSaid(Element link) {
    Element around = link.parent();
    boolean isButton =
        link.hasClass("comment-reply-link")
            || link.attr("href").contains("replytocom=")
            || link.attr("href").contains("#respond");
    if (around == null || isButton || around.childNodeSize() > 20) {
      return false;
    }
    String said = around.text();
    return said.length() <= 200
        && (SAYS.matcher(link.text()).matches()
            || SAYS.matcher(said).matches() && !Wording.isButton(link.text()))
        && !Wording.isButton(said);
  }

  /** The number that a link or its address leads to. */
  static Optional<String> target(Element link) {
    String address = link.hasAttr("href") ? link.attr("href") : link.attr("content");
    int hash = address.indexOf('#');
    return hash < 0 ? Optional.empty() : EntryId.anyNumber(address.substring(hash + 1));
  }

  /** The number of a comment whose elements have no id: its links know it. */
  static Optional<String> own(Entry entry, Predicate<Element> isText) {
    for (String key :
        List.of("data-commentid", "data-comment-id", "data-comment_id", "data-id", "data-cid")) {
      for (Element element :
          Stream.concat(
                  entry.marks().stream(),
                  entry.outer().getElementsByAttribute(key).stream().limit(3))
              .toList()) {
        String value = element.attr(key).strip();
        if (!value.isEmpty() && value.length() <= 40) {
          return Optional.of(EntryId.anyNumber(value).orElse(value));
        }
      }
    }
    return entry.outer().select(OWN).stream()
        .filter(link -> !isText.test(link) && !isSaid(link) && !link.is(PARENTS))
        .flatMap(link -> replyTo(link).or(() -> strictTarget(link)).or(() -> anchor(link)).stream())
        .findFirst();
  }

  private static Optional<String> replyTo(Element link) {
    String address = link.attr("href");
    int at = address.indexOf("replytocom=");
    if (at < 0) {
      return Optional.empty();
    }
    String rest = address.substring(at + 11);
    int end = 0;
    while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
      end++;
    }
    return EntryId.anyNumber(rest.substring(0, end));
  }

  private static Optional<String> strictTarget(Element link) {
    String address = link.attr("href");
    int hash = address.indexOf('#');
    String id = hash < 0 ? "" : address.substring(hash + 1);
    return EntryId.number(id)
        .or(() -> id.startsWith("c") ? EntryId.anyNumber(id) : Optional.empty());
  }

  private static Optional<String> anchor(Element link) {
    String id = link.id().isEmpty() ? link.attr("name") : link.id();
    return link.hasText() ? Optional.empty() : EntryId.anyNumber(id);
  }
}
