package org.postil.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample archive, rendered by the packaged jar as a user would. */
final class SampleSite {
  static final Path JAR = Path.of(System.getProperty("postil.jar", "target/postil.jar"));

  private SampleSite() {}

  /** Renders the sample archive into a folder below {@code target}. */
  static Path build(String name) throws IOException, InterruptedException {
    Path output = Path.of("target/it", name).toAbsolutePath();
    run(List.of(), Map.of(), "build", "--quiet", "--clean", "--output", output.toString());
    return output;
  }

  /** Renders any archive. */
  static Path build(Path content, Path output) throws IOException, InterruptedException {
    Path folder = output.toAbsolutePath();
    run(
        List.of(),
        Map.of(),
        "build",
        "--quiet",
        "--content",
        content.toString(),
        "--output",
        folder.toString());
    return folder;
  }

  /** Runs the packaged jar, which must succeed. */
  static void run(List<String> javaOptions, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    run(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        javaOptions,
        environment,
        arguments);
  }

  static void run(
      Path java, List<String> javaOptions, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(command + " failed:\n" + told);
    }
  }

  /** The pages of a site, in order. */
  static List<Path> pages(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
