package org.postil.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postil.archive.Topic;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/**
 * What one file held, kept until its turn comes: files are read side by side, and told in order.
 */
final class Recorded implements Findings {
  private final List<Consumer<Findings>> calls = new ArrayList<>();
  private List<Problem> refused = List.of();

  /** Reads a file; why it cannot be read is kept, too. */
  static Recorded of(Consumer<Findings> reading) {
    Recorded recorded = new Recorded();
    try {
      reading.accept(recorded);
    } catch (Mistake mistake) {
      recorded.refused = mistake.problems();
    }
    return recorded;
  }

  /**
   * Tells everything again.
   *
   * @throws Mistake if the file could not be read
   */
  void replay(Findings findings) {
    calls.forEach(call -> call.accept(findings));
    if (!refused.isEmpty()) {
      throw new Mistake(refused);
    }
  }

  @Override
  public void article(Captured article) {
    calls.add(findings -> findings.article(article));
  }

  @Override
  public void site(String title, Optional<String> description, Optional<String> language) {
    calls.add(findings -> findings.site(title, description, language));
  }

  @Override
  public void topic(Topic topic) {
    calls.add(findings -> findings.topic(topic));
  }

  @Override
  public void count(String sort, String status, boolean isTaken) {
    calls.add(findings -> findings.count(sort, status, isTaken));
  }

  @Override
  public void trouble(Trouble kind, Problem problem) {
    calls.add(findings -> findings.trouble(kind, problem));
  }

  @Override
  public void read(long bytes) {
    calls.add(findings -> findings.read(bytes));
  }
}
