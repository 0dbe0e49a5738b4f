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

/** {@code postil moderate noindex}. */
@Command(
    name = "noindex",
    description = {
      "Keeps comments out of searches.",
      "They are shown as they were; the site's own search leaves them out, and search engines are asked"
          + " to."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  postil moderate noindex --commenter 'Some Body' --reason 'on request'"},
    mixinStandardHelpOptions = true)
final class NoindexCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private ActOptions act = new ActOptions();

  @Override
  public Integer call() {
    return act.enter(Objects.requireNonNull(spec), Act.Kind.NOINDEX, Optional.empty(), true);
  }
}
