package org.postil.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.content.SettingsReader;
import org.postil.starter.NewArchive;
import org.postil.starter.PluginVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code postil init}. */
@Command(
    name = "init",
    description = {
      "Makes a new archive: an article with a discussion, a POM that builds it, a workflow that"
          + " puts it on GitHub Pages.",
      "No file that is there already is touched."
    },
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private Verbosity verbosity = new Verbosity();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "where it goes; made if it is not there (default: the working folder)")
  private Path folder = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "the archive's title (default: the folder's name)")
  private @Nullable String title;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "where the site will stand (default: not said; the workflow knows it)")
  private @Nullable String baseUrl;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    NewArchive archive = new NewArchive(title(command), base(command), PluginVersion.own());
    List<String> files = archive.writeInto(folder);
    if (!verbosity.quiet()) {
      tell(command.commandLine().getOut(), files);
    }
    return Postil.DONE;
  }

  private void tell(PrintWriter out, List<String> files) {
    files.forEach(file -> out.println(folder.resolve(file)));
    boolean isHere = folder.toAbsolutePath().normalize().equals(Path.of("").toAbsolutePath());
    out.println(
        Counted.of(files.size(), "file")
            + " written. Next: "
            + (isHere ? "" : "change to " + folder + ", and ")
            + "run postil build; README.md tells the rest");
  }

  private String title(CommandSpec command) {
    if (title == null) {
      return NewArchive.titleOf(folder);
    }
    return NewArchive.title(title)
        .orElseThrow(
            () -> new ParameterException(command.commandLine(), "--title takes a line of text"));
  }

  private Optional<URI> base(CommandSpec command) {
    Optional<URI> base = Optional.ofNullable(baseUrl).flatMap(SettingsReader::baseUrl);
    if (baseUrl != null && base.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "--base-url takes an address such as https://example.org/archive/");
    }
    return base;
  }
}
