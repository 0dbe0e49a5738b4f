package org.postil.capture.html;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;
import org.postil.archive.EdtfDate;

/**
 * When a comment was written.
 *
 * @param element where the date stands
 */
record DateField(EdtfDate date, Element element) {
  private static final int LONGEST_LINE = 200;

  private static final int LONGEST_RELATIVE = 40;
  private static final Evaluator RELATIVE =
      QueryParser.parse("time, .time, .date, .time-ago, .comment-date, .comment-time, .timestamp");
  private static final Evaluator PERMALINKS = QueryParser.parse("a[href*=#]");
  private static final Evaluator SIGNED = QueryParser.parse("a[href*=#], cite");

  /** How dates of a page are read. */
  record Reading(PrintedDate.Order order, ZoneId zone) {
    Optional<EdtfDate> printed(String text) {
      return PrintedDate.in(text, order).flatMap(date -> EdtfDate.parse(date.iso(), zone));
    }
  }

  /** Looks for the date outside the text of the comment. */
  static Optional<DateField> of(
      Element root,
      Shape shape,
      Predicate<Element> isText,
      Reading reading,
      Optional<String> author) {
    return Stream.concat(shape.date().stream(), CommonParts.DATE.stream())
        .flatMap(
            place -> root.select(place).stream().filter(e -> e != root && !isText.test(e)).limit(5))
        .flatMap(element -> in(element, reading).stream())
        .findFirst()
        .or(() -> inPermalink(root, isText, reading))
        .or(() -> inLine(root, isText, reading, author));
  }

  /** Dates that only meant something when they were printed: {@code 2 days ago}. */
  static Optional<Element> relative(Element root, Predicate<Element> isText) {
    return root.select(RELATIVE).stream()
        .filter(e -> e != root && !isText.test(e) && e.text().length() <= LONGEST_RELATIVE)
        .findFirst();
  }

  private static Optional<DateField> in(Element element, Reading reading) {
    Optional<EdtfDate> stated = stated(element, reading);
    String text = element.text();
    Optional<EdtfDate> printed =
        text.length() <= 2 * LONGEST_LINE ? reading.printed(text) : Optional.empty();
    boolean isFiner =
        stated.isPresent()
            && printed.isPresent()
            && stated.get().text().length() == 10
            && printed.get().text().startsWith(stated.get().text());
    return (isFiner ? printed : stated.or(() -> printed)).map(date -> new DateField(date, element));
  }

  private static Optional<EdtfDate> stated(Element element, Reading reading) {
    Optional<EdtfDate> own = StatedDate.of(element, reading.order(), reading.zone());
    if (own.isPresent()) {
      return own.filter(date -> date.start().isPresent());
    }
    Element inside =
        element.selectFirst(
            "time[datetime], abbr[title], [itemprop^=date][content], a[title], span[title]");
    return inside == null || inside == element
        ? Optional.empty()
        : StatedDate.of(inside, reading.order(), reading.zone());
  }

  private static Optional<DateField> inPermalink(
      Element root, Predicate<Element> isText, Reading reading) {
    return root.select(PERMALINKS).stream()
        .filter(link -> !isText.test(link))
        .flatMap(link -> in(link, reading).stream())
        .findFirst();
  }

  /** A short line with little more than the date, before or after the text. */
  private static Optional<DateField> inLine(
      Element root, Predicate<Element> isText, Reading reading, Optional<String> author) {
    List<Element> lines =
        root.getAllElements().stream()
            .filter(e -> e != root && !isText.test(e))
            .filter(e -> e.childNodeSize() < 30 && length(e) <= LONGEST_LINE)
            .filter(e -> MetaLine.isOne(e, root, reading.order(), author))
            .toList();
    return lines.stream()
        .filter(e -> e.selectFirst(SIGNED) != null || e.is("cite"))
        .reduce((one, later) -> later.parents().contains(one) ? one : later)
        .or(() -> lines.stream().findFirst())
        .flatMap(line -> reading.printed(line.text()).map(date -> new DateField(date, line)));
  }

  private static int length(Element element) {
    int[] length = new int[1];
    element.filter(
        (node, depth) -> {
          length[0] += node instanceof TextNode t ? t.getWholeText().strip().length() : 0;
          return length[0] > LONGEST_LINE
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        });
    return length[0];
  }
}
