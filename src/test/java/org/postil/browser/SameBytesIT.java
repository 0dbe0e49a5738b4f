package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postil.FileTree;
import org.postil.Sha256;

/**
 * The same archive gives the same bytes on whatever machine: site, import, reports, index. A few
 * machines that have many peculiarities at once are tried in every run; {@code
 * -Dpostil.machines=all} tries every peculiarity alone, which tells which one is to blame.
 */
class SameBytesIT {
  private static final Path WORK = Path.of("target/it/same-bytes").toAbsolutePath();
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private static SortedMap<String, String> usual;

  @BeforeAll
  static void workAsUsual() throws IOException, InterruptedException {
    usual = work(Machine.USUAL);
    assertThat(usual)
        .containsKeys(
            "site-output/index.html",
            "site-output/articles/istanbul-isik/index.html",
            "site-output/search/manifest.js",
            "imported/import-report.json",
            "import.out",
            "check.out",
            "lunr.json");
  }

  @AfterAll
  static void leaveNoTrace() throws IOException {
    FileTree.delete(MEMORY.resolve("postil-same-bytes"));
  }

  static List<Machine> machines() {
    return List.of(
        Machine.USUAL
            .called("Istanbul, tomorrow, eight jobs, files in another order on another disk")
            .locale("tr", "TR", "")
            .zone("Pacific/Kiritimati")
            .option("-Dfile.encoding=ISO-8859-9")
            .jobs(8)
            .umask("077")
            .shuffled(),
        Machine.USUAL
            .called("Bangkok in the year 2569, yesterday, where no letters but ASCII are known")
            .locale("th", "TH", "u-ca-buddhist-nu-thai")
            .zone("Pacific/Niue")
            .environment("C")
            .jobs(2));
  }

  static List<Machine> everyPeculiarity() {
    Machine usual = Machine.USUAL;
    List<Machine> all = new ArrayList<>();
    all.add(usual.called("again"));
    all.add(usual.called("tr").locale("tr", "TR", ""));
    all.add(usual.called("ar").locale("ar", "EG", "u-nu-arab"));
    all.add(usual.called("th").locale("th", "TH", "u-ca-buddhist-nu-thai"));
    all.add(usual.called("de").locale("de", "DE", ""));
    all.add(usual.called("POSIX").environment("POSIX"));
    all.add(usual.called("C").environment("C"));
    for (String zone : List.of("Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu")) {
      all.add(usual.called(zone).zone(zone));
    }
    all.add(usual.called("umask 000").umask("000"));
    all.add(usual.called("umask 077").umask("077"));
    for (int jobs : new int[] {1, 2, 8}) {
      all.add(usual.called(jobs + " jobs").jobs(jobs));
    }
    all.add(usual.called("one core").option("-XX:ActiveProcessorCount=1"));
    all.add(usual.called("two cores").option("-XX:ActiveProcessorCount=2"));
    all.add(usual.called("Latin-1").option("-Dfile.encoding=ISO-8859-1"));
    all.add(usual.called("another order, another disk").shuffled());
    return all;
  }

  @ParameterizedTest
  @MethodSource("machines")
  void areMadeBy(Machine machine) throws IOException, InterruptedException {
    assertSame(machine);
  }

  @Test
  void areMadeByAnotherJdk() throws IOException, InterruptedException {
    Path java = otherJava().orElse(null);
    assumeTrue(
        java != null,
        "NOT RUN: there is no second JDK on this machine; POSTIL_OTHER_JAVA_HOME names one");
    assertSame(
        Machine.USUAL
            .called("Cairo, another JDK, one core, everybody may write")
            .locale("ar", "EG", "u-nu-arab")
            .zone("Asia/Kathmandu")
            .option("-XX:ActiveProcessorCount=1")
            .umask("000")
            .jobs(1)
            .java(java));
  }

  @ParameterizedTest
  @MethodSource("everyPeculiarity")
  @EnabledIfSystemProperty(named = "postil.machines", matches = "all")
  void areMadeWithEach(Machine machine) throws IOException, InterruptedException {
    assertSame(machine);
    Path java = otherJava().orElse(null);
    assumeTrue(java != null, "NOT RUN with another JDK: POSTIL_OTHER_JAVA_HOME names one");
    assertSame(machine.called(machine.name() + ", another JDK").java(java));
  }

