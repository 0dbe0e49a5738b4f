package org.postil.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postil.archive.CleanText;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.search.Document;
import org.postil.search.Index;
import org.postil.search.IndexBuilder;
import org.postil.search.IndexWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code postil lunr}: an index of any documents, for those who want lunr without JavaScript. */
@Command(
    name = "lunr",
    description = {
      "Prints the lunr 2.3.9 index of any documents.",
      "Reads documents and settings, and writes the JSON that lunr.Index.load takes, the same that"
          + " lunr.js would build."
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  postil lunr documents.jsonl settings.json > index.json",
      "  postil lunr documents.jsonl settings.json --output index.json"
    },
    mixinStandardHelpOptions = true)
final class LunrCommand implements Callable<Integer> {
  private static final int LONGEST_LINE = 64_000_000;
  private static final int LARGEST_SETTINGS = 16 << 20;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private Verbosity verbosity = new Verbosity();

  @Parameters(index = "0", paramLabel = "DOCS.jsonl", description = "one JSON document on a line")
  private Path documents = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "SETTINGS.json",
      description = "fields and what else lunr is told: see src/docs/search.md")
  private Path settings = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "where the index goes (default: standard output)")
  private @Nullable Path output;

  @Override
  public Integer call() {
    LunrSettings lunr = LunrSettingsReader.read(text(settings), name(settings));
    Problems problems = new Problems();
    Index index = build(lunr, problems);
    problems.stopOnErrors();
    try (OutputStream out = open()) {
      IndexWriter.write(index, out);
    } catch (IOException e) {
      throw MachineFailure.on("write", output == null ? Path.of("the index") : output, e);
    }
    if (!verbosity.quiet()) {
      new Console(Objects.requireNonNull(spec).commandLine().getErr()).print(problems.sorted());
    }
    return Postil.DONE;
  }

  private OutputStream open() throws IOException {
    if (output != null) {
      return new BufferedOutputStream(Files.newOutputStream(output));
    }
    // not System.out, which keeps to itself why it failed; and it stays open
    return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)) {
      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private Index build(LunrSettings lunr, Problems problems) {
    IndexBuilder builder = new IndexBuilder(lunr.index());
    String name = name(documents);
    try (BufferedReader lines = reader(documents)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!json.isBlank()) {
          add(json, new Place(name, number, 1), lunr, builder, problems);
        }
      }
    } catch (MalformedInputException e) {
      throw notUtf8(name);
    } catch (BoundedLines.TooLong e) {
      throw Mistake.of(
          new Place(name, e.line(), 1),
          "the line is longer than 64 million characters",
          "write one JSON document on each line");
    } catch (IOException e) {
      throw MachineFailure.on("read", documents, e);
    }
    return builder.build();
  }

  private static void add(
      String line, Place place, LunrSettings lunr, IndexBuilder builder, Problems problems) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      if (!node.isObject()) {
        problems.error(place, "this is no document", "write an object: {\"id\": ..., ...}");
        return;
      }
      Document document = lunr.document(node, place, problems);
      if (builder.has(document.ref())) {
        problems.error(
            place,
            "there is a document of the reference " + Problem.quote(document.ref()) + " already",
            "give each document its own");
      } else {
        builder.add(document);
      }
    } catch (JacksonException e) {
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      problems.error(
          new Place(place.file(), place.line(), column),
          "this is not JSON: " + LunrSettingsReader.reason(e),
          "write one JSON document on each line");
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    checkReadable(file);
    return new BufferedReader(new BoundedLines(Files.newBufferedReader(file), LONGEST_LINE));
  }

  private static String text(Path file) {
    try {
      checkReadable(file);
      if (Files.size(file) > LARGEST_SETTINGS) {
        throw Mistake.of(
            Place.of(name(file)),
            "the settings are larger than 16 MiB",
            "name the file of fields and options");
      }
      return CleanText.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException e) {
      throw notUtf8(name(file));
    } catch (IOException e) {
      throw MachineFailure.on("read", file, e);
    }
  }

  private static void checkReadable(Path file) {
    if (Files.isDirectory(file) || !Files.exists(file)) {
      String what = Files.exists(file) ? "this is a folder" : "there is no such file";
      throw Mistake.of(Place.of(name(file)), what, "name a file");
    }
  }

  private static Mistake notUtf8(String name) {
    return Mistake.of(Place.of(name), "this is not UTF-8", "convert the file");
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }
}
