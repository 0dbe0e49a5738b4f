package org.postil.capture.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.postil.capture.html.EntryFinder.Mark;

/**
 * Comments of a system nobody knows: elements alike that call themselves comments in some way and
 * are numbered, or that stand under a heading that counts them. Only for pages where no other sign
 * of comments was found.
 */
final class Repeats {
  private static final Set<String> HOLDERS =
      Set.of("li", "div", "article", "section", "tr", "table", "dd", "blockquote");
  private static final Pattern NUMBERED = Pattern.compile("(?:[A-Za-z]{1,20}[-_:]?){0,4}\\d{1,20}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final List<String> WORDS =
      List.of("comment", "komment", "coment", "commento", "reactie", "reaction");
  private static final Set<String> PARTS =
      Set.of(
          "link", "links", "count", "counter", "number", "form", "reply", "add", "new", "toggle",
          "button", "header", "heading", "title", "footer", "meta", "list", "load", "more");
  private static final int SHORTEST = 12;
  private static final int NEAR = 4;
  private static final int FEWEST = 2;
  private static final int MOST_ELEMENTS = 200_000;

  private final Surroundings surroundings;
  private final Map<String, List<Element>> named = new LinkedHashMap<>();
  private final Map<Element, Map<String, List<Element>>> siblings = new LinkedHashMap<>();

  private Repeats(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static List<Entry> find(Element body, Surroundings surroundings) {
    Repeats repeats = new Repeats(surroundings);
    int looked = 0;
    for (Element element : body.getAllElements()) {
      if (looked++ < MOST_ELEMENTS && HOLDERS.contains(element.normalName())) {
        repeats.look(element);
      }
    }
    List<Element> best = repeats.best();
    return new MarkMerger().merge(marks(best));
  }

  private void look(Element element) {
    boolean isNumbered = NUMBERED.matcher(element.id()).matches();
    String kind =
        element.normalName()
            + ' '
            + element.className()
            + ' '
            + DIGITS.matcher(element.id()).replaceAll("0");
    Element parent = element.parent();
    if (element.attributesSize() == 0
        || parent == null
        || !element.hasText()
        || surroundings.hold(element)) {
      return;
    }
    if (isNumbered && isNamed(element)) {
      named.computeIfAbsent(kind, k -> new ArrayList<>()).add(element);
    }
    siblings
        .computeIfAbsent(parent, p -> new LinkedHashMap<>())
        .computeIfAbsent(kind, k -> new ArrayList<>())
        .add(element);
  }

  private static boolean isNamed(Element element) {
    String names =
        (element.id() + ' ' + element.className() + ' ' + element.attr("itemtype"))
            .toLowerCase(Locale.ROOT);
    boolean isPart =
        Tokens.of(element).stream()
            .flatMap(token -> Arrays.stream(Tokens.words(token)))
            .anyMatch(PARTS::contains);
    return WORDS.stream().anyMatch(names::contains) && !isPart && !isLinks(element);
  }

  /** Front pages link to the comments of each text. */
  private static boolean isLinks(Element element) {
    int linked = element.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return element.text().length() - linked < SHORTEST || Wording.saysNone(element.text());
  }

  private List<Element> best() {
    List<Element> best = List.of();
    for (List<Element> group : named.values()) {
      best = group.size() >= FEWEST && group.size() > best.size() ? group : best;
    }
    if (!best.isEmpty()) {
      return best;
    }
    for (Map.Entry<Element, Map<String, List<Element>>> parent : siblings.entrySet()) {
      for (List<Element> group : parent.getValue().values()) {
        boolean isCounted = group.size() > best.size() && isCounted(parent.getKey(), group);
        best = isCounted ? group : best;
      }
    }
    return best;
  }

  /** Whether a heading before a group says that there are so many comments. */
  private static boolean isCounted(Element parent, List<Element> group) {
    Element at = group.get(0);
    for (int i = 0; i < NEAR && at != null; i++) {
      Node before = at.previousSibling();
      for (int steps = 0; steps < NEAR && before != null; steps++) {
        if (before instanceof Element heading && heading.hasText()) {
          String text = heading.text();
          boolean isHeading = heading.normalName().matches("h[1-6]|legend|caption");
          OptionalInt count = isHeading ? Claims.count(text) : OptionalInt.empty();
          return count.isPresent() && count.getAsInt() == group.size();
        }
        before = before.previousSibling();
      }
      at = at == group.get(0) ? parent : at.parent();
    }
    return false;
  }

  /** Hangs those that stand in others of the group under them. */
  private static List<Mark> marks(List<Element> elements) {
    Map<Element, Mark> all = new LinkedHashMap<>();
    List<Mark> roots = new ArrayList<>();
    for (Element element : elements) {
      Mark mark = new Mark(element, OtherShape.SHAPE);
      Element around = element.parent();
      while (around != null && !all.containsKey(around)) {
        around = around.parent();
      }
      (around == null ? roots : all.getOrDefault(around, mark).inside).add(mark);
      all.put(element, mark);
    }
    return roots;
  }
}
