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

/** {@code postil moderate warn}. */
@Command(
    name = "warn",
    description = {"Closes the text of comments until a reader opens it."},
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  postil moderate warn articles/tide#7 --text 'tells of a death' --reason grief"},
    mixinStandardHelpOptions = true)
final class WarnCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ActOptions act = new ActOptions();

  @Option(
      names = "--text",
      order = ActOptions.FIRST,
      paramLabel = "TEXT",
      description =
          "what readers are told before they open it, in CommonMark (default: the reason)")
  private @Nullable String text;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    return act.enter(command, Act.Kind.WARN, Given.text(command, "--text", text), true);
  }
}
