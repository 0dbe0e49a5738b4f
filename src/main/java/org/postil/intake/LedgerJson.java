package org.postil.intake;

import java.io.StringWriter;
import java.util.Map;
import org.postil.capture.Captured;
import org.postil.capture.Findings.Trouble;
import org.postil.diagnostic.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes a ledger for programs: what the sources hold and how it was read. It does not tell what
 * was new, nor when: the same sources give the same bytes, however often they are imported.
 */
final class LedgerJson {
  private static final JsonFactory JSON = new JsonFactory();

  private static final ObjectWriteContext PRETTY =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private LedgerJson() {}

  static String of(Ledger ledger, String program) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(PRETTY, out)) {
      json.writeStartObject();
      json.writeStringProperty("program", program);
      totals(json, ledger);
      json.writeArrayPropertyStart("sources");
      ledger.sources().forEach(source -> source(json, source));
      json.writeEndArray();
      json.writeArrayPropertyStart("refused");
      ledger.refused().forEach(problem -> problem(json, problem));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void totals(JsonGenerator json, Ledger ledger) {
    json.writeNumberProperty(
        "articles", ledger.sources().stream().mapToInt(s -> s.entries().size()).sum());
    json.writeNumberProperty(
        "comments", ledger.sources().stream().mapToLong(SourceLedger::comments).sum());
    json.writeNumberProperty(
        "replies", ledger.sources().stream().mapToLong(SourceLedger::replies).sum());
    json.writeNumberProperty(
        "depth", ledger.sources().stream().mapToInt(SourceLedger::depth).max().orElse(0));
  }

  private static void source(JsonGenerator json, SourceLedger source) {
    json.writeStartObject();
    json.writeStringProperty("name", source.name());
    json.writeStringProperty("format", source.kind().toString());
    json.writeNumberProperty("bytes", source.size());
    json.writeNumberProperty("bytes_read", source.read());
    json.writeNumberProperty("articles", source.entries().size());
    json.writeNumberProperty("comments", source.comments());
    json.writeNumberProperty("replies", source.replies());
    json.writeNumberProperty("depth", source.depth());
    if (source.claimed() >= 0) {
      json.writeNumberProperty("comments_claimed", source.claimed());
    }
    records(json, source);
    for (Trouble kind : Trouble.values()) {
      troubles(json, source, kind);
    }
    json.writeArrayPropertyStart("entries");
    source.entries().forEach(entry -> entry(json, entry));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void records(JsonGenerator json, SourceLedger source) {
    json.writeArrayPropertyStart("records");
    for (Map.Entry<SourceLedger.Sort, Long> count : source.counts().entrySet()) {
      json.writeStartObject();
      json.writeStringProperty("sort", count.getKey().sort());
      json.writeStringProperty("status", count.getKey().status());
      json.writeBooleanProperty("taken", count.getKey().isTaken());
      json.writeNumberProperty("count", count.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void troubles(JsonGenerator json, SourceLedger source, Trouble kind) {
    json.writeArrayPropertyStart(
        switch (kind) {
          case ORPHAN -> "orphans";
          case DUPLICATE -> "duplicates";
          case UNREADABLE -> "unreadable";
          case DOUBT -> "doubts";
        });
    source.troubles().stream()
        .filter(told -> told.kind() == kind)
        .forEach(told -> problem(json, told.problem()));
    json.writeEndArray();
  }

  private static void problem(JsonGenerator json, Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("file", problem.place().file());
    json.writeNumberProperty("line", problem.place().line());
    json.writeNumberProperty("column", problem.place().column());
    json.writeStringProperty("what", problem.what());
    json.writeStringProperty("to_do", problem.toDo());
    json.writeEndObject();
  }

  private static void entry(JsonGenerator json, Entry entry) {
    json.writeStartObject();
    json.writeStringProperty("path", entry.path());
    json.writeStringProperty("file", entry.place().file());
    json.writeNumberProperty("line", entry.place().line());
    json.writeNumberProperty("comments", entry.comments());
    json.writeNumberProperty("replies", entry.replies());
    json.writeNumberProperty("depth", entry.depth());
    for (Captured.Claim claim : entry.claims()) {
      json.writeNumberProperty(claim.measure() + "_claimed", claim.number());
    }
    json.writeEndObject();
  }
}
