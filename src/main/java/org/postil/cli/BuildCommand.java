package org.postil.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;
import org.postil.timing.Stage;
import org.postil.timing.StageTimes;
import org.postil.timing.Timings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code postil build}. */
@Command(
    name = "build",
    description = {
      "Renders an archive into a static site.",
      "Reads the archive in --content and writes the site to --output, for any static host. Only"
          + " files whose bytes changed are written, and files of others stay. If the archive has"
          + " errors, all of them are told, and the site that was there stands."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil build",
      "  postil build --base-url https://example.org/archive/ --strict",
      "  postil build --drafts --offline --output /tmp/preview"
    },
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private SiteOptions site = new SiteOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "site-output",
      description = "where the site goes (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("site-output");

  @Option(names = "--clean", description = "render and write every file, whatever is there already")
  private boolean clean;

  @Option(names = "--strict", description = "treat warnings as errors")
  private boolean strict;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "pages rendered side by side (default: the number of cores)")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--timings", description = "tell what the stages of the build took, on stderr")
  private boolean timings;

  @Mixin private Verbosity verbosity = new Verbosity();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    BuildRequest request = request(command);
    Optional<StageTimes> times = timings ? Optional.of(StageTimes.ofProcess()) : Optional.empty();
    times.ifPresent(all -> all.took(Stage.START));
    SiteBuilder.Result result =
        SiteBuilder.build(request, times.isPresent() ? times.get() : Timings.NONE);
    if (verbosity.verbose()) {
      command
          .commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%d files made anew, %d left as they were%n",
              result.made(),
              result.files() - result.made());
    }
    if (!verbosity.quiet()) {
      new Console(command.commandLine().getErr()).print(result.warnings());
      command
          .commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%d files in %s: %d written, %d deleted. Open %s%n",
              result.files(),
              output,
              result.written(),
              result.deleted(),
              output.resolve("index.html"));
    }
    times.ifPresent(all -> all.table().forEach(command.commandLine().getErr()::println));
    return Postil.DONE;
  }

  private BuildRequest request(CommandSpec command) {
    if (jobs < 1) {
      throw new ParameterException(command.commandLine(), "--jobs takes a number from 1 on");
    }
    return new BuildRequest(
        site.request(command.commandLine()),
        output,
        Optional.of(BuildRequest.memoryOf(site.content())),
        clean,
        strict,
        jobs);
  }
}
