package org.postil.capture.warc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Input;

/**
 * Revisits whose page was not found among the pages. They may mean a picture or the like, for not
 * all of them say what; that shows when all records have been met.
 */
final class Orphans {
  private final List<Revisit> orphans;
  private final List<Input> inputs;
  private final Account account;
  private final Set<Fingerprint> wanted = new HashSet<>();
  private final Set<Fingerprint> met = new HashSet<>();

  Orphans(List<Revisit> orphans, List<Input> inputs, Account account) {
    this.orphans = orphans;
    this.inputs = inputs;
    this.account = account;
    orphans.forEach(orphan -> wanted.addAll(orphan.origin().keys()));
  }

  void meet(ArchiveRecord record) {
    String type = record.header().type();
    if (!wanted.isEmpty() && (type.equals("response") || type.equals("resource"))) {
      Capture.of(record, false).keys().stream().filter(wanted::contains).forEach(met::add);
    }
  }

  /** Tells of those whose record was not met. */
  void tell() {
    for (Revisit orphan : orphans) {
      if (orphan.origin().keys().stream().anyMatch(met::contains)) {
        account.count("revisit", "");
        continue;
      }
      account.trouble(
          Trouble.ORPHAN,
          inputs.get(orphan.at().file()),
          orphan.name() + " is said to be unchanged since a capture that is not here",
          "import it together with the archive that has the page");
    }
  }
}
