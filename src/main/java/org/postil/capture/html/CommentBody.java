package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The words of one comment: what a theme names as such, else what is left without the header. */
final class CommentBody {
  private static final int PROSE = 40;

  /** What a box around the whole comment holds, but no text of one. */
  private static final Evaluator HEADER =
      QueryParser.parse(
          ".fn, .comment-author, .comment_author, .commentauthor, .comment-meta, .commentmetadata, .comment-metadata, time,"
              + " .comment-date, .comment-reply-link, .comment-header, [itemprop=author], [itemprop=creator], .p-author, .submitted,"
              + " .comment-timestamp, .datetime, .dt-published, .comment-footer .author, .comments-post, .comment-time, .author, .username");

  private static final Evaluator SUBJECT =
      QueryParser.parse(
          "h2, h3, h4, h5, h6, .subject, .comment-title, .comment-subject, .comment_title");

  private static final Evaluator PARAGRAPHS = QueryParser.parse("p, blockquote, pre, li");

  private final Element root;
  private final List<Element> boxes;

  private CommentBody(Element root, List<Element> boxes) {
    this.root = root;
    this.boxes = boxes;
  }

  static CommentBody of(Element root, Shape shape) {
    return new CommentBody(
        root,
        Stream.concat(shape.body().stream(), CommonParts.BODY.stream())
            .map(place -> boxes(root, place))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of()));
  }

  private static List<Element> boxes(Element root, Evaluator place) {
    List<Element> found = new ArrayList<>();
    for (Element box : root.select(place)) {
      boolean isInside = !found.isEmpty() && box.closest(e(found)) != null;
      if (box != root && !isInside && isBox(box)) {
        found.add(box);
      }
    }
    return found.stream().anyMatch(CommentBody::saysSomething) ? found : List.of();
  }

  private static Evaluator e(List<Element> found) {
    return new Evaluator() {
      @Override
      public boolean matches(Element root, Element element) {
        return found.get(found.size() - 1) == element;
      }
    };
  }

  private static boolean isBox(Element box) {
    String name = box.normalName();
    return !name.equals("a")
        && !name.equals("h1")
        && !name.equals("time")
        && box.selectFirst(HEADER) == null;
  }

  private static boolean saysSomething(Element box) {
    return box.hasText() || box.selectFirst("img, iframe, video, audio, embed") != null;
  }

  /** Whether an element stands in the text of the comment. */
  boolean holds(Element element) {
    for (Element e = element; e != null && e != root; e = e.parent()) {
      if (boxes.contains(e)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element can be no name or date, because it is in the text or around it. */
  boolean isNoHeader(Element element) {
    return holds(element) || isAround(element);
  }

  /** Whether the text of the comment stands in an element, whole or in part. */
  boolean isAround(Element element) {
    return boxes.stream().anyMatch(box -> isOrHolds(element, box))
        || boxes.isEmpty() && element.selectFirst("p + p, blockquote, pre") != null;
  }

  /**
   * The text as an HTML fragment.
   *
   * @param header the elements of the name and the date
   */
  String write(List<Element> header) {
    Buttons.typeSmileys(root);
    boxes.forEach(Buttons::remove);
    if (!boxes.isEmpty() && !leavesProse(header)) {
      String text =
          boxes.stream()
              .map(box -> FragmentWriter.write(box, e -> false))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining("\n"));
      return subject(header, text) + text;
    }
    header.forEach(this::removeWithShell);
    Buttons.remove(root);
    removeConnectives(root);
    return trimmed(FragmentWriter.write(root, e -> false));
  }

  /**
   * Whether paragraphs stand outside what is named as the text: then the name does not mean all.
   */
  private boolean leavesProse(List<Element> header) {
    return root.select(PARAGRAPHS).stream()
        .filter(
            p -> !holds(p) && header.stream().noneMatch(h -> isOrHolds(p, h) || isOrHolds(h, p)))
        .filter(p -> boxes.stream().noneMatch(box -> isOrHolds(p, box)))
        .anyMatch(
            p -> p.text().length() >= PROSE && !Wording.isWaiting(p.text()) && linked(p) < 0.5);
  }

  /** The heading some systems let readers give their comment, unless it only repeats the text. */
  private String subject(List<Element> header, String text) {
    for (Element heading : root.select(SUBJECT)) {
      boolean isOther =
          holds(heading)
              || isAround(heading)
              || header.stream().anyMatch(h -> isOrHolds(h, heading) || isOrHolds(heading, h));
      String words = ArticleTitle.letters(heading.text());
      if (!isOther && !words.isEmpty() && !Wording.isButton(heading.text())) {
        String plain = ArticleTitle.letters(Jsoup.parseBodyFragment(text).text());
        boolean isRepeated =
            plain.startsWith(words) || words.startsWith("re") && words.length() < 4;
        return isRepeated
            ? ""
            : "<p><strong>" + FragmentWriter.plain(heading.text()) + "</strong></p>\n";
      }
    }
    return "";
  }

  private static double linked(Element p) {
    int all = p.text().length();
    return all == 0
        ? 1
        : (double) p.select("a").stream().mapToInt(a -> a.text().length()).sum() / all;
  }

  private static boolean isOrHolds(Element outer, Element inner) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }

  /** Removes a name or a date and the boxes around it that hold nothing else. */
  private void removeWithShell(Element part) {
    Element gone = part;
    if (!isOrHolds(root, part) || part == root) {
      return;
    }
    Element around = gone.parent();
    gone.remove();
    while (around != null && around != root && isEmptied(around)) {
      Element outer = around.parent();
      around.remove();
      around = outer;
    }
    if (around != null) {
      removeConnectives(around);
    }
  }

  private static boolean isEmptied(Element element) {
    Element copy = element;
    if (copy.selectFirst("p, blockquote, pre, iframe, video, .fn, time, .comment-date") != null
        && copy.hasText()) {
      return Wording.isConnective(copy.text());
    }
    return copy.childNodeSize() <= 40 && Wording.isConnective(copy.text());
  }

  /** Takes away words such as {@code says:} that stand loose before the first paragraph. */
  private static void removeConnectives(Element parent) {
    List<Node> loose = new ArrayList<>();
    boolean isAlone = true;
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text && Wording.isConnective(text.getWholeText())) {
        loose.add(node);
      } else if (node instanceof TextNode || node instanceof Element e && saysSomething(e)) {
        isAlone = false;
        break;
      }
    }
    if (!isAlone) {
      loose.forEach(Node::remove);
    }
  }

  private static String trimmed(String html) {
    String text = html;
    while (text.startsWith("<br>") || text.startsWith("<hr>")) {
      text = text.substring(4).strip();
    }
    while (text.endsWith("<br>") || text.endsWith("<hr>")) {
      text = text.substring(0, text.length() - 4).strip();
    }
    return text;
  }
}
