package org.postil.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.content.SettingsReader;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;
import org.postil.site.SiteRequest;
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
  private static final Path OWN_TEMPLATES = Path.of("templates");

  @Spec private @Nullable CommandSpec spec;
  @Mixin private Verbosity verbosity = new Verbosity();

  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "the folder of the archive (default: ${DEFAULT-VALUE})")
  private Path content = Path.of("content");

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "files that override the built-in theme's (default: templates, if it is there)")
  private @Nullable Path templates;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "site-output",
      description = "where the site goes (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("site-output");

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "where the site will stand (default: base_url of archive.yaml)")
  private @Nullable String baseUrl;

  @Option(names = "--drafts", description = "publish drafts, too")
  private boolean drafts;

  @Option(
      names = "--offline",
      description = "write index.html into links, for copies read from disk without JavaScript")
  private boolean offline;

  @Option(names = "--clean", description = "write every file, even those that are there already")
  private boolean clean;

  @Option(names = "--strict", description = "treat warnings as errors")
  private boolean strict;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "pages rendered side by side (default: the number of cores)")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    SiteBuilder.Result result = SiteBuilder.build(request(command));
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
    return Postil.DONE;
  }

  private BuildRequest request(CommandSpec command) {
    if (jobs < 1) {
      throw new ParameterException(command.commandLine(), "--jobs takes a number from 1 on");
    }
    Optional<Path> theme =
        Optional.ofNullable(templates)
            .or(() -> Optional.of(OWN_TEMPLATES).filter(Files::isDirectory));
    return new BuildRequest(
        new SiteRequest(content, theme, base(command), drafts, offline),
        output,
        Optional.of(BuildRequest.memoryOf(content)),
        clean,
        strict,
        jobs);
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
