package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;

/**
 * Kills the program: at random moments, as soon as it begins to move files, and, with {@code
 * -Dpostil.strace=true} where that program is, at the Nth renaming. {@code -Dpostil.kills=200} is
 * the number of times; the usual run has fewer.
 */
class KilledIT {
  private static final int KILLS = Integer.getInteger("postil.kills", 8);
  private static final boolean STRACE = Boolean.getBoolean("postil.strace");

  /** About how long a build of the archive below takes, the start of Java included. */
  private static final int LONGEST_MILLIS = 1100;

  @TempDir Path folder;

  private final Random random = new Random(11);

  /** What a kill fell into. */
  private enum Moment {
    BEFORE_THE_MOVES,
    DURING_THE_MOVES,
    AFTER_THE_MOVES
  }

  /** How a run is ended. */
  private enum Manner {
    AT_ANY_TIME,
    AT_THE_JOURNAL,
    AT_A_RENAMING,
    OF_A_PREVIEW
  }

  @Test
  void everyFileIsTheOldOrTheNewOneAndTheNextBuildEqualsACleanOne()
      throws IOException, InterruptedException {
    Map<Moment, Integer> counts = new EnumMap<>(Moment.class);
    int struck = 0;
    for (int i = 0; i < KILLS; i++) {
      SortedMap<String, String> before = FileTree.read(folder.resolve("site"));
      write(i);
      SortedMap<String, String> after = built("clean", "--clean");
      FileTree.delete(folder.resolve("clean"));

      Manner manner = Manner.values()[i % Manner.values().length];
      struck += killed(manner) ? 1 : 0;
      counts.merge(moment(before, after, manner + ", kill " + i), 1, Integer::sum);

      assertThat(built("site")).as("after kill " + i).isEqualTo(after);
    }
    System.out.println(KILLS + " kills: " + counts + ", still at work: " + struck);
    assertThat(struck).as("runs that were still going, builds among them").isGreaterThan(KILLS / 4);
    assertThat(counts.keySet()).contains(Moment.BEFORE_THE_MOVES, Moment.DURING_THE_MOVES);
  }

  /** Looks at what readers see after a kill. */
  private Moment moment(
      SortedMap<String, String> before, SortedMap<String, String> after, String kill)
      throws IOException {
    SortedMap<String, String> now = FileTree.read(folder.resolve("site"));
    boolean isLaid = now.containsKey(".postil-new/journal");
    now.keySet().removeIf(path -> path.startsWith(".postil-new/"));
    if (!isLaid) {
      assertThat(now.equals(before) || now.equals(after)).as("one whole site, " + kill).isTrue();
      return now.equals(before) ? Moment.BEFORE_THE_MOVES : Moment.AFTER_THE_MOVES;
    }
    now.forEach(
        (path, text) ->
            assertThat(text.equals(before.get(path)) || text.equals(after.get(path)))
                .as(path + " is the old or the new one, " + kill)
                .isTrue());
    if (now.containsKey("index.html")) {
      assertThat(Links.dead(now)).as("dead links, " + kill).isEmpty();
    }
    return Moment.DURING_THE_MOVES;
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
  private boolean killed(Manner manner) throws IOException, InterruptedException {
    boolean isTraced = manner == Manner.AT_A_RENAMING && STRACE;
    List<String> line = new ArrayList<>();
    if (isTraced) {
      String inject = "inject=rename:signal=SIGKILL:when=" + (1 + random.nextInt(120));
      line.addAll(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
      line.addAll(List.of("-e", "trace=rename", "-e", inject));
    }
    line.addAll(List.of(java(), "-jar", SampleSite.JAR.toAbsolutePath().toString()));
    line.addAll(
        manner == Manner.OF_A_PREVIEW
            ? List.of("serve", "--port", "0")
            : List.of("build", "--output", "site"));
    Process process =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (isTraced) {
      return process.waitFor() != 0;
    }
    if (manner == Manner.AT_THE_JOURNAL) {
      Path journal = folder.resolve("site/.postil-new/journal");
      int more = random.nextInt(2_000);
      while (process.isAlive() && (!Files.exists(journal) || more-- > 0)) {
        Thread.onSpinWait();
      }
    } else {
      process.waitFor(100 + random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
    }
    boolean isAlive = process.isAlive();
    process.destroyForcibly().waitFor();
    return isAlive;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private SortedMap<String, String> built(String name, String... more)
      throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                SampleSite.JAR.toAbsolutePath().toString()));
    line.addAll(List.of("build", "--quiet", "--output", name));
    line.addAll(List.of(more));
    Process process =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return FileTree.read(folder.resolve(name));
  }
}
