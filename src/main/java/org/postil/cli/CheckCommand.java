package org.postil.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.check.CheckRequest;
import org.postil.check.CheckResult;
import org.postil.check.Finding;
import org.postil.check.JsonReport;
import org.postil.check.SarifReport;
import org.postil.check.SiteCheck;
import org.postil.diagnostic.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code postil check}. */
@Command(
    name = "check",
    description = {
      "Tells what is wrong with an archive and its site.",
      "Renders the site as build does, keeps none of it, and looks at every page: links and the parts"
          + " of pages they name, HTML, feeds, files no page refers to, topics without articles,"
          + " titles that are there twice. Writes no file."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil check --strict",
      "  postil check --external --quiet",
      "  postil check --fixity --no-html",
      "  postil check --format sarif > postil.sarif"
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  /** How findings are written. */
  enum Format {
    TEXT,
    JSON,
    SARIF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private @Nullable CommandSpec spec;
  @Mixin private SiteOptions site = new SiteOptions();

  @Option(
      names = "--no-html",
      description = "do not hold pages against the HTML standard, which takes most of the time")
  private boolean noHtml;

  @Option(
      names = "--external",
      description = "ask other hosts for the pages that are linked to; takes long")
  private boolean external;

  @Option(
      names = "--fixity",
      description =
          "hold originals and the output folder against their SHA-256, and name what differs")
  private boolean fixity;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "site-output",
      description = "where the site was built, for --fixity (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("site-output");

  @Option(names = "--strict", description = "treat warnings as errors")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text for people; json or sarif, to the standard output, for programs (default:"
              + " ${DEFAULT-VALUE})")
  private Format format = Format.TEXT;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "pages checked side by side (default: the number of cores)")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin private Verbosity verbosity = new Verbosity();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    CheckResult result = SiteCheck.check(request(command));
    if (format == Format.TEXT) {
      tell(command, result);
    } else {
      command.commandLine().getOut().print(report(result));
      command.commandLine().getOut().flush();
    }
    return result.errors() > 0 ? Postil.MISTAKE : Postil.DONE;
  }

  private String report(CheckResult result) {
    String built = Postil.class.getPackage().getImplementationVersion();
    String version = built == null ? "development" : built;
    return format == Format.JSON
        ? JsonReport.of(result, version)
        : SarifReport.of(result, version, Path.of(""));
  }

  private void tell(CommandSpec command, CheckResult result) {
    List<Problem> problems =
        result.findings().stream()
            .filter(finding -> finding.problem().isError() || !verbosity.quiet())
            .map(Finding::named)
            .toList();
    new Console(command.commandLine().getErr()).print(problems);
    if (!verbosity.quiet()) {
      command
          .commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%s and %s checked: %s, %s%n",
              Counted.of(result.pages(), "page"),
              Counted.of(result.links(), "link"),
              Counted.of(result.errors(), "error"),
              Counted.of(result.warnings(), "warning"));
    }
  }

  private CheckRequest request(CommandSpec command) {
    if (jobs < 1) {
      throw new ParameterException(command.commandLine(), "--jobs takes a number from 1 on");
    }
    return new CheckRequest(
        site.request(command.commandLine()),
        !noHtml,
        external,
        Optional.of(output).filter(folder -> fixity),
        strict,
        jobs);
  }
}
