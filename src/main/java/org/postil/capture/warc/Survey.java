package org.postil.capture.warc;

import java.io.IOException;
import org.postil.capture.Input;
import org.postil.diagnostic.Mistake;

/** Looks at every record once, notes the captures of pages and counts the others. */
final class Survey implements RecordVisitor {
  private final CaptureIndex index;
  private final Account account;
  private final Input input;

  Survey(CaptureIndex index, Account account, Input input) {
    this.index = index;
    this.account = account;
    this.input = input;
  }

  @Override
  public void visit(ArchiveRecord record) throws IOException {
    Holding holding = Holding.of(record);
    switch (holding.kind()) {
      case PAGE -> {
        record.body().drain();
        index.add(Capture.of(record, record.body().broken() != null));
      }
      case REVISIT -> index.add(Revisit.of(record));
      case OTHER -> account.count(holding.sort(), holding.status());
    }
    if (index.isFull()) {
      throw Mistake.of(
          input.place(),
          "here the archives hold more pages than can be remembered",
          "import some of them at a time");
    }
  }
}
