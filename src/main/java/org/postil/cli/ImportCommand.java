package org.postil.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.capture.Options;
import org.postil.diagnostic.Problem;
import org.postil.intake.Intake;
import org.postil.intake.Kind;
import org.postil.intake.Ledger;
import org.postil.intake.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code postil import}. */
@Command(
    name = "import",
    description = {
      "Takes captures and exports into an archive and tells what became of everything in them.",
      "Reads each SOURCE, writes articles and discussions below --into, prints a table of what was"
          + " read, and leaves the same in import-report.json there.",
      "What was imported before is found again: it is brought up to date where the source has"
          + " changed, and left alone where an editor has changed it."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil import export.wordpress.xml",
      "  postil import saved-pages/ crawl.warc.gz --into content",
      "  postil import --from disqus --include held,spam comments.xml"
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  /** Problems that are printed; all of them stand in the report. */
  private static final int TOLD = 100;

  private static final Set<Limit> OF_SOURCES = Set.of(Limit.FILE_SIZE, Limit.TEXT_LENGTH);

  @Spec private @Nullable CommandSpec spec;
  @Mixin private Verbosity verbosity = new Verbosity();

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "files, or folders of them: pages flattened to text, saved web pages, exports of"
              + " WordPress or Disqus, comments as data files, web archives")
  private List<Path> sources = new ArrayList<>();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "the archive, made if it is not there (default: ${DEFAULT-VALUE})")
  private Path into = Path.of("content");

  @Option(
      names = "--from",
      paramLabel = "KIND",
      description =
          "the format of the sources, where their content does not tell it: ${COMPLETION-CANDIDATES}")
  private @Nullable Kind from;

  @Option(
      names = "--include",
      paramLabel = "WHAT",
      split = ",",
      description =
          "what by default is counted only: articles that are drafts, private, scheduled,"
              + " attachments or trashed; comments that are held, spam or trashed")
  private Set<Options.Include> include = new LinkedHashSet<>();

  @Option(
      names = "--types",
      paramLabel = "TYPE",
      split = ",",
      description = "further types of records to take from an export of WordPress, such as podcast")
  private Set<String> types = new LinkedHashSet<>();

  @Option(
      names = "--keep-private",
      description = "write e-mail and IP addresses of commenters into the archive")
  private boolean keepPrivate;

  @Option(
      names = "--limit",
      paramLabel = "LIMIT",
      description = {
        "another limit than usual for what is read of a source, as NAME=VALUE:",
        "file_size, the bytes of a page, a text or a data file (32 MiB; data files 8 MiB)",
        "text_length, the characters of a text in an export of WordPress or Disqus"
      })
  private Map<String, String> limits = new LinkedHashMap<>();

  @Option(
      names = "--theirs",
      description = "replace articles that were edited since they were imported by the source's")
  private boolean theirs;

  @Option(names = "--strict", description = "count warnings as errors")
  private boolean strict;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "articles written at once (default: the number of cores)")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    if (jobs < 1) {
      throw new ParameterException(command.commandLine(), "--jobs is " + jobs + "; give 1 or more");
    }
    ProgressLine progress = ProgressLine.on(command.commandLine().getErr(), verbosity.quiet());
    Ledger ledger;
    try {
      ledger = Intake.run(request(), progress);
    } finally {
      progress.clear();
    }
    if (!verbosity.quiet()) {
      new ImportReport(command.commandLine().getOut(), verbosity.verbose()).print(ledger);
    }
    List<Problem> problems = strict ? asErrors(ledger.problems()) : ledger.problems();
    boolean isRefused = problems.stream().anyMatch(Problem::isError);
    if (!verbosity.quiet() || isRefused) {
      boolean isLong = problems.size() > TOLD && !verbosity.verbose();
      new Console(command.commandLine().getErr())
          .print(isLong ? problems.subList(0, TOLD) : problems);
      if (isLong) {
        command
            .commandLine()
            .getErr()
            .println((problems.size() - TOLD) + " more stand in " + into + "/import-report.json");
      }
    }
    return isRefused ? Postil.MISTAKE : Postil.DONE;
  }

  private Request request() {
    return new Request(
        sources,
        into,
        Optional.ofNullable(from),
        new Options(include, types, keepPrivate, ZoneOffset.UTC, limits()),
        theirs,
        String.join("", new Postil.Version().getVersion()),
        jobs);
  }

  private Limits limits() {
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    limits.forEach(
        (name, written) -> {
          Limit limit =
              Limit.named(name)
                  .filter(OF_SOURCES::contains)
                  .orElseThrow(
                      () ->
                          wrong(
                              "--limit knows no " + Problem.quote(name),
                              "name file_size or text_length"));
          changed.put(
              limit,
              limit
                  .parse(written)
                  .orElseThrow(
                      () ->
                          wrong(name + " is " + Problem.quote(written), "give " + limit.wanted())));
        });
    return new Limits(changed);
  }

  private ParameterException wrong(String what, String toDo) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), what + "; " + toDo);
  }

  private static List<Problem> asErrors(List<Problem> problems) {
    return problems.stream().map(Problem::asError).toList();
  }
}
