package org.postil.intake;

import java.util.List;
import org.postil.diagnostic.Problem;

/**
 * What writing an article came to.
 *
 * @param added how many comments joined a discussion that was there
 */
record Written(Outcome outcome, int added, List<Problem> problems, List<String> difference) {
  static Written of(Outcome outcome) {
    return new Written(outcome, 0, List.of(), List.of());
  }

  Written with(List<Problem> others) {
    return new Written(outcome, added, others, difference);
  }
}
