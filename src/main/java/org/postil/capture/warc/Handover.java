package org.postil.capture.warc;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Input;
import org.postil.capture.Page;

/** Reads the chosen records and gives their pages away. */
final class Handover implements RecordVisitor {
  private final List<Input> inputs;
  private final Account account;
  private final Consumer<Page> pages;
  private final Iterator<Chosen> chosen;
  private final Orphans orphans;
  private @Nullable Chosen next;

  Handover(Choice choice, List<Input> inputs, Account account, Consumer<Page> pages) {
    this.inputs = inputs;
    this.account = account;
    this.pages = pages;
    this.chosen = choice.newest().iterator();
    this.orphans = new Orphans(choice.orphans(), inputs, account);
    this.next = following();
  }

  @Override
  public void visit(ArchiveRecord record) throws IOException {
    orphans.meet(record);
    if (next == null || !next.content().at().equals(record.at())) {
      return;
    }
    Holding holding = Holding.of(record);
    Payload payload = holding.payload();
    tell(record, payload);
    while (next != null && next.content().at().equals(record.at())) {
      if (payload.isReadable()) {
        pages.accept(page(record, holding, payload.bytes(), next.again()));
      }
      next = following();
    }
  }

  /** Tells what is missing when all files have been read. */
  void finish() {
    orphans.tell();
  }

  private @Nullable Chosen following() {
    return chosen.hasNext() ? chosen.next() : null;
  }

  private void tell(ArchiveRecord record, Payload payload) {
    Input input = inputs.get(record.at().file());
    if (!payload.isReadable()) {
      account.trouble(
          Trouble.UNREADABLE,
          input,
          "the record of " + record.name() + " was left out: " + payload.unreadable(),
          "save the page by itself and import that");
    }
    for (String doubt : payload.doubts()) {
      doubt(input, record, doubt);
    }
    if (record.header().isDeclaredCut()) {
      doubt(input, record, "its crawler did not take all of the page");
    } else if (record.body().broken() != null) {
      doubt(input, record, "the file breaks inside the page");
    }
  }

  private void doubt(Input input, ArchiveRecord record, String what) {
    account.trouble(
        Trouble.DOUBT, input, "in " + record.name() + ": " + what, "compare its end with the page");
  }

  private Page page(ArchiveRecord record, Holding holding, byte[] bytes, Optional<Revisit> again) {
    RecordHeader header = record.header();
    Optional<String> address = again.flatMap(Revisit::address).or(header::address);
    String name = again.map(Revisit::name).orElse(record.name());
    return new Page(
        inputs.get(record.at().file()).name() + "#" + name,
        bytes,
        address,
        holding.charset(),
        again.map(Revisit::date).orElse(header.date()).edtf(),
        header.id());
  }
}
