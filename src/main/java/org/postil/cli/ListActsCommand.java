package org.postil.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Act;
import org.postil.archive.Archive;
import org.postil.content.LedgerText;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.moderation.Moderation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code postil moderate list}. */
@Command(
    name = "list",
    description = {
      "Lists what editors did, each act on a line.",
      "Between tabs stand the number, the act, whom it is about, how many comments it changes, the"
          + " date, the editor, the reason, and the words of the act: passage, pseudonym or text. A"
          + " hyphen stands for nothing."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  postil moderate list", "  postil moderate list --all | cut -f 1,2,3,7"},
    mixinStandardHelpOptions = true)
final class ListActsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--all", description = "those that are undone, too")
  private boolean all;

  @Mixin private ContentOption content = new ContentOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    LedgerText ledger = LedgerText.read(content.folder());
    Archive archive = content.read();
    Problems problems = new Problems();
    Map<Integer, Integer> comments = new HashMap<>();
    Moderation.apply(archive, SiteOptions.today(), ledger.name(), problems)
        .archive()
        .acts()
        .forEach(act -> comments.put(act.entry().number(), act.comments()));
    PrintWriter out = command.commandLine().getOut();
    ledger.acts().stream()
        .filter(act -> all || !act.undone())
        .forEach(act -> out.println(line(act, comments.getOrDefault(act.entry().number(), 0))));
    out.flush();
    List<Problem> told =
        problems.sorted().stream().filter(one -> one.isError() || !verbosity.quiet()).toList();
    new Console(command.commandLine().getErr()).print(told);
    return problems.hasErrors() ? Postil.MISTAKE : Postil.DONE;
  }

  private static String line(Act act, int comments) {
    return TabbedLine.of(
        Integer.toString(act.entry().number()),
        act.kind().name().toLowerCase(Locale.ROOT) + (act.undone() ? " (undone)" : ""),
        act.target().comments().stream()
                .map(Act.Reference::toString)
                .collect(Collectors.joining(" "))
            + act.target().commenter().map(name -> "commenter: " + name).orElse(""),
        Counted.of(comments, "comment"),
        act.date().text(),
        act.editor(),
        act.reason(),
        words(act));
  }

  private static String words(Act act) {
    if (act.kind() == Act.Kind.REDACT && act.words().isEmpty()) {
      return "(the name)";
    }
    return act.hasTombstone() ? act.words().orElse("") : "(no tombstone)";
  }
}
