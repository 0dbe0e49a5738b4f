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
import picocli.CommandLine.Spec;

/** {@code postil moderate remove}. */
@Command(
    name = "remove",
    description = {
      "Takes text and name of comments out of everything that is published.",
      "Replies stay. The words are still in the archive, where they were captured."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil moderate remove articles/tide#3 --reason defamation",
      "  postil moderate remove articles/tide#4 --no-tombstone --reason spam"
    },
    mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ActOptions act = new ActOptions();

  @Option(
      names = "--no-tombstone",
      order = ActOptions.FIRST,
      description = "do not tell readers that there was a comment, unless it has replies")
  private boolean withoutTombstone;

  @Override
  public Integer call() {
    return act.enter(
        Objects.requireNonNull(spec), Act.Kind.REMOVE, Optional.empty(), !withoutTombstone);
  }
}
