package org.postil.render;

import org.postil.archive.Body;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.markup.Rendered;

/** Reports relative links of texts that lead nowhere. */
final class DeadLinks {
  private final String contentName;
  private final Problems problems;

  DeadLinks(String contentName, Problems problems) {
    this.contentName = contentName;
    this.problems = problems;
  }

  void report(String file, Body body, Rendered rendered) {
    for (Rendered.DeadLink dead : rendered.dead()) {
      problems.warning(
          new Place(contentName + "/" + file, body.line() + dead.line() - 1, dead.column()),
          "the link " + Problem.quote(dead.target()) + " leads nowhere",
          "its words are shown without it; name a file of this archive, or a whole address");
    }
  }
}
