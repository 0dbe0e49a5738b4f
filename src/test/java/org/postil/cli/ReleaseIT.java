package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The release, unpacked and started as a user would. */
class ReleaseIT {
  private static final String JAVA_HOME = System.getProperty("java.home");

  @TempDir static Path shared;
  private static Path home;
  private static Path filled;

  @TempDir Path temporary;
  private final Map<String, String> environment = new HashMap<>();
  private Path folder;
  private Path cache;
  private String out = "";
  private String err = "";

  @BeforeAll
  static void unpack() throws IOException {
    home = unpacked("Programme für alle");
  }

  private static Path unpacked(String name) throws IOException {
    Path zip = Path.of(System.getProperty("postil.release"));
    Path target = Files.createDirectories(shared.resolve(name));
    Map<String, Boolean> modes = Map.of("enablePosixFileAttributes", true);
    try (FileSystem packed = FileSystems.newFileSystem(zip, modes);
        Stream<Path> all = Files.walk(packed.getPath("/"))) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        Path to = target.resolve(from.toString().substring(1));
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
      }
    }
    try (Stream<Path> folders = Files.list(target)) {
      return folders.findFirst().orElseThrow();
    }
  }

  @BeforeEach
  void makeAnArchive() throws IOException {
    folder = Files.createDirectories(temporary.resolve("Brinmouth à la mer"));
    Files.createDirectories(folder.resolve("content/articles"));
    Files.writeString(folder.resolve("content/archive.yaml"), "title: One\n");
    Files.writeString(folder.resolve("content/articles/tide.md"), "---\ntitle: Tide\n---\nWords\n");
    cache = temporary.resolve("a cache/postil");
    environment.put("JAVA_HOME", JAVA_HOME);
    environment.put("PATH", System.getenv("PATH"));
    environment.put("XDG_CACHE_HOME", cache.getParent().toString());
  }

  private int run(String... command) throws IOException, InterruptedException {
    Path stdout = temporary.resolve("stdout");
    Path stderr = temporary.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(stdout.toFile()).redirectError(stderr.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    out = Files.readString(stdout, StandardCharsets.UTF_8);
    err = Files.readString(stderr, StandardCharsets.UTF_8);
    return code;
  }

  private int postil(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/postil").toString()));
    command.addAll(Arrays.asList(arguments));
    return run(command.toArray(String[]::new));
  }

  private void builds() throws IOException, InterruptedException {
    assertThat(postil("build", "--clean")).as(err).isZero();
    assertThat(out).matches("\\d+ files in site-output: .* Open site-output/index.html\n");
    assertThat(err).isEmpty();
    assertThat(folder.resolve("site-output/articles/tide/index.html")).exists();
  }

  private List<Path> cached() throws IOException {
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.sorted().toList();
    }
  }

  private Path classes() throws IOException {
    assertThat(cached()).hasSize(2);
    return cached().get(0);
  }

  /** A class cache, made once for all tests. */
  private Path copyOfClasses() throws IOException, InterruptedException {
    if (filled == null) {
      builds();
      filled = Files.copy(classes(), shared.resolve(classes().getFileName()));
      Files.copy(cached().get(1), shared.resolve(cached().get(1).getFileName()));
    } else {
      Files.createDirectories(cache);
      for (String suffix : List.of("", ".size")) {
        String name = filled.getFileName() + suffix;
        Files.copy(shared.resolve(name), cache.resolve(name));
      }
    }
    return classes();
  }

  @Test
  void tellsItsVersionAndMakesNoClassCacheForThat() throws IOException, InterruptedException {
    assertThat(postil("--version")).as(err).isZero();
    assertThat(out).matches("postil \\d+\\.\\d+.*\n");
    assertThat(err).isEmpty();
    assertThat(cached()).isEmpty();
  }

  @Test
  void buildsFromAnyFolderWithAndWithoutAClassCache() throws IOException, InterruptedException {
    assertThat(home.toString()).contains(" ", "ü");
    Path made = copyOfClasses();
    assertThat(made).isNotEmptyFile();
    var time = Files.getLastModifiedTime(made);
    var inode = Files.getAttribute(made, "unix:ino");
    var site = FileTree.read(folder.resolve("site-output"));
    builds();
    builds();
    assertThat(classes()).isEqualTo(made);
    assertThat(Files.getLastModifiedTime(made)).isEqualTo(time);
    assertThat(Files.getAttribute(made, "unix:ino")).isEqualTo(inode);
    if (!site.isEmpty()) {
      assertThat(FileTree.read(folder.resolve("site-output"))).isEqualTo(site);
    }
  }

  /** Java 17 takes only its own classes from the cache if there is a blank in the jar's path. */
  @Test
  void javaTakesClassesFromTheCache() throws IOException, InterruptedException {
    String plain = unpacked("plain").resolve("bin/postil").toString();
    assertThat(run(plain, "build")).as(err).isZero();
    assertThat(classes()).isNotEmptyFile();
    environment.put("POSTIL_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt");
    assertThat(run(plain, "build")).as(err).isZero();
    assertThat(
            Files.readString(folder.resolve("loaded.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" org.postil.site.SiteBuilder "))
                .toList())
        .singleElement()
        .asString()
        .contains("shared objects file");
  }

  @Test
  void theInstallationStaysAsItWasUnpacked() throws IOException, InterruptedException {
    var before = FileTree.read(home).keySet();
    copyOfClasses();
    builds();
    assertThat(FileTree.read(home).keySet()).isEqualTo(before);
  }

  @Test
  void readsNamesOfFilesWhateverTheLocale() throws IOException, InterruptedException {
    environment.put("LC_ALL", "C");
    Files.move(folder.resolve("content"), folder.resolve("Ärger"));
    assertThat(postil("build", "--content", "Ärger")).as(err).isZero();
    assertThat(folder.resolve("site-output/articles/tide/index.html")).exists();
  }

  @Test
  void runsThroughLinks() throws IOException, InterruptedException {
    Path bin = Files.createDirectories(temporary.resolve("my bin"));
    Path far = Files.createSymbolicLink(bin.resolve("far"), home.resolve("bin/postil"));
    Path near = Files.createSymbolicLink(bin.resolve("postil"), far.getFileName());
    assertThat(run(near.toString(), "--version")).as(err).isZero();
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
    assertThat(run("sh", "-c", "postil --version")).as(err).isZero();
    assertThat(out).startsWith("postil ");
  }

  @Test
  void handsOnArgumentsAndTheExitCode() throws IOException, InterruptedException {
    assertThat(postil("build", "--content", "no  such * folder")).isEqualTo(1);
    assertThat(err).startsWith("no  such * folder:1:1: error: there is no such folder");
    assertThat(postil("build", "")).isEqualTo(2);
    assertThat(postil("build", "--nonsense")).isEqualTo(2);
  }

  @Test
  void aDamagedClassCacheIsSilentlyPassedOver() throws IOException, InterruptedException {
    Path made = copyOfClasses();
    byte[] whole = Files.readAllBytes(made);
    byte[] changed = whole.clone();
    for (int i = whole.length / 4; i < whole.length; i += 997) {
      changed[i] ^= 0x55;
    }
    Files.delete(made);
    Files.write(made, changed);
    builds();
    Files.write(made, new byte[whole.length]);
    builds();
    assertThat(classes()).hasBinaryContent(new byte[whole.length]);
  }

  @Test
  void aClassCacheThatWasCutShortIsMadeAnew() throws IOException, InterruptedException {
    Path made = copyOfClasses();
    byte[] whole = Files.readAllBytes(made);
    Files.delete(made);
    Files.write(made, Arrays.copyOf(whole, whole.length / 3));
    assertThat(postil("--version")).isZero();
    assertThat(err).isEmpty();
    assertThat(made).hasSize(whole.length / 3);
    builds();
    assertThat(Files.size(made)).isGreaterThan(whole.length / 3);
  }

  @Test
  void runsWithoutAClassCacheWhereNoneCanBeWritten() throws IOException, InterruptedException {
    Path file = Files.writeString(temporary.resolve("a file"), "not a folder");
    environment.put("XDG_CACHE_HOME", file.toString());
    builds();
    environment.remove("XDG_CACHE_HOME");
    builds();
    environment.put("XDG_CACHE_HOME", cache.getParent().toString());
    environment.put("POSTIL_CLASS_CACHE", "off");
    builds();
    environment.remove("POSTIL_CLASS_CACHE");
    environment.put("CI", "true");
    builds();
    assertThat(cached()).isEmpty();
  }

  @Test
  void aClassCacheThatCannotBeMadeIsNotTriedAgain() throws IOException, InterruptedException {
    String name = copyOfClasses().getFileName().toString();
    Files.delete(classes());
    Files.createFile(cache.resolve(name));
    Files.writeString(cache.resolve(name + ".size"), "0\n");
    builds();
    assertThat(classes()).isEmptyFile();
  }

  @Test
  void twoThatBeginAtOnceLeaveOneClassCache() throws IOException, InterruptedException {
    String postil = "'" + home.resolve("bin/postil") + "'";
    String both =
        "%1$s build --output one & %1$s build --output two; code=$?; wait $! && exit $code";
    assertThat(run("sh", "-c", String.format(both, postil))).as(err).isZero();
    assertThat(err).isEmpty();
    assertThat(classes()).isNotEmptyFile();
    builds();
  }

  @Test
  void optionsForJavaAreHonoured() throws IOException, InterruptedException {
    environment.put("JAVA_OPTS", "-XX:+UseSerialGC -XX:+PrintFlagsFinal");
    environment.put("POSTIL_JAVA_OPTS", "-Xmx99m");
    assertThat(postil("build")).as(err).isZero();
    assertThat(out).containsPattern("MaxHeapSize +:?= 104857600|MaxHeapSize +:?= 103809024");
    assertThat(out).containsPattern("UseSerialGC +:?= true");
  }

  @Test
  void saysWhatToDoWithoutJava() throws IOException, InterruptedException {
    Path tools = Files.createDirectories(temporary.resolve("tools"));
    environment.remove("JAVA_HOME");
    environment.put("PATH", tools.toString());
    assertThat(postil("--version")).isEqualTo(3);
    assertThat(err).startsWith("postil: there is no Java on PATH; install Java 17 or newer");
    assertThat(err.lines()).hasSize(1);
    environment.put("JAVA_HOME", temporary.resolve("gone").toString());
    assertThat(postil("--version")).isEqualTo(3);
    assertThat(err).startsWith("postil: JAVA_HOME is ").contains("gone", "install Java 17");
  }

  @Test
  void saysWhatToDoWithAnOldJava() throws IOException, InterruptedException {
    Path old = Files.createDirectories(temporary.resolve("old java/bin"));
    Path java =
        Files.writeString(old.resolve("java"), "#!/bin/sh\necho 'version \"11.0.2\"' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    environment.put("JAVA_HOME", old.getParent().toString());
    assertThat(postil("build")).isEqualTo(3);
    Files.writeString(old.resolveSibling("release"), "X=\"1\"\nJAVA_VERSION=\"1.8.0_402\"\n");
    assertThat(postil("build")).isEqualTo(3);
    assertThat(err).startsWith("postil: ").contains("is Java 8, which is too old; install Java 17");
  }

  @Test
  void findsJavaOnPath() throws IOException, InterruptedException {
    environment.remove("JAVA_HOME");
    environment.put("PATH", JAVA_HOME + "/bin:/usr/bin:/bin");
    builds();
  }

  @Test
  void hasAPageOfTheManualAndACompletionForEveryCommand() throws IOException {
    Path manual = home.resolve("share/man/man1");
    String completion = Files.readString(home.resolve("share/bash-completion/completions/postil"));
    for (String command : Postil.commandLine().getSubcommands().keySet()) {
      assertThat(manual.resolve("postil-" + command + ".1")).isNotEmptyFile();
      assertThat(manual.resolve("postil.1"))
          .content()
          .contains("postil\\-" + command.replace("-", "\\-"));
      assertThat(completion).contains(command);
    }
    assertThat(home.resolve("LICENSE")).isNotEmptyFile();
    assertThat(home.resolve("README.md")).isNotEmptyFile();
    assertThat(home.resolve("bin/postil.cmd")).content().contains("\r\n");
  }

  @Test
  void carriesTheLicencesOfWhatItContains() throws IOException {
    String list = Files.readString(home.resolve("THIRD-PARTY.txt"));
    assertThat(list).contains("(org.eclipse.jgit:org.eclipse.jgit)\n    BSD-3-Clause\n");
    assertThat(list).doesNotContain("Unknown", "org.apache.maven", "junit", "playwright");
    Path licenses = home.resolve("licenses");
    // whose licence asks for its words, and a notice
    for (String library :
        List.of(
            "autolink", "commonmark", "dec", "jsoup", "lunr", "org.eclipse.jgit", "slf4j-api")) {
      try (Stream<Path> texts = Files.list(licenses.resolve(library))) {
        assertThat(texts)
            .as(library)
            .anySatisfy(text -> assertThat(text).content().contains("opyright"));
      }
    }
    assertThat(licenses.resolve("jackson-core/NOTICE")).content().contains("Jackson");
    assertThat(home.resolve("lib/html-validator/THIRD-PARTY.txt")).content().contains("validator");
    try (FileSystem jar = FileSystems.newFileSystem(home.resolve("lib/postil.jar"))) {
      assertThat(Files.readString(jar.getPath("META-INF/LICENSE")))
          .isEqualTo(Files.readString(Path.of("LICENSE")));
      assertThat(Files.readString(jar.getPath("META-INF/THIRD-PARTY.txt"))).isEqualTo(list);
      assertThat(jar.getPath("META-INF/licenses/commonmark/LICENSE.txt")).exists();
    }
  }

  @Test
  void listsTheComponentsThatAreInIt() throws IOException {
    assumeTrue(
        !"offline=true".equals(System.getProperty("postil.maven")),
        "NOT RUN: Maven makes no list of components offline (-o)");
    Path list = home.resolve("postil.cdx.json");
    assertThat(list).hasSameTextualContentAs(Path.of("target/postil.cdx.json"));
    JsonNode bom = new JsonMapper().readTree(Files.readString(list));
    assertThat(bom.get("bomFormat").stringValue()).isEqualTo("CycloneDX");
    assertThat(bom.has("serialNumber")).isFalse();
    assertThat(bom.at("/metadata").has("timestamp")).isFalse();
    Set<String> inTheJar = new TreeSet<>();
    Set<String> beside = new TreeSet<>();
    for (JsonNode component : bom.get("components")) {
      boolean isRequired = component.get("scope").stringValue().equals("required");
      String name = component.get("name").stringValue();
      assertThat(component.get("licenses")).as(name).isNotEmpty();
      String group = component.get("group").stringValue();
      String file = name + "-" + component.get("version").stringValue() + ".jar";
      assertThat((isRequired ? inTheJar : beside).add(isRequired ? group + ":" + name : file))
          .as(name)
          .isTrue();
    }
    try (Stream<Path> jars = Files.list(home.resolve("lib/html-validator"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()).filter(n -> n.endsWith(".jar")))
          .containsExactlyInAnyOrderElementsOf(beside);
    }
    // the list of licences is made by another plugin
    Set<String> licensed = new TreeSet<>();
    Matcher named =
        Pattern.compile("(?m)\\(([\\w.-]+:[\\w.-]+)\\)$")
            .matcher(Files.readString(home.resolve("THIRD-PARTY.txt")));
    while (named.find()) {
      licensed.add(named.group(1));
    }
    assertThat(inTheJar).isEqualTo(licensed);
  }

  @Test
  void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash on this machine");
    String complete =
        "source \"$1\"; COMP_WORDS=(postil %s); COMP_CWORD=%d; _complete_postil;"
            + " printf '%%s\\n' \"${COMPREPLY[@]}\"";
    Path script = home.resolve("share/bash-completion/completions/postil");
    assertThat(run("bash", "-c", String.format(complete, "bui", 1), "-", script.toString()))
        .as(err)
        .isZero();
    assertThat(out.lines().map(String::strip)).containsExactly("build");
    run("bash", "-c", String.format(complete, "build --base", 2), "-", script.toString());
    assertThat(out.lines().map(String::strip)).containsExactly("--base-url");
    assertThat(postil("generate-completion")).isZero();
    assertThat(out.strip()).isEqualTo(Files.readString(script, StandardCharsets.UTF_8).strip());
  }
}
