package org.postil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.publish.Change;
import org.postil.publish.PublishRequest;
import org.postil.publish.Published;
import org.postil.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code postil publish}. */
@Command(
    name = "publish",
    description = "Pushes a site to a branch of a git remote.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  private static final int SHORT = 7;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private Verbosity verbosity = new Verbosity();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "site-output",
      description = "where the site is (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("site-output");

  @Option(
      names = "--remote",
      paramLabel = "REMOTE",
      defaultValue = "origin",
      description = "a remote's name, an address, or a path (default: ${DEFAULT-VALUE})")
  private String remote = "origin";

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      defaultValue = "gh-pages",
      description = "the branch that holds the site (default: ${DEFAULT-VALUE})")
  private String branch = "gh-pages";

  @Option(
      names = "--message",
      paramLabel = "TEXT",
      description = "the commit's message (default: how many files, of which commit)")
  private @Nullable String message;

  @Option(
      names = "--force",
      description = "make the branch one commit without history; files of others stay")
  private boolean force;

  @Option(names = "--dry-run", description = "list what would change, and push nothing")
  private boolean dryRun;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    ProgressLine line = ProgressLine.on(command.commandLine().getErr(), verbosity.quiet());
    Published published;
    try {
      published =
          Publisher.publish(
              request(command), (task, done, total) -> line.say(() -> told(task, done, total)));
    } finally {
      line.clear();
    }
    if (!verbosity.quiet()) {
      new Console(command.commandLine().getErr()).print(published.warnings());
    }
    report(published, command.commandLine().getOut());
    return Postil.DONE;
  }

  private PublishRequest request(CommandSpec command) {
    if (!PublishRequest.isBranch(branch)) {
      throw new ParameterException(
          command.commandLine(), "--branch takes the name of a branch, such as gh-pages");
    }
    if (message != null && message.isBlank()) {
      throw new ParameterException(command.commandLine(), "--message takes some words");
    }
    return new PublishRequest(
        output,
        Path.of(""),
        remote,
        branch,
        Optional.ofNullable(message),
        force,
        dryRun,
        Instant.now(),
        System.getenv());
  }

  private static String told(String task, long done, long total) {
    return total == 0
        ? String.format(Locale.ROOT, "%s: %,d", task, done)
        : String.format(Locale.ROOT, "%s: %,d of %,d", task, done, total);
  }

  private void report(Published published, PrintWriter out) {
    // what was asked for is not talk, so that --quiet does not take it away
    if (dryRun) {
      published.changes().forEach(out::println);
    }
    if (!verbosity.quiet()) {
      out.println(summary(published));
    }
    out.flush();
  }

  private String summary(Published published) {
    String where = branch + " of " + published.remote();
    if (published.changes().isEmpty() && !published.isPastDropped()) {
      return where + " holds this site already: nothing to publish";
    }
    String counts =
        String.format(
            Locale.ROOT,
            "%d added, %d changed, %d deleted",
            published.count(Change.Kind.ADDED),
            published.count(Change.Kind.CHANGED),
            published.count(Change.Kind.DELETED));
    String history = published.isPastDropped() ? ", history dropped" : "";
    return published
        .commit()
        .map(
            id ->
                Counted.of(published.files(), "file")
                    + (" on " + where + ": " + counts + history)
                    + ("; commit " + id.substring(0, SHORT)))
        .orElse("would change " + where + ": " + counts + history);
  }
}
