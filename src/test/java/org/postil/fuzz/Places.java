package org.postil.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/** Where problems are said to be. */
public final class Places {
  private Places() {}

  /** Every problem stands in the file, on a line that it has, in a column that the line has. */
  public static void assertWithin(String text, String file, Collection<Problem> problems) {
    String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    for (Problem problem : problems) {
      Place place = problem.place();
      assertThat(place.file()).isEqualTo(file);
      assertThat(place.line()).as("%s", problem).isLessThanOrEqualTo(lines.length);
      assertThat(place.column())
          .as("%s", problem)
          .isLessThanOrEqualTo(lines[place.line() - 1].length() + 1);
      assertThat(problem.toString())
          .as("one line, nothing that acts")
          .doesNotContainPattern("\\p{Cntrl}");
    }
  }

  /** As {@link #assertWithin}, for readers that know lines and no columns. */
  public static void assertOnLines(String text, String file, Collection<Problem> problems) {
    int lines = text.split("\r\n|\n|\r", -1).length;
    for (Problem problem : problems) {
      assertThat(problem.place().file()).isEqualTo(file);
      assertThat(problem.place().line()).as("%s", problem).isLessThanOrEqualTo(lines);
    }
  }
}
