package org.postil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.content.LedgerText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code postil moderate undo}. */
@Command(
    name = "undo",
    description = {
      "Undoes acts.",
      "They stay in the file with who undid them and when; the next build makes the site that there"
          + " would be without them."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  postil moderate undo 3 --reason 'wrong comment'"},
    mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "NUMBER",
      description = "acts, by the numbers that list tells")
  private List<Integer> numbers = new ArrayList<>();

  @Option(names = "--reason", paramLabel = "TEXT", description = "why; not published")
  private @Nullable String reason;

  @Mixin private Signature signature = new Signature();
  @Mixin private ContentOption content = new ContentOption();
  @Mixin private Verbosity verbosity = new Verbosity();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    LedgerText.Undoing undoing =
        new LedgerText.Undoing(
            signature.date(command),
            signature.editor(command, System.getenv()),
            Given.line(command, "--reason", reason));
    // the archive itself is not read: an act on what is no longer there can be undone
    LedgerText ledger = LedgerText.read(content.folder());
    List<Integer> each = List.copyOf(new TreeSet<>(numbers));
    for (int number : each) {
      ledger = ledger.undone(number, undoing);
    }
    ledger.write();
    if (!verbosity.quiet()) {
      String told = each.stream().map(String::valueOf).collect(Collectors.joining(", "));
      command
          .commandLine()
          .getOut()
          .println((each.size() == 1 ? "act " : "acts ") + told + " undone in " + ledger.name());
    }
    return Postil.DONE;
  }
}
