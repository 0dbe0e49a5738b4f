package org.postil.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code postil moderate pseudonym}. */
@Command(
    name = "pseudonym",
    description = {
      "Shows another name instead of a commenter's, throughout the archive.",
      "Takes --commenter, as a pseudonym stands for a person. Of comments that mention the name it is"
          + " told where they are."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  postil moderate pseudonym --commenter 'Some Body' --reason 'on request'"},
    mixinStandardHelpOptions = true)
final class PseudonymCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ActOptions act = new ActOptions();

  @Option(
      names = "--as",
      order = ActOptions.FIRST,
      paramLabel = "NAME",
      description =
          "the name to show, one that nobody has (default: one that is made of the archive's secret)")
  private @Nullable String shown;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    return act.enter(command, Act.Kind.PSEUDONYM, Given.line(command, "--as", shown), true);
  }
}
