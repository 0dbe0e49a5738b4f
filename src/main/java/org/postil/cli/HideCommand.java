package org.postil.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code postil moderate hide}. */
@Command(
    name = "hide",
    description = {
      "Hides the text of comments.",
      "Name, date and replies stay, and a line tells that the text was hidden, when and why."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil moderate hide articles/tide#3 --reason insult",
      "  postil moderate hide --commenter 'Some Body' --reason spam"
    },
    mixinStandardHelpOptions = true)
final class HideCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ActOptions act = new ActOptions();

  @Override
  public Integer call() {
    return act.enter(Objects.requireNonNull(spec), Act.Kind.HIDE, Optional.empty(), true);
  }
}
