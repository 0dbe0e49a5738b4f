package org.postil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Article;
import org.postil.archive.FrontMatter;
import org.postil.capture.Captured;
import org.postil.capture.text.TextCapture;
import org.postil.content.ContentWriter;
import org.postil.content.Provenance;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code postil import}. */
@Command(
    name = "import",
    description = "Takes captures into an archive and tells where every line of them went.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private static final String NEW_TITLE = "Imported archive";

  @Spec private @Nullable CommandSpec spec;
  @Mixin private Verbosity verbosity = new Verbosity();

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "pages flattened to text by a crawler")
  private List<Path> sources = new ArrayList<>();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "the archive, made if it is not there (default: ${DEFAULT-VALUE})")
  private Path into = Path.of("content");

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Problems problems = new Problems();
    Provenance provenance = Provenance.of(into, problems);
    problems.stopOnErrors();
    Problems found = new Problems();
    ContentWriter writer = new ContentWriter(into);
    ImportReport report = new ImportReport(verbosity.verbose());
    for (Path source : sources) {
      try {
        take(source, provenance, writer, report, found);
      } catch (Mistake mistake) {
        mistake.problems().forEach(found::add);
      }
    }
    if (!verbosity.quiet()) {
      report.print(command.commandLine().getOut());
    }
    found.stopOnErrors();
    if (!verbosity.quiet()) {
      new Console(command.commandLine().getErr()).print(found.sorted());
    }
    return Postil.DONE;
  }

  private void take(
      Path source,
      Provenance provenance,
      ContentWriter writer,
      ImportReport report,
      Problems problems) {
    String name = source.toString().replace('\\', '/');
    byte[] bytes = read(source, name);
    String sha256 = sha256(bytes);
    Optional<Article> same = provenance.withHash(sha256);
    if (same.isPresent()) {
      report.unchanged(name, same.get());
      return;
    }
    String fileName = source.getFileName().toString();
    Captured captured = TextCapture.read(bytes, name, problems::add);
    Optional<Article> earlier =
        provenance
            .withName(fileName)
            .filter(article -> article.title().equals(captured.head().title()));
    if (earlier.isPresent()) {
      throw Mistake.of(
          Place.of(name),
          "the file has changed since it was imported as " + earlier.get().path() + ".md",
          "delete that article to import it anew, or rename the file to import it beside it");
    }
    String original = "originals/" + sha256 + ".txt";
    FrontMatter head = withSource(captured.head(), fileName, original, sha256);
    Article article =
        new Article(provenance.pathFor(head, sha256), head, captured.body(), captured.discussion());
    writer.writeSettings(NEW_TITLE);
    writer.writeOriginal(original, bytes);
    writer.write(article);
    provenance.add(article);
    report.imported(name, article, captured);
    warn(name, captured, problems);
  }

  private static FrontMatter withSource(
      FrontMatter head, String name, String original, String sha256) {
    return head.with(
        new FrontMatter.Source(
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            Optional.of(original),
            Optional.of(sha256),
            Optional.of(String.join("", new Postil.Version().getVersion()) + ", text"),
            Optional.empty(),
            Optional.empty()));
  }

  private static void warn(String name, Captured captured, Problems problems) {
    for (Captured.Claim claim : captured.notes().claims()) {
      int read = claim.measure().of(captured.discussion());
      if (claim.number() != read) {
        problems.warning(Place.of(name), claim.words() + " claims " + claim.number(), "compare");
      }
    }
  }

  private static byte[] read(Path source, String name) {
    if (!Files.isRegularFile(source)) {
      throw Mistake.of(
          Place.of(name),
          Files.exists(source) ? "this is not a regular file" : "there is no such file",
          "name a file");
    }
    try (InputStream in = Files.newInputStream(source)) {
      return in.readNBytes(32 << 20);
    } catch (IOException e) {
      throw MachineFailure.on("read", source, e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
