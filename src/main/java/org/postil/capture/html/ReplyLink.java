package org.postil.capture.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
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

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:in (?:reply|response) to|replying to|replied to|antwort auf|antwortet auf|en réponse à|in risposta a|en respuesta a|em resposta a|als reactie op|som svar på|в ответ на|ответ на)\\W{0,3}.{0,80}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LINE =
      Pattern.compile(
          "\\W{0,3}(?:in (?:reply|response) to|replying to|als antwort auf|antwort auf|en réponse à|in risposta a|en respuesta a|em resposta a|als reactie op|som svar på|в ответ на)\\b.{0,180}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LEVELS = 3;
  private static final int LONGEST_LINK = 60;
  private static final int LONGEST_LINE = 200;
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
        .filter(value -> !value.equals("0"))
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

  /** Whether a name is that of the comment answered: {@code In reply to … by Ada}. */
  static boolean isAnswered(Element name) {
    Element at = name;
    for (int i = 0; i < LEVELS && at != null; i++) {
      StringBuilder said = new StringBuilder();
      int steps = 0;
      for (Node node = at.previousSibling(); node != null && steps++ < 6; ) {
        String text =
            node instanceof Element e ? e.text() : node instanceof TextNode t ? t.text() : "";
        said.insert(0, text.length() > LONGEST_LINE ? "" : text);
        node = node.previousSibling();
      }
      if (said.length() <= LONGEST_LINE && BEFORE.matcher(said).find()) {
        return true;
      }
      at = at.parent() != null && at.parent().text().length() <= LONGEST_LINE ? at.parent() : null;
    }
    return false;
  }

  /** The lines that say which comment is answered, with a link to it. */
  static List<Element> lines(Element root, Predicate<Element> isText) {
    return root.select("p, div, span, small").stream()
        .filter(e -> e != root && !isText.test(e) && e.selectFirst(ANCHORED) != null)
        .filter(e -> e.text().length() <= LONGEST_LINE && LINE.matcher(e.text()).matches())
        .filter(e -> e.children().select("p, blockquote, pre").isEmpty())
        .toList();
  }

  /** The short links to a comment itself, which stand beside its name. */
  static List<Element> ownLinks(Element root, String id, Predicate<Element> isText) {
    return root.select(ANCHORED).stream()
        .filter(link -> !isText.test(link) && target(link).filter(id::equals).isPresent())
        .filter(link -> link.text().length() <= LONGEST_LINK && isApart(link))
        .toList();
  }

  private static boolean isApart(Element link) {
    Element around = link.parent();
    return around != null
        && link.closest("h1, h2, h3, h4, h5, h6, .subject, .title") == null
        && (!around.normalName().equals("p") || around.text().length() <= LONGEST_LINE / 2);
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
