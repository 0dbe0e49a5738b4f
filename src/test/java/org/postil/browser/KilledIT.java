package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;

/**
 * Kills the program at random moments. {@code -Dpostil.kills=100} is the number of times; the usual
 * run has fewer.
 */
class KilledIT {
  private static final int KILLS = Integer.getInteger("postil.kills", 12);

  /** About how long a build of the archive below takes, the start of Java included. */
  private static final int LONGEST_MILLIS = 1100;

  @TempDir Path folder;

  private final Random random = new Random(11);

  @Test
  void theNextBuildEqualsACleanOne() throws IOException, InterruptedException {
    int struck = 0;
    for (int i = 0; i < KILLS; i++) {
      write(i);
      struck += killed(i % 4 == 3 ? "serve" : "build") ? 1 : 0;
      assertThat(built("site")).as("after kill " + i).isEqualTo(built("clean-" + i % 2, "--clean"));
      FileTree.delete(folder.resolve("clean-" + i % 2));
    }
    assertThat(struck).as("runs that were still going, builds among them").isGreaterThan(KILLS / 4);
  }

  /** An archive that is another one each time. */
  private void write(int turn) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("content/articles/2011"));
    Files.writeString(folder.resolve("content/archive.yaml"), "title: Turn " + turn + "\n");
    for (int i = 0; i < 60; i++) {
      Files.writeString(
          articles.resolve("a" + (i + turn % 5) + ".md"),
          "---\ntitle: A" + i + "\ntags: [T" + i % 7 + "]\n---\nWords " + turn + ".\n");
      Files.writeString(
          articles.resolve("a" + (i + turn % 5) + ".comments.yaml"),
          "- {id: '1', author: N" + i % 9 + ", body: Words " + turn + "}\n");
    }
  }

  /** Whether the program was still at work when it was killed. */
  private boolean killed(String command) throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(List.of(java(), "-jar", SampleSite.JAR.toAbsolutePath().toString()));
    line.addAll(
        command.equals("serve")
            ? List.of("serve", "--port", "0")
            : List.of("build", "--output", "site"));
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(100 + random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private SortedMap<String, String> built(String name, String... more)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "build",
                "--quiet",
                "--content",
                folder.resolve("content").toString(),
                "--output",
                folder.resolve(name).toString()));
    arguments.addAll(List.of(more));
    SampleSite.run(List.of("-XX:TieredStopAtLevel=1"), Map.of(), arguments.toArray(String[]::new));
    return FileTree.read(folder.resolve(name));
  }
}
