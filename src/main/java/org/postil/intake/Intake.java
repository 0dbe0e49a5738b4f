package org.postil.intake;

import java.util.ArrayList;
import java.util.List;
import org.postil.capture.Findings;
import org.postil.capture.Input;
import org.postil.content.ContentIndex;
import org.postil.content.ContentWriter;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/**
 * The import, from sources to an archive and the account of them. It can be cut off at any moment
 * and run again: what is there already is found, and what is half written is written anew.
 */
public final class Intake {
  private Intake() {}

  /**
   * Runs an import. A source that cannot be read does not stop the others.
   *
   * @throws Mistake if the archive has errors, so that it cannot be told what it has
   * @throws MachineFailure if the machine fails
   */
  public static Ledger run(Request request, Progress progress) {
    Problems problems = new Problems();
    ContentIndex index = ContentIndex.of(request.into(), problems);
    problems.stopOnErrors();

    List<Problem> refused = new ArrayList<>();
    List<Sources.Source> sources = new Sources(request.from(), refused).of(request.sources());
    long size = sources.stream().flatMap(s -> s.inputs().stream()).mapToLong(Intake::size).sum();
    Totals totals = new Totals(size, progress);

    List<SourceLedger> ledgers = new ArrayList<>();
    try (Arrivals arrivals = new Arrivals(request, index, totals)) {
      for (Sources.Source source : sources) {
        ledgers.add(read(source, request, arrivals, totals, refused));
      }
      arrivals.finish();
    }
    Ledger ledger = new Ledger(ledgers, refused);
    if (ledgers.stream().anyMatch(l -> !l.entries().isEmpty())) {
      new ContentWriter(request.into()).writeReport(LedgerJson.of(ledger, request.program()));
    }
    return ledger;
  }

  private static SourceLedger read(
      Sources.Source source,
      Request request,
      Arrivals arrivals,
      Totals totals,
      List<Problem> refused) {
    SourceLedger ledger = new SourceLedger(source.name(), source.kind());
    for (int i = 0; i < source.unknown(); i++) {
      ledger.count("other file", "", false);
    }
    source.inputs().forEach(input -> ledger.size(size(input)));
    new SourceReading(source, request)
        .tell(
            new SourceReading.Listeners() {
              @Override
              public Findings of(Input input) {
                return new Collector(input, ledger, arrivals, totals);
              }

              @Override
              public void refused(List<Problem> problems) {
                refused.addAll(problems);
              }
            });
    arrivals.settle(0);
    return ledger;
  }

  private static long size(Input input) {
    return input.isFolder() ? 0 : input.size();
  }
}
