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

/** {@code postil moderate note}. */
@Command(
    name = "note",
    description = {"Puts an editor's note beside comments."},
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  postil moderate note articles/tide#7 --text 'It was *1973*.' --reason error"},
    mixinStandardHelpOptions = true)
final class NoteCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ActOptions act = new ActOptions();

  @Option(
      names = "--text",
      order = ActOptions.FIRST,
      paramLabel = "TEXT",
      required = true,
      description = "what the note says, in CommonMark")
  private @Nullable String text;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    return act.enter(command, Act.Kind.NOTE, Given.text(command, "--text", text), true);
  }
}
