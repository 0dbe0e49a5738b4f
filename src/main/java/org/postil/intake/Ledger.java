package org.postil.intake;

import java.util.List;
import java.util.stream.Stream;
import org.postil.diagnostic.Problem;

/**
 * The account of an import.
 *
 * @param sources one for each source and format, in the order they were read
 * @param refused why sources could not be read at all
 */
public record Ledger(List<SourceLedger> sources, List<Problem> refused) {
  public Ledger {
    sources = List.copyOf(sources);
    refused = List.copyOf(refused);
  }

  /** Everything that has to be told: why sources were refused, then what is doubtful, by place. */
  public List<Problem> problems() {
    Stream<Problem> troubles =
        sources.stream().flatMap(s -> s.troubles().stream()).map(SourceLedger.Told::problem);
    return Stream.concat(refused.stream().sorted(), troubles.sorted()).toList();
  }
}
