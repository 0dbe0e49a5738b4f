package org.postil.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/**
 * Gathers findings. What is wrong with many pages in the same way is told once, for the first of
 * them. May be shared by threads; the order in which findings arrive does not show.
 */
final class Findings {
  private final Set<Finding> single = ConcurrentHashMap.newKeySet();
  private final Map<Key, Group> groups = new ConcurrentHashMap<>();

  private record Key(Rule rule, String what) {}

  private record Group(Finding first, int pages) {
    Group with(Group other) {
      return new Group(
          first.compareTo(other.first) <= 0 ? first : other.first, pages + other.pages);
    }
  }

  void add(Finding finding) {
    single.add(finding);
  }

  void addAll(Rule rule, Problems problems) {
    addAll(rule, problems.sorted());
  }

  void addAll(Rule rule, List<Problem> problems) {
    problems.forEach(problem -> add(Finding.of(rule, problem)));
  }

  /**
   * Enters what is wrong with one page.
   *
   * @param first in the page
   * @param what is the same wherever it stands; entered once for a page
   */
  void addOfPage(Finding first, String what) {
    groups.merge(new Key(first.rule(), what), new Group(first, 1), Group::with);
  }

  List<Finding> sorted() {
    return Stream.concat(single.stream(), groups.values().stream().map(Findings::told))
        .sorted()
        .toList();
  }

  private static Finding told(Group group) {
    Finding first = group.first();
    int others = group.pages() - 1;
    if (others == 0) {
      return first;
    }
    Problem problem = first.problem();
    String what =
        problem.what() + " (and on " + others + " other page" + (others == 1 ? ")" : "s)");
    return new Finding(
        first.rule(),
        new Problem(problem.severity(), problem.place(), what, problem.toDo()),
        first.source());
  }
}
