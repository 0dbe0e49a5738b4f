package org.postil.capture.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.postil.capture.html.EntryFinder.Mark;

/**
 * Tells which marked elements are one comment: themes mark the list item, a box in it and the text
 * in that. Two numbers are two comments; a mark in a list inside another is a reply; so is one with
 * a name or a date of its own inside one that has such things besides it.
 */
final class MarkMerger {
  private final Map<Element, Boolean> headers = new IdentityHashMap<>();

  List<Entry> merge(List<Mark> roots) {
    List<Entry> entries = new ArrayList<>();
    Deque<Mark> open = new ArrayDeque<>();
    push(open, roots);
    while (!open.isEmpty()) {
      Mark mark = open.pop();
      List<Mark> inside = new ArrayList<>(mark.inside);
      entry(mark, inside).ifPresent(entries::add);
      push(open, inside);
    }
    return entries;
  }

  private static void push(Deque<Mark> open, List<Mark> marks) {
    for (int i = marks.size() - 1; i >= 0; i--) {
      open.push(marks.get(i));
    }
  }

  /**
   * The comment a mark stands for, if it is not only a box around several.
   *
   * @param inside the marks in it; those of other comments remain
   */
  private Optional<Entry> entry(Mark mark, List<Mark> inside) {
    List<Element> elements = new ArrayList<>(List.of(mark.element));
    Element inner = mark.element;
    Shape shape = mark.shape;
    Optional<String> number = mark.number;
    boolean hasHeader = hasHeader(mark);
    for (boolean merging = true; merging; ) {
      Optional<Mark> same = same(mark, number, hasHeader, inside);
      merging = same.isPresent();
      if (merging) {
        Mark twin = same.get();
        elements.add(twin.element);
        int at = inside.indexOf(twin);
        inside.remove(at);
        inside.addAll(at, twin.inside);
        shape = Shape.ALL.indexOf(twin.shape) < Shape.ALL.indexOf(shape) ? twin.shape : shape;
        boolean takesOver = mark.number.isEmpty() && !hasHeader && inner.equals(mark.element);
        inner = takesOver ? twin.element : inner;
        number = number.or(() -> twin.number);
        hasHeader |= hasHeader(twin);
      }
    }
    boolean isBox = !hasHeader && number.isEmpty() && !inside.isEmpty();
    return isBox ? Optional.empty() : Optional.of(new Entry(mark.element, inner, shape, elements));
  }

  private Optional<Mark> same(
      Mark mark, Optional<String> number, boolean hasHeader, List<Mark> inside) {
    List<Mark> twins =
        inside.stream().filter(other -> isSame(mark, number, hasHeader, other)).toList();
    boolean isBox = number.isEmpty() && !hasHeader && twins.size() > 1;
    return isBox ? Optional.empty() : twins.stream().findFirst();
  }

  private boolean isSame(Mark mark, Optional<String> number, boolean hasHeader, Mark other) {
    if (number.isPresent() && other.number.isPresent()) {
      boolean isReply = isInList(other.element, mark.element) && isNamedAlike(mark, other);
      return number.equals(other.number) && !isReply;
    }
    if (isInList(other.element, mark.element)) {
      return false;
    }
    boolean isAlike = other.number.isPresent() || isNamedAlike(mark, other);
    return !(hasHeader && isAlike && hasHeader(other));
  }

  private static boolean isNamedAlike(Mark mark, Mark other) {
    return mark.element.normalName().equals(other.element.normalName())
        && Tokens.classes(other.element).stream()
            .filter(mark.shape.entries()::contains)
            .anyMatch(Tokens.classes(mark.element)::contains);
  }

  private static boolean isInList(Element element, Element root) {
    for (Element e = element; e != root && e != null; e = e.parent()) {
      Element parent = e.parent();
      boolean isItem = e.normalName().equals("li") && parent != root;
      if (isItem || e != element && Replies.isNamed(e)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mark shows a name or a date outside the marks in it. */
  private boolean hasHeader(Mark mark) {
    return headers.computeIfAbsent(mark.element, e -> findHeader(mark));
  }

  private static boolean findHeader(Mark mark) {
    Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    mark.inside.forEach(other -> inside.add(other.element));
    boolean[] found = new boolean[1];
    mark.element.filter(
        (Node node, int depth) -> {
          if (!(node instanceof Element element)) {
            return NodeFilter.FilterResult.CONTINUE;
          }
          if (inside.contains(element)) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          found[0] = element != mark.element && element.is(CommonParts.HEADER) && element.hasText();
          return found[0] ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
    return found[0];
  }
}
