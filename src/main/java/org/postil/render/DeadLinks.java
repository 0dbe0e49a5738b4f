package org.postil.render;

import java.util.ArrayList;
import java.util.List;
import org.postil.archive.Body;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.markup.Rendered;

/** Gathers relative links of texts that lead nowhere. */
final class DeadLinks {
  private final List<Problem> problems = new ArrayList<>();

  void report(String file, Body body, Rendered rendered) {
    for (Rendered.DeadLink dead : rendered.dead()) {
      problems.add(
          Problem.warning(
              new Place(file, body.line() + dead.line() - 1, dead.column()),
              "the link " + Problem.quote(dead.target()) + " leads nowhere",
              "its words are shown without it; name a file of this archive, or a whole address"));
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
