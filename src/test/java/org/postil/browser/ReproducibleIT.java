package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postil.FileTree;

/** The same archive gives the same bytes, wherever it is built. */
class ReproducibleIT {
  private static SortedMap<String, String> reference;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    reference = FileTree.read(SampleSite.build("reproducible"));
  }

  private static SortedMap<String, String> rebuilt(
      String name, List<String> options, Map<String, String> environment, String... more)
      throws IOException, InterruptedException {
    Path output = Path.of("target/it", "reproducible-" + name).toAbsolutePath();
    List<String> arguments =
        new ArrayList<>(List.of("build", "--quiet", "--clean", "--output", output.toString()));
    arguments.addAll(List.of(more));
    SampleSite.run(options, environment, arguments.toArray(String[]::new));
    return FileTree.read(output);
  }

  @Test
  void twice() throws IOException, InterruptedException {
    assertThat(rebuilt("twice", List.of(), Map.of())).isEqualTo(reference);
  }

  @Test
  void inAnotherLocaleAndTimeZone() throws IOException, InterruptedException {
    for (String language : List.of("tr", "ar", "th")) {
      List<String> options =
          List.of(
              "-Duser.language=" + language, "-Duser.country=TR", "-Duser.timezone=Pacific/Apia");
      assertThat(
              rebuilt("locale", options, Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "Asia/Kathmandu")))
          .isEqualTo(reference);
    }
    assertThat(rebuilt("posix", List.of(), Map.of("LC_ALL", "C", "LANG", "C")))
        .isEqualTo(reference);
  }

  @Test
  void onOneCore() throws IOException, InterruptedException {
    assertThat(rebuilt("core", List.of("-XX:ActiveProcessorCount=1"), Map.of()))
        .isEqualTo(reference);
    assertThat(rebuilt("jobs", List.of(), Map.of(), "--jobs", "7")).isEqualTo(reference);
  }

  @Test
  void fromFilesInAnotherOrder() throws IOException, InterruptedException {
    Path copy = Path.of("target/it/shuffled/content").toAbsolutePath();
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("content"))) {
      files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.shuffle(files, new Random(5));
    for (Path file : files) {
      Path target = copy.resolve(Path.of("content").relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.deleteIfExists(target);
      Files.copy(file, target);
    }
    assertThat(rebuilt("shuffled", List.of(), Map.of(), "--content", copy.toString()))
        .isEqualTo(reference);
  }

  @Test
  void onAnotherJdk() throws IOException, InterruptedException {
    Optional<Path> other = otherJdk();
    assumeTrue(
        other.isPresent(), "there is no second JDK on this machine: set POSTIL_OTHER_JAVA_HOME");
    Path output = Path.of("target/it/reproducible-jdk").toAbsolutePath();
    SampleSite.run(
        other.orElseThrow(),
        List.of(),
        Map.of(),
        "build",
        "--quiet",
        "--clean",
        "--output",
        output.toString());
    assertThat(FileTree.read(output)).isEqualTo(reference);
  }

  private static Optional<Path> otherJdk() throws IOException {
    String named = System.getenv("POSTIL_OTHER_JAVA_HOME");
    if (named != null) {
      return Optional.of(Path.of(named, "bin", "java"));
    }
    Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    try (Stream<Path> homes = Files.list(beside)) {
      return homes
          .filter(home -> home.getFileName().toString().contains("25"))
          .map(home -> home.resolve("bin/java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
