package org.postil.diagnostic;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Gathers the problems of a run, so that all of them can be told at once. May be shared by threads;
 * the order in which problems arrive does not show.
 */
public final class Problems {
  private final Queue<Problem> found = new ConcurrentLinkedQueue<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public void error(Place place, String what, String toDo) {
    add(Problem.error(place, what, toDo));
  }

  public void warning(Place place, String what, String toDo) {
    add(Problem.warning(place, what, toDo));
  }

  /** Everything found so far, by place, each once. */
  public List<Problem> sorted() {
    return found.isEmpty() ? List.of() : found.stream().distinct().sorted().toList();
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  /**
   * Ends the run here if it cannot succeed.
   *
   * @throws Mistake with everything found, if any of it is an error
   */
  public void stopOnErrors() {
    if (hasErrors()) {
      throw new Mistake(sorted());
    }
  }

  /** As {@link #stopOnErrors}, and warnings stop the run too. */
  public void stopOnAny() {
    if (!found.isEmpty()) {
      throw new Mistake(found.stream().map(Problem::asError).distinct().sorted().toList());
    }
  }
}
