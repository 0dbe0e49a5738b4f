package org.postil.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.postil.archive.Act;
import org.postil.archive.EdtfDate;
import org.postil.moderation.Candidate;

/** A comment as find prints it. */
final class CandidateLine {
  private CandidateLine() {}

  static String of(Candidate candidate) {
    return TabbedLine.of(
        candidate.comment().toString(),
        candidate.date().map(EdtfDate::text).orElse(""),
        candidate.author().orElse(""),
        Counted.of(candidate.links(), "link"),
        String.join(", ", candidate.found()),
        candidate.acts().stream().map(CandidateLine::act).collect(Collectors.joining(", ")),
        candidate.excerpt(),
        Permalink.of(candidate.comment()));
  }

  private static String act(Act act) {
    return act.kind().name().toLowerCase(Locale.ROOT) + " " + act.entry().number();
  }
}
