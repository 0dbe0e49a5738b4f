package org.postil.capture.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where the comments of a page stand to each other, read from its markup before they are taken out
 * of it.
 *
 * @param nested for each comment the index of the one it stands in or directly under, or -1
 * @param depths the level that its classes say; empty if not all say one
 * @param indents how far it is moved in; empty if none is
 */
record Placing(List<Integer> nested, List<Integer> depths, List<Double> indents) {
  private static final int NEAR = 12;

  static Placing of(List<Entry> entries) {
    Map<Element, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      places.put(entries.get(i).outer(), i);
    }
    Map<Element, Integer> held = held(entries);
    List<Integer> nested = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    List<Double> indents = new ArrayList<>();
    for (Entry entry : entries) {
      int before = isShell(entry) ? before(entry.outer(), places) : -1;
      nested.add(before >= 0 ? before : parent(entry.outer(), places));
      List<Element> own = shell(entry, held);
      DepthClass.of(own).ifPresent(depths::add);
      Indent.of(own).ifPresent(indents::add);
    }
    boolean someMoved = indents.stream().anyMatch(indent -> indent > 0);
    return new Placing(
        nested,
        depths.size() == entries.size() ? depths : List.of(),
        indents.size() == entries.size() && someMoved ? indents : List.of());
  }

  /**
   * Whether an entry is a box of replies that holds but one, and stands after the comment answered:
   * they have no class in common.
   */
  private static boolean isShell(Entry entry) {
    Element beside = entry.outer().previousElementSibling();
    while (beside != null && !beside.hasText()) {
      beside = beside.previousElementSibling();
    }
    List<String> own = Tokens.classes(entry.outer());
    return beside != null
        && entry.outer().id().isEmpty()
        && entry.outer() != entry.inner()
        && !own.isEmpty()
        && Tokens.classes(beside).stream().noneMatch(own::contains);
  }

  /** How many comments each element holds; two stand for more. */
  private static Map<Element, Integer> held(List<Entry> entries) {
    Map<Element, Integer> held = new IdentityHashMap<>();
    for (Entry entry : entries) {
      Element around = entry.outer().parent();
      while (around != null && held.getOrDefault(around, 0) < 2) {
        held.merge(around, 1, Integer::sum);
        around = around.parent();
      }
    }
    return held;
  }

  /** The elements marked as this comment and those around it that hold no other. */
  private static List<Element> shell(Entry entry, Map<Element, Integer> held) {
    List<Element> shell = new ArrayList<>(entry.marks());
    Element around = entry.outer().parent();
    while (around != null && held.getOrDefault(around, 0) == 1 && shell.size() < NEAR) {
      shell.add(around);
      around = around.parent();
    }
    return shell;
  }

  private static int parent(Element outer, Map<Element, Integer> places) {
    for (Element e = outer.parent(); e != null; e = e.parent()) {
      Integer above = places.get(e);
      if (above != null) {
        return above;
      }
      int beside = before(e, places);
      if (beside >= 0) {
        return beside;
      }
    }
    return -1;
  }

  /** The comment directly before a box of replies, or -1. */
  private static int before(Element box, Map<Element, Integer> places) {
    boolean isNamed = Replies.mayHold(box);
    Node node = box.previousSibling();
    for (int steps = 0; node != null && steps < NEAR; steps++) {
      if (node instanceof Element element) {
        Integer place = places.get(element);
        if (place != null) {
          return isNamed || box.normalName().equals(element.normalName()) ? place : -1;
        }
        Integer inside = Replies.isNamed(box) ? only(element, places) : null;
        if (inside != null) {
          return inside;
        }
        if (element.hasText() && !Replies.isNamed(element)) {
          return -1;
        }
      }
      node = node.previousSibling();
    }
    return -1;
  }

  /** The comment that a box holds directly, if it is one alone. */
  private static @Nullable Integer only(Element box, Map<Element, Integer> places) {
    Integer found = null;
    int looked = 0;
    for (Node node = box.firstChild(); node != null && looked < NEAR; node = node.nextSibling()) {
      Integer place = node instanceof Element element ? places.get(element) : null;
      if (place != null && found != null) {
        return null;
      }
      found = place == null ? found : place;
      looked++;
    }
    return Replies.isNamed(box) ? null : found;
  }

  /** Whether any comment stands in or under another one. */
  boolean isNested() {
    return nested.stream().anyMatch(parent -> parent >= 0);
  }

  /** For each comment the nearest earlier one with a lesser level, or -1. */
  static <T extends Comparable<T>> List<Integer> byLevel(List<T> levels) {
    List<Integer> parents = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < levels.size(); i++) {
      while (!open.isEmpty() && levels.get(open.peek()).compareTo(levels.get(i)) >= 0) {
        open.pop();
      }
      parents.add(open.isEmpty() ? -1 : open.peek());
      open.push(i);
    }
    return parents;
  }

  boolean hasLevels() {
    return depths.stream().distinct().count() > 1;
  }

  /** The number of levels by the classes, if there are such classes. */
  OptionalInt levels() {
    int least = depths.stream().mapToInt(d -> d).min().orElse(0);
    return depths.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(depths.stream().mapToInt(d -> d).max().orElse(0) - least + 1);
  }
}
