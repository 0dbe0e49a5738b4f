package org.postil.capture.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * How one family of themes or systems marks a comment and its parts. What a family does not name is
 * looked for under the names that many use.
 *
 * @param name for people
 * @param entries classes of the element that holds one comment
 * @param within what such an element must stand in or be; anything if empty
 * @param author where the name stands, best first
 * @param date where the date stands, best first
 * @param body where the text stands, best first
 */
record Shape(
    String name,
    Set<String> entries,
    List<Evaluator> within,
    List<Evaluator> author,
    List<Evaluator> date,
    List<Evaluator> body) {

  private static final int LEVELS = 60;

  /** All families, the special ones first. */
  static final List<Shape> ALL =
      List.of(
          WpDiscuzShape.SHAPE,
          DisqusShape.SHAPE,
          DiscourseShape.SHAPE,
          BloggerShape.SHAPE,
          LiveJournalShape.SHAPE,
          SerendipityShape.SHAPE,
          DrupalShape.SHAPE,
          MovableTypeShape.SHAPE,
          HostedShapes.INTENSE_DEBATE,
          HostedShapes.LIVEFYRE,
          HostedShapes.ISSO,
          HostedShapes.CORAL,
          HostedShapes.HACKER_NEWS,
          HostedShapes.REDDIT,
          HostedShapes.COMMENTO,
          HostedShapes.KOMENTO,
          HostedShapes.PHPBB,
          HostedShapes.TUMBLR,
          MicroformatsShape.SHAPE,
          WordPressShape.SHAPE,
          OtherShape.SHAPE);

  static Shape named(String name, String entries) {
    return new Shape(
        name,
        Arrays.stream(entries.toLowerCase(Locale.ROOT).split(" ")).collect(Collectors.toSet()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  Shape within(String query) {
    return new Shape(name, entries, queries(query), author, date, body);
  }

  Shape author(String... queries) {
    return new Shape(name, entries, within, queries(queries), date, body);
  }

  Shape date(String... queries) {
    return new Shape(name, entries, within, author, queries(queries), body);
  }

  Shape body(String... queries) {
    return new Shape(name, entries, within, author, date, queries(queries));
  }

  static List<Evaluator> queries(String... queries) {
    return Arrays.stream(queries).map(QueryParser::parse).toList();
  }

  /** Whether this family takes an element with these classes for a comment. */
  boolean marks(Element element, List<String> classes) {
    return classes.stream().anyMatch(entries::contains)
        && (within.isEmpty() || within.stream().anyMatch(place -> isWithin(element, place)));
  }

  /** Looks up a few levels only: themes are not deeper, and hostile pages are. */
  private static boolean isWithin(Element element, Evaluator place) {
    Element around = element;
    for (int i = 0; i < LEVELS && around != null; i++) {
      if (around.is(place)) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }
}
