package org.postil.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code postil moderate redact}. */
@Command(
    name = "redact",
    description = {
      "Blacks out a passage of comments, or the name they are signed with.",
      "Of other comments in which the same still stands it is told where they are."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil moderate redact articles/tide#2 --passage 'Jane Doe' --reason privacy",
      "  postil moderate redact articles/tide#9 --name --reason 'a slip'"
    },
    mixinStandardHelpOptions = true)
final class RedactCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ActOptions act = new ActOptions();

  @Option(
      names = "--passage",
      order = ActOptions.FIRST,
      paramLabel = "WORDS",
      description = "the words as the page shows them; case and white space do not count")
  private @Nullable String passage;

  @Option(names = "--name", order = ActOptions.FIRST, description = "the name instead of a passage")
  private boolean name;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Optional<String> words = Given.line(command, "--passage", passage);
    if (words.isPresent() == name) {
      throw new ParameterException(
          command.commandLine(), "give either --passage and the words, or --name");
    }
    return act.enter(command, Act.Kind.REDACT, words, true);
  }
}
