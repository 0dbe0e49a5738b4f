package org.postil.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.export.ArchiveExport;
import org.postil.export.ExportRequest;
import org.postil.export.Exported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code postil export}. */
@Command(
    name = "export",
    description = {
      "Exports an archive for those who keep it: content, originals and site.",
      "Writes a bag (BagIt 1.0, RFC 8493) that says of every file what its SHA-256 is. The site is"
          + " rendered from the content in the bag; if there is one in --output, it has to be the"
          + " same. Nothing is written if something is wrong."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil export --bag ../lantern-2026",
      "  postil export --bag ../lantern-2026 --date 2026-11-22 --base-url https://example.org/",
      "  postil export --bag ../lantern-2026 --as-published"
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private SiteOptions site = new SiteOptions();

  @Option(
      names = "--bag",
      paramLabel = "DIR",
      required = true,
      description = "the folder that will be the bag; not there yet, or empty")
  private Path bag = Path.of("bag");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "site-output",
      description = "where the site was built, if it was (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("site-output");

  @Option(
      names = "--as-published",
      description = "take the site from there as it is, even if the archive would give another one")
  private boolean asPublished;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "the bagging date, such as 2026-11-22 (default: today)")
  private @Nullable String date;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "pages rendered side by side (default: the number of cores)")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin private Verbosity verbosity = new Verbosity();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    ExportRequest request = request(command);
    ProgressLine line = ProgressLine.on(command.commandLine().getErr(), verbosity.quiet());
    Exported exported;
    try {
      exported =
          ArchiveExport.export(
              request,
              (task, files) -> line.say(() -> String.format(Locale.ROOT, "%s: %,d", task, files)));
    } finally {
      line.clear();
    }
    if (!verbosity.quiet()) {
      new Console(command.commandLine().getErr()).print(exported.warnings());
      command
          .commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%s, %,d bytes, in %s: %d of content, %s, %d of the site%n",
              Counted.of(exported.files(), "file"),
              exported.bytes(),
              bag,
              exported.content(),
              Counted.of(exported.originals(), "original"),
              exported.site());
    }
    return Postil.DONE;
  }

  private ExportRequest request(CommandSpec command) {
    if (jobs < 1) {
      throw new ParameterException(command.commandLine(), "--jobs takes a number from 1 on");
    }
    return new ExportRequest(
        site.request(command.commandLine()),
        output,
        asPublished,
        bag,
        date(command),
        String.join("", new Postil.Version().getVersion()),
        jobs);
  }

  private LocalDate date(CommandSpec command) {
    try {
      return date == null ? SiteOptions.today() : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          command.commandLine(), "--date takes a day such as 2026-11-22, not '" + date + "'");
    }
  }
}
