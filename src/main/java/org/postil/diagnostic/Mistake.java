package org.postil.diagnostic;

import java.util.List;

/** The input is wrong: the user's to mend. Carries every problem of the run, sorted. */
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public Mistake(List<Problem> problems) {
    super(problems.isEmpty() ? "" : problems.get(0).toString(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  public static Mistake of(Place place, String what, String toDo) {
    return new Mistake(List.of(Problem.error(place, what, toDo)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
