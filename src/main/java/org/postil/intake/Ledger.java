package org.postil.intake;

import java.util.List;
import org.postil.diagnostic.Problem;

/**
 * The account of an import.
 *
 * @param sources one for each source and format, in the order they were named
 * @param refused why sources could not be read at all
 */
public record Ledger(List<SourceLedger> sources, List<Problem> refused) {
  public Ledger {
    sources = List.copyOf(sources);
    refused = List.copyOf(refused);
  }

  /** Everything that has to be told: refusals, then troubles, by source. */
  public List<Problem> problems() {
    return java.util.stream.Stream.concat(
            refused.stream(),
            sources.stream().flatMap(s -> s.troubles().stream()).map(SourceLedger.Told::problem))
        .toList();
  }
}
