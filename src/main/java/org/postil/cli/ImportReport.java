package org.postil.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.postil.capture.Captured;
import org.postil.capture.Findings.Trouble;
import org.postil.intake.Entry;
import org.postil.intake.Ledger;
import org.postil.intake.Outcome;
import org.postil.intake.SourceLedger;

/** Tells people what an import did: for each source what was in it, and where all of it went. */
final class ImportReport {
  private static final int FEW = 20;

  private final PrintWriter out;
  private final boolean isVerbose;

  /**
   * @param isVerbose whether each article and line is told, or only those that matter
   */
  ImportReport(PrintWriter out, boolean isVerbose) {
    this.out = out;
    this.isVerbose = isVerbose;
  }

  void print(Ledger ledger) {
    ledger.sources().forEach(this::source);
    if (!ledger.sources().isEmpty()) {
      outcomes(ledger.sources());
      table(ledger.sources());
    }
    out.flush();
  }

  private void source(SourceLedger source) {
    boolean isShort = source.entries().size() <= FEW;
    for (Entry entry : source.entries()) {
      boolean isTold =
          isVerbose
              || isShort
              || entry.outcome() != Outcome.NEW && entry.outcome() != Outcome.UNCHANGED;
      if (isTold) {
        entry(entry);
      }
    }
    counts(source);
  }

  private void entry(Entry entry) {
    line(entry.place().file() + ": " + entry.path() + ".md (" + entry.outcome() + ")");
    if (entry.outcome() == Outcome.NEW || entry.outcome() == Outcome.UPDATED) {
      line(
          "  "
              + Counted.of(entry.comments(), "comment")
              + ", "
              + entry.replies()
              + " of them replies, depth "
              + entry.depth());
      lines(entry.lines());
    }
    entry.difference().forEach(line -> line("  " + line));
  }

  private void lines(List<Captured.Line> lines) {
    Map<Captured.Kind, Integer> counts = new TreeMap<>();
    lines.forEach(line -> counts.merge(line.kind(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, count) -> parts.add(count + " " + word(kind)));
    if (!parts.isEmpty()) {
      line("  " + lines.size() + " lines with text: " + String.join(", ", parts));
    }
    for (Captured.Line line : lines) {
      if (isVerbose) {
        line("  " + line.number() + ": " + word(line.kind()) + ": " + line.text());
      } else if (line.kind() == Captured.Kind.BOILERPLATE) {
        line("  set aside, line " + line.number() + ": " + line.text());
      }
    }
  }

  /** Names and words out of a source may hold what acts on a terminal. */
  private void line(String text) {
    out.println(text.replaceAll("\\p{Cntrl}", "?"));
  }

  private static String word(Captured.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void counts(SourceLedger source) {
    List<String> taken = new ArrayList<>();
    List<String> left = new ArrayList<>();
    source
        .counts()
        .forEach(
            (sort, count) ->
                (sort.isTaken() ? taken : left)
                    .add((sort.sort() + " " + sort.status()).strip() + " " + count));
    if (!taken.isEmpty()) {
      line(source.name() + ": taken: " + String.join(", ", taken));
    }
    if (!left.isEmpty()) {
      line(source.name() + ": counted only: " + String.join(", ", left));
    }
  }

  private void outcomes(List<SourceLedger> sources) {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      long count = sources.stream().mapToLong(source -> source.outcomes(outcome)).sum();
      if (count > 0) {
        parts.add(count + " " + outcome);
      }
    }
    long articles = sources.stream().mapToLong(source -> source.entries().size()).sum();
    long comments = sources.stream().mapToLong(SourceLedger::comments).sum();
    line(
        Counted.of(articles, "article")
            + " and "
            + Counted.of(comments, "comment")
            + " read"
            + (parts.isEmpty() ? "" : "; articles: " + String.join(", ", parts)));
  }

  private void table(List<SourceLedger> sources) {
    Table table =
        new Table(
            "source",
            "format",
            "articles",
            "new",
            "updated",
            "comments",
            "replies",
            "depth",
            "claimed",
            "counted only",
            "orphans",
            "repeated",
            "unreadable",
            "bytes read");
    sources.forEach(source -> table.row(row(source)));
    table.print(out);
  }

  private static String[] row(SourceLedger source) {
    return new String[] {
      source.name(),
      source.kind().toString(),
      number(source.entries().size()),
      number(source.outcomes(Outcome.NEW)),
      number(
          source.outcomes(Outcome.UPDATED)
              + source.outcomes(Outcome.REPLACED)
              + source.outcomes(Outcome.JOINED)),
      number(source.comments()),
      number(source.replies()),
      number(source.depth()),
      source.claimed() < 0 ? "-" : number(source.claimed()),
      number(source.notTaken()),
      number(source.troubles(Trouble.ORPHAN)),
      number(source.troubles(Trouble.DUPLICATE)),
      number(source.troubles(Trouble.UNREADABLE)),
      number(source.read()) + " of " + number(source.size())
    };
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
