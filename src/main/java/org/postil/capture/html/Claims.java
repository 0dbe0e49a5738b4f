package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.postil.archive.CleanText;
import org.postil.capture.Captured.Claim;
import org.postil.capture.Captured.Measure;
import org.postil.diagnostic.Problem;

/** What a page says of its own discussion: {@code 12 responses to}, {@code Kommentare (34)}. */
final class Claims {
  private static final int LONGEST = 250;

  private static final String NOUN =
      "(?:reader )?(?:comments?|responses?|replies|reply|thoughts?|reactions?|opinions?|gedanken?|kommentare?|antwort(?:en)?|reaktionen|meinungen"
          + "|commentaires?|réponses?|réflexions?|réactions?|avis|comentarios?|respuestas?|opiniones|comentários?|respostas?"
          + "|commenti|commento|risposte|risposta|pensieri|reacties?|reactie|gedachten?|kommentarer?|svar|tankar"
          + "|комментари(?:й|я|ев|и)|отзыв(?:а|ов|ы)?|ответ(?:а|ов)?|մեկնաբանություն(?:ներ)?|komentarzy?|komentarze|komentář[eů]?|yorum(?:lar)?|kommenttia?|hozzászólás(?:ok)?|コメント)";

  private static final String ONE =
      "(?:one|a|ein|eine|einen|un|une|una|uno|um|uma|één|een|en|ett|один|одна|jeden|bir|yksi|մեկ)";

  private static final Pattern COUNT =
      pattern(
          "(?<![\\d.,:/#-])(?<number>\\d{1,6})\\+?\\s{0,3}(?:(?:new|total|approved|user|visitor|reader)\\s)?"
              + NOUN
              + "(?!\\p{L})");

  private static final Pattern AFTER =
      pattern(
          "(?<!\\p{L})"
              + NOUN
              + "\\s{0,3}[(\\[:–-]?\\s{0,3}(?<number>\\d{1,6})(?![\\d.,:/-])[)\\]]?");

  private static final Pattern WORD = pattern("(?<!\\p{L})" + ONE + "\\s" + NOUN + "(?!\\p{L})");

  private static final Pattern FIRST = pattern("^(?:" + ONE + "\\s" + NOUN + ").*");

  private static final String HEADINGS =
      "h1, h2, h3, h4, h5, h6, legend, #comments, .comments-title, .comment-title, .commentstitle, .comments-header, .comments-heading, #comments-title,"
          + " .comments-number, .comment-count, .commentcount, .comments-count, .comment_count, .post-comments, [class*=comment-count], .title, .section-title, .comments_intro, .comments-intro, .wpd-thread-info";

  private static final String OWN_HEADINGS =
      "h1, h2, h3, h4, h5, h6, legend, .comments-title, .comment-title, .commentstitle,"
          + " .comments-header, .comments-heading, #comments-title, .comments-number,"
          + " .comments-count, a[href$=#comments], a[href$=#respond]";

  private static final String ELSEWHERE =
      "aside, nav, .widget, .sidebar, #sidebar, [class*=sidebar], [id*=sidebar], [class*=widget],"
          + " [class*=related], [class*=recent], [class*=popular]";

  private Claims() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What headings and metadata say; read before the comments are taken out. */
  static List<Claim> of(Document page, List<Entry> entries, Placing placing, StructuredData data) {
    List<Claim> claims = new ArrayList<>();
    Element heading = heading(page, entries);
    if (heading != null) {
      String text = CleanText.line(heading.text());
      count(text)
          .ifPresent(
              n ->
                  claims.add(new Claim(Measure.COMMENTS, n, "the heading " + Problem.quote(text))));
    }
    stated(page, data)
        .filter(n -> claims.isEmpty())
        .ifPresent(n -> claims.add(new Claim(Measure.COMMENTS, n, "the page's metadata")));
    placing
        .levels()
        .ifPresent(n -> claims.add(new Claim(Measure.DEPTH, n, "the deepest class of a comment")));
    return claims;
  }

  /** The last heading with a number before the first comment, else the first after it. */
  private static @Nullable Element heading(Document page, List<Entry> entries) {
    if (entries.isEmpty()) {
      return headingOfNothing(page);
    }
    Element first = entries.get(0).outer();
    Element last = null;
    boolean isPast = false;
    for (Element element : page.select(HEADINGS + ", .depth-1, [id]")) {
      isPast |= element == first;
      if (isPast && last != null) {
        return last;
      }
      if (element.is(HEADINGS)
          && entries.stream().limit(1).noneMatch(e -> holds(element, e.outer()))
          && isShort(element)
          && count(element.text()).isPresent()) {
        last = element;
      }
    }
    return last;
  }

  /** Where no comment was read, the last heading that says there are some. */
  private static @Nullable Element headingOfNothing(Document page) {
    return page.select(OWN_HEADINGS).stream()
        .filter(element -> isShort(element) && element.closest(ELSEWHERE) == null)
        .filter(element -> count(element.text()).orElse(0) > 0)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private static boolean holds(Element outer, Element inner) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShort(Element element) {
    return element.childNodeSize() < 40 && element.text().length() <= LONGEST;
  }

  /** How many comments a heading says there are. */
  static OptionalInt count(String heading) {
    String text = CleanText.line(heading);
    if (text.length() > LONGEST) {
      return OptionalInt.empty();
    }
    for (Pattern pattern : List.of(COUNT, AFTER)) {
      Matcher m = pattern.matcher(text);
      if (m.find()) {
        return OptionalInt.of(Integer.parseInt(m.group("number")));
      }
    }
    return FIRST.matcher(text).matches() && WORD.matcher(text).find()
        ? OptionalInt.of(1)
        : OptionalInt.empty();
  }

  private static Optional<Integer> stated(Document page, StructuredData data) {
    for (Element element :
        page.select(
            "[itemprop=commentCount], [itemprop=interactionCount], meta[property='article:comment_count']")) {
      String value = element.hasAttr("content") ? element.attr("content") : element.text();
      Matcher m = Pattern.compile("(?:UserComments:\\s?)?(\\d{1,6})").matcher(value.strip());
      if (m.matches()) {
        return Optional.of(Integer.valueOf(m.group(1)));
      }
    }
    return data.commentCount();
  }
}
