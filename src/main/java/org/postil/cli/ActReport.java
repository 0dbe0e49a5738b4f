package org.postil.cli;

import java.io.PrintWriter;
import org.postil.moderation.Proposal;

/** Tells what an act does that was entered. */
final class ActReport {
  private final PrintWriter out;

  ActReport(PrintWriter out) {
    this.out = out;
  }

  void print(int number, Proposal act, String file, boolean isDryRun) {
    String comments = Counted.of(act.comments(), "comment");
    out.println(
        isDryRun
            ? "act " + number + " would change " + comments + "; nothing was written"
            : "act " + number + " in " + file + " changes " + comments + " at the next build");
    if (!act.others().isEmpty()) {
      out.println(
          "the same still stands in, or signs, "
              + Counted.of(act.others().size(), "other comment")
              + ":");
      act.others().forEach(candidate -> out.println(CandidateLine.of(candidate)));
    }
    out.flush();
  }
}
