package org.postil.check;

import java.util.Comparator;
import java.util.Optional;
import org.postil.diagnostic.Problem;

/**
 * A rule that was broken.
 *
 * @param problem where and how; of a page the place is in the file of the site
 * @param source of a page: the content file it is made from. Absent if the place is in one already
 */
public record Finding(Rule rule, Problem problem, Optional<String> source)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::problem).thenComparing(Finding::rule);

  /** A finding in a content file. */
  static Finding of(Rule rule, Problem problem) {
    return new Finding(rule, problem, Optional.empty());
  }

  /** This finding, counted as an error whatever it was. */
  Finding asError() {
    return new Finding(rule, problem.asError(), source);
  }

  /** The problem with the rule's id at its end, as people are told of it. */
  public Problem named() {
    return new Problem(
        problem.severity(),
        problem.place(),
        problem.what(),
        problem.toDo() + " [" + rule.id() + "]");
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return named().toString();
  }
}