  private static void assertSame(Machine machine) throws IOException, InterruptedException {
    assertThat(work(machine)).as(machine.toString()).isEqualTo(usual);
  }

  private static Optional<Path> otherJava() throws IOException {
    String named = System.getenv("POSTIL_OTHER_JAVA_HOME");
    if (named != null) {
      return Optional.of(Path.of(named, "bin", "java"));
    }
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    String other = Runtime.version().feature() == 17 ? "25" : "17";
    try (Stream<Path> homes = Files.list(own.getParent())) {
      return homes
          .filter(home -> home.getFileName().toString().contains(other))
          .map(home -> home.resolve("bin/java"))
          .filter(Files::isExecutable)
          .sorted()
          .findFirst();
    }
  }

  /** Does everything on a machine; what it made, by its SHA-256. */
  private static SortedMap<String, String> work(Machine machine)
      throws IOException, InterruptedException {
    Path folder = WORK.resolve("usual");
    if (machine != Machine.USUAL) {
      folder = WORK.resolve("other");
      if (machine.isShuffled() && isAnotherDisk(MEMORY)) {
        folder = MEMORY.resolve("postil-same-bytes");
      }
    }
    FileTree.delete(folder);
    lay(machine, HardArchive.files(), folder.resolve("content"));
    lay(machine, HardArchive.few(), folder.resolve("few"));
    SortedMap<String, byte[]> captures = HardArchive.captures();
    lay(machine, captures, folder.resolve("captures"));
    lay(machine, HardArchive.documents(), folder);

    String java = machine.java().orElse(JAVA).toString();
    Worker worker = new Worker(folder, machine, java);
    worker.run("build", "build");
    worker.run("check", "check", "--content", "few", "--no-html", "--format", "json");
    List<String> importing = new ArrayList<>(List.of("import", "--into", "imported"));
    captures.keySet().stream()
        .map(path -> "captures/" + String.join("/", Arrays.asList(path.split("/")).subList(0, 3)))
        .distinct()
        .forEach(importing::add);
    worker.run("import", importing.toArray(String[]::new));
    worker.run("lunr", "lunr", "docs.jsonl", "settings.json", "--output", "lunr.json");

    SortedMap<String, String> made = new TreeMap<>();
    FileTree.read(folder).forEach((path, text) -> made.put(path, Sha256.of(text)));
    made.keySet().removeIf(path -> path.contains(".postil/") || path.startsWith("content/"));
    return made;
  }

  private static boolean isAnotherDisk(Path disk) throws IOException {
    if (!Files.isWritable(disk)) {
      return false;
    }
    FileStore own = Files.getFileStore(Path.of("target"));
    return !Files.getFileStore(disk).equals(own);
  }

  private static void lay(Machine machine, SortedMap<String, byte[]> files, Path folder)
      throws IOException {
    List<String> names = new ArrayList<>(files.keySet());
    Random random = new Random(5);
    if (machine.isShuffled()) {
      Collections.shuffle(names, random);
    }
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, files.get(name));
      if (machine.isShuffled()) {
        Instant when = Instant.ofEpochSecond(random.nextInt(2_000_000_000));
        Files.setLastModifiedTime(file, FileTime.from(when));
      }
    }
  }

  /** Runs commands in a folder as they are run on a machine, and keeps what they say. */
  private record Worker(Path folder, Machine machine, String java) {
    void run(String name, String... arguments) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>();
      command.addAll(List.of("sh", "-c", "umask \"$0\" && exec \"$@\"", machine.umask(), java));
      command.addAll(machine.options());
      command.addAll(List.of("-jar", SampleSite.JAR.toAbsolutePath().toString()));
      command.addAll(List.of(arguments));
      if (!name.equals("lunr")) {
        command.addAll(List.of("--jobs", Integer.toString(machine.jobs())));
      }
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().keySet().removeIf(key -> key.startsWith("LC_"));
      builder.environment().put("LANG", machine.environment());
      builder.environment().put("LC_ALL", machine.environment());
      builder.environment().put("TZ", machine.zone());
      Path out = folder.resolve(name + ".out");
      builder.redirectErrorStream(true).redirectOutput(out.toFile());
      int code = builder.start().waitFor();
      Files.writeString(out, "exit " + code + "\n", StandardOpenOption.APPEND);
      String told = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
      assertThat(told).as(name + " on " + machine).doesNotContain("\tat ");
    }
  }
}
