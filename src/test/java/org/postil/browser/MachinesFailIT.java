package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;

/**
 * Builds on machines that fail: a full disk, a read-only one, another build at work. {@code
 * -Dpostil.failures=20} is the number of times for each; the usual run has fewer. Small file
 * systems are mounted in a namespace of our own, which Linux may forbid: then those tests say that
 * they did not run.
 */
class MachinesFailIT {
  private static final int FAILURES = Integer.getInteger("postil.failures", 3);
  private static final int ARTICLES = 40;

  @TempDir Path folder;

  private record Run(int exit, String said) {}

  @BeforeEach
  void buildTheOldSite() throws IOException, InterruptedException {
    write("old");
    Run built = run(build("site"));
    assertThat(built.exit()).as(built.said()).isZero();
    write("new");
    run(build("clean"));
    FileTree.delete(folder.resolve(".postil"));
  }

  private void write(String words) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("content/articles/2011"));
    Files.writeString(folder.resolve("content/archive.yaml"), "title: " + words + "\n");
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(
          articles.resolve(words + i + ".md"),
          "---\ntitle: A" + i + "\ntags: [T" + i % 7 + "]\n---\n" + (words + " ").repeat(200));
    }
    Files.writeString(
        articles.resolve("both.md"), "---\ntitle: Both\n---\nWords, " + words + ".\n");
  }

  private static List<String> build(String output) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-jar",
        SampleSite.JAR.toAbsolutePath().toString(),
        "build",
        "--output",
        output);
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    return ended(start(command));
  }

  private static Run ended(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), said);
  }

  private SortedMap<String, String> tree(String name) throws IOException {
    return FileTree.read(folder.resolve(name));
  }

  /** Runs a build on a disk of so many KB, and copies the site it leaves to {@code left}. */
  private Run onDisk(long kilobytes, String then) throws IOException, InterruptedException {
    FileTree.delete(folder.resolve("left"));
    Files.createDirectories(folder.resolve("disk"));
    String script =
        "mount -t tmpfs -o size="
            + kilobytes
            + "k tmpfs disk || exit 99\n"
            + "cp -r content site disk || exit 98\n"
            + then
            + "cd disk; \"$@\"; status=$?; cd ..\n"
            + "cp -r disk/site left; exit $status";
    List<String> command = new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c", script, "sh"));
    command.addAll(build("site"));
    return run(command);
  }

  private void assumeDisks() throws InterruptedException {
    try {
      Run mounted = run(List.of("unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"));
      assumeTrue(
          mounted.exit() == 0,
          "NOT RUN: this machine lets us mount no file system: " + mounted.said());
    } catch (IOException none) {
      assumeTrue(false, "NOT RUN: there is no program unshare: " + none.getMessage());
    }
  }

  /** What files take on a disk whose pages are of 4 KB. */
  private long kilobytes(String name) throws IOException {
    long pages = 0;
    for (String text : tree(name).values()) {
      pages += 1 + text.length() / 4096;
    }
    return 4 * pages;
  }

  @Test
  void aFullDiskLeavesTheOldSite() throws IOException, InterruptedException {
    assumeDisks();
    SortedMap<String, String> before = tree("site");
    SortedMap<String, String> after = tree("clean");
    long taken = kilobytes("content") + kilobytes("site");
    long needed = kilobytes("clean");
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < FAILURES; i++) {
      // from a disk that is full at the start to one with nearly or just enough room
      Run run = onDisk(taken + needed * (2L * i + 1) / (2L * FAILURES) * 21 / 20, "");
      assertThat(run.exit()).as(run.said()).isIn(0, 3);
      if (run.exit() == 3) {
        assertThat(run.said()).contains("cannot write").contains("No space left on device");
        assertThat(run.said().lines()).hasSize(1);
      }
      assertThat(tree("left").equals(run.exit() == 3 ? before : after))
          .as("the site after exit " + run.exit() + ", " + run.said())
          .isTrue();
      String where = run.said().replaceFirst("(?s).*/([^/:]+): .*", "at $1");
      counts.merge(run.exit() == 3 ? where : "done", 1, Integer::sum);
    }
    System.out.println(FAILURES + " builds on disks of " + taken + " KB and up: " + counts);
    assertThat(counts.getOrDefault("done", 0)).isLessThan(FAILURES / 2 + 1);
  }

  @Test
  void aReadOnlyDiskLeavesTheOldSite() throws IOException, InterruptedException {
    assumeDisks();
    SortedMap<String, String> before = tree("site");
    Run run = onDisk(100_000, "mount -o remount,ro disk || exit 97\n");
    assertThat(run.exit()).as(run.said()).isEqualTo(3);
    assertThat(run.said()).contains("cannot write").contains("Read-only file system");
    assertThat(tree("left")).isEqualTo(before);
  }

  @Test
  void ofTwoBuildsTheSecondSaysWhoIsAtWork() throws IOException, InterruptedException {
    SortedMap<String, String> after = tree("clean");
    int refused = 0;
    for (int i = 0; i < FAILURES; i++) {
      List<Process> both = List.of(start(build("site")), start(build("site")));
      int done = 0;
      for (Process process : both) {
        Run run = ended(process);
        if (run.exit() == 0) {
          done++;
        } else {
          refused++;
          assertThat(run.exit()).as(run.said()).isEqualTo(3);
          assertThat(run.said()).contains("cannot write to").contains("writing to it");
          assertThat(both)
              .anyMatch(other -> run.said().contains("process " + other.pid()) && other != process);
        }
      }
      assertThat(done).as("builds that were done").isPositive();
      assertThat(tree("site").equals(after)).as("the site after " + i).isTrue();
      FileTree.delete(folder.resolve("site"));
    }
    System.out.println(FAILURES + " times two builds at once: " + refused + " refused");
  }

  @Test
  void nothingIsWrittenButTheSiteAndTheMemory() throws IOException, InterruptedException {
    for (String empty : List.of("home", "temporary")) {
      Files.createDirectories(folder.resolve(empty));
    }
    SortedMap<String, String> before = FileTree.read(folder);
    List<String> command = new ArrayList<>(build("site"));
    command.add(1, "-Djava.io.tmpdir=" + folder.resolve("temporary"));
    command.add(1, "-Duser.home=" + folder.resolve("home"));
    Run run = run(command);
    assertThat(run.exit()).as(run.said()).isZero();

    SortedMap<String, String> now = FileTree.read(folder);
    before.keySet().removeIf(path -> path.startsWith("site/"));
    now.keySet().removeIf(path -> path.startsWith("site/") || path.startsWith(".postil/"));
    assertThat(now).isEqualTo(before);
    assertThat(folder.resolve("site/.postil-new")).doesNotExist();
  }
}
