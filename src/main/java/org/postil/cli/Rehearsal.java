package org.postil.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs what commands usually need, for the Java machine to keep the classes that were loaded.
 *
 * <p>{@code bin/postil} starts this class instead of {@link Postil} once for each jar and JDK. It
 * works in a temporary folder, prints nothing, and exits 0 if all went well.
 */
final class Rehearsal {
  private static final String CAPTURE =
      "A rehearsal\n\n3 March 2011\n\nSome *words* and <b>more</b>.\n\n2 Comments\n\n"
          + "  1. Ann said:\n\n    One.\n\n    • Bob said:\n\n      Two.\n";

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    System.exit(run() ? Postil.DONE : Postil.FAILURE);
  }

  /** Tells whether every command did its work. */
  static boolean run() throws IOException {
    Path folder = Files.createTempDirectory("postil-rehearsal");
    try {
      Path capture = Files.writeString(folder.resolve("capture.txt"), CAPTURE);
      String content = folder.resolve("content").toString();
      String site = folder.resolve("site").toString();
      // else a folder called templates where the user stands would count
      String templates = Files.createDirectory(folder.resolve("templates")).toString();
      return succeeds("--version")
          && succeeds("--help")
          && succeeds("import", capture.toString(), "--into", content)
          && age(Path.of(content))
          && succeeds("build", "--content", content, "--templates", templates, "--output", site)
          // from what the first has left
          && succeeds("build", "--content", content, "--templates", templates, "--output", site);
    } finally {
      delete(folder);
    }
  }

  private static boolean succeeds(String... arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Postil.run(nowhere, nowhere, arguments) == Postil.DONE;
  }

  /** A file that was written just now is read again, whatever is remembered of it. */
  private static boolean age(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, FileTime.fromMillis(0));
      }
    }
    return true;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
