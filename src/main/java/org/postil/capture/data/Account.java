package org.postil.capture.data;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postil.capture.Findings;
import org.postil.capture.Findings.Trouble;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/** Tells the findings what becomes of each file. A file that cannot be read stops no other. */
final class Account {
  private final Findings findings;
  private final int largest;
  private long bytes;

  /**
   * @param largest the bytes of one file
   */
  Account(Findings findings, int largest) {
    this.findings = findings;
    this.largest = largest;
  }

  /** The text of a file; empty, and told, if it is none. */
  Optional<String> text(SiteFile file) {
    return attempt(
        () -> {
          FileText read = FileText.read(file, largest);
          bytes += read.size();
          findings.read(bytes);
          if (read.isChanged()) {
            doubt(file.place(), FileText.CHANGED, FileText.LOOK);
          }
          return read.text();
        });
  }

  /** What can be read; empty, and told, where that ends in a {@link Mistake}. */
  <T> Optional<T> attempt(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (Mistake mistake) {
      mistake.problems().forEach(problem -> findings.trouble(Trouble.UNREADABLE, warning(problem)));
      return Optional.empty();
    }
  }

  private static Problem warning(Problem problem) {
    return Problem.warning(problem.place(), problem.what(), problem.toDo());
  }

  void tell(Trouble kind, Place place, String what, String toDo) {
    findings.trouble(kind, Problem.warning(place, what, toDo));
  }

  void doubt(Place place, String what, String toDo) {
    tell(Trouble.DOUBT, place, what, toDo);
  }

  /** Takes problems as doubts. */
  Consumer<Problem> doubts() {
    return problem -> findings.trouble(Trouble.DOUBT, problem);
  }

  void count(String sort, String status, boolean isTaken) {
    findings.count(sort, status, isTaken);
  }

  Findings findings() {
    return findings;
  }
}
