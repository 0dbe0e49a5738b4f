package org.postil.intake;

import java.util.Optional;
import org.postil.archive.Topic;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Input;
import org.postil.diagnostic.Problem;

/** Takes what the reader of one input finds, to the ledger and on to the archive. */
final class Collector implements Findings {
  private final Input input;
  private final SourceLedger ledger;
  private final Arrivals arrivals;
  private final Totals totals;
  private long read;

  Collector(Input input, SourceLedger ledger, Arrivals arrivals, Totals totals) {
    this.input = input;
    this.ledger = ledger;
    this.arrivals = arrivals;
    this.totals = totals;
  }

  @Override
  public void article(Captured article) {
    arrivals.take(article, input, ledger);
  }

  @Override
  public void site(String title, Optional<String> description, Optional<String> language) {
    arrivals.site(title, description, language);
  }

  @Override
  public void topic(Topic topic) {
    arrivals.topic(topic);
  }

  @Override
  public void count(String sort, String status, boolean isTaken) {
    ledger.count(sort, status, isTaken);
  }

  @Override
  public void trouble(Trouble kind, Problem problem) {
    ledger.add(new SourceLedger.Told(kind, problem));
  }

  @Override
  public void read(long bytes) {
    if (bytes > read) {
      ledger.read(bytes - read);
      if (input.isFolder()) {
        ledger.size(bytes - read); // nobody can tell beforehand which of its files matter
      }
      totals.read(bytes - read);
      read = bytes;
    }
  }
}
