package org.postil.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Values by how often they occur. */
final class Ranking<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private final IntList counts = new IntList();

  /** Counts a value, and gives the number it has by its first occurrence. */
  int add(T value, int times) {
    Integer known = numbers.get(value);
    int number = known == null ? values.size() : known;
    if (known == null) {
      numbers.put(value, number);
      values.add(value);
      counts.add(0);
    }
    counts.set(number, counts.get(number) + times);
    return number;
  }

  int size() {
    return values.size();
  }

  T value(int number) {
    return values.get(number);
  }

  int count(int number) {
    return counts.get(number);
  }

  /** The numbers of the values, the most frequent first; equals in the order of their text. */
  List<Integer> sorted(Function<T, String> text) {
    List<Integer> sorted = new ArrayList<>(numbers.values());
    sorted.sort(
        Comparator.comparing((Integer number) -> -counts.get(number))
            .thenComparing(number -> text.apply(values.get(number)))
            .thenComparing(Comparator.naturalOrder()));
    return sorted;
  }

  /** Where each value stands in an order, by number. */
  static int[] ranks(List<Integer> sorted) {
    int[] ranks = new int[sorted.size()];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[sorted.get(rank)] = rank;
    }
    return ranks;
  }
}
