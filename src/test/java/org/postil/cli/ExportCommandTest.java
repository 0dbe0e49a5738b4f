package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.loc.repository.bagit.domain.Metadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.bag.BagReading;
import org.postil.fixity.Sha256;

/** {@code postil export}, from an archive to a bag that others verify. */
class ExportCommandTest {
  private static final String CAPTURE = "as it was received\n";
  private static final String SHA256 = Sha256.of(CAPTURE.getBytes(StandardCharsets.UTF_8));

  @TempDir Path temporary;
  private String out = "";
  private String err = "";

  @BeforeEach
  void write() throws IOException {
    put("archive.yaml", "title: Small\ndescription: Few words\nauthor: The Lantern\n");
    put(
        "articles/2011/a.md",
        "---\ntitle: A\nsource: {name: N, original: originals/" + SHA256 + ".txt}\n---\nWords.\n");
    put("originals/" + SHA256 + ".txt", CAPTURE);
    Files.createDirectories(temporary.resolve("templates"));
  }

  private void put(String path, String text) throws IOException {
    Path file = temporary.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--content", path("content"), "--templates", path("templates")));
    arguments.addAll(List.of("--output", path("site")));
    arguments.addAll(Arrays.asList(more));
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    int code =
        Postil.run(
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(stderr, true, StandardCharsets.UTF_8),
            arguments.toArray(String[]::new));
    out = stdout.toString(StandardCharsets.UTF_8);
    err = stderr.toString(StandardCharsets.UTF_8).replace(path("") + "/", "");
    assertThat(out + err).doesNotContain("\tat ");
    return code;
  }

  private int export(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--bag", path("bag")));
    arguments.addAll(Arrays.asList(more));
    return run("export", arguments.toArray(String[]::new));
  }

  private void refuses(String... more) throws IOException {
    SortedMap<String, String> before = FileTree.read(temporary);
    assertThat(export(more)).isEqualTo(1);
    assertThat(FileTree.read(temporary)).as("nothing is written").isEqualTo(before);
    assertThat(temporary.resolve("bag")).doesNotExist();
    assertThat(out).isEmpty();
  }

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  @Test
  void bagsContentOriginalsAndSite() throws Exception {
    assertThat(run("build")).isZero();
    SortedMap<String, String> site = FileTree.read(temporary.resolve("site"));
    SortedMap<String, String> content = FileTree.read(temporary.resolve("content"));

    assertThat(export("--date", "2026-11-22")).isZero();

    assertThat(err).isEmpty();
    assertThat(out).contains(": 2 of content, 1 original, " + site.size() + " of the site\n");
    assertThat(FileTree.read(temporary.resolve("bag/data/content"))).isEqualTo(content);
    assertThat(FileTree.read(temporary.resolve("bag/data/site"))).isEqualTo(site);
    assertThat(FileTree.read(temporary.resolve("site"))).isEqualTo(site);
    assertThat(temporary.toFile().list())
        .containsExactlyInAnyOrder("content", "site", "templates", "bag", ".postil");
    Metadata metadata = BagReading.valid(temporary.resolve("bag")).getMetadata();
    assertThat(metadata.get("Source-Organization")).containsExactly("The Lantern");
    assertThat(metadata.get("External-Description")).containsExactly("Small: Few words");
    assertThat(metadata.get("Bagging-Date")).containsExactly("2026-11-22");
    assertThat(metadata.get("Bag-Software-Agent").get(0)).startsWith("postil ");
  }

  @Test
  void rendersTheSiteIfThereIsNone() throws Exception {
    assertThat(export()).isZero();
    assertThat(temporary.resolve("bag/data/site/articles/2011/a/index.html")).exists();
    assertThat(temporary.resolve("site")).doesNotExist();
    assertThat(temporary.resolve(".postil")).doesNotExist();
    BagReading.valid(temporary.resolve("bag"));
  }

  @Test
  void givesTheSameBytesEachTime() throws IOException {
    export("--date", "2026-11-22");
    SortedMap<String, String> first = FileTree.read(temporary.resolve("bag"));
    FileTree.delete(temporary.resolve("bag"));
    export("--date", "2026-11-22", "--jobs", "1");
    assertThat(FileTree.read(temporary.resolve("bag"))).isEqualTo(first);
  }

  @Test
  void sha256sumVerifiesIt() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "there is no sha256sum");
    put("articles/2011/ünï cödé.png", "no picture");
    assertThat(export()).isZero();
    for (String list : new String[] {"manifest-sha256.txt", "tagmanifest-sha256.txt"}) {
      assertThat(sha256sum(temporary.resolve("bag"), list)).isZero();
    }
    assertThat(sha256sum(temporary.resolve("bag/data/site"), "manifest-sha256.txt")).isZero();
  }

  private static int sha256sum(Path folder, String list) throws IOException, InterruptedException {
    return new ProcessBuilder("sha256sum", "--check", "--strict", list)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void keepsNamesOfAllKinds() throws Exception {
    put("articles/2011/ünïcödé Ա.png", "1");
    put("originals/two\nlines\r.txt", "2");
    put("originals/empty.txt", "");
    Files.createDirectories(temporary.resolve("content/articles/2012/nothing"));
    assertThat(export()).isZero();
    assertThat(temporary.resolve("bag/data/content/originals/two\nlines\r.txt")).hasContent("2");
    assertThat(temporary.resolve("bag/data/content/articles/2012")).doesNotExist();
    BagReading.valid(temporary.resolve("bag"));
  }

  @Test
  void warnsOfNamesThatNotEveryProgramReads() throws IOException {
    put("originals/100%.txt", "1");
    put("originals/A.txt", "2");
    put("originals/a.txt", "3");
    assertThat(export()).isZero();
    assertThat(err)
        .contains("content/originals/100%.txt:1:1: warning: not every program for bags reads")
        .contains("content/originals/a.txt:1:1: warning: on some machines this is the same file");
    assertThat(Files.readString(temporary.resolve("bag/manifest-sha256.txt")))
        .contains("  data/content/originals/100%25.txt\n");
  }

  @Test
  void leavesOutHiddenFilesAndThoseOfOthersAndSaysSo() throws IOException {
    run("build");
    put(".DS_Store", "x");
    put(".git/config", "x");
    Files.writeString(temporary.resolve("site/theirs.txt"), "x");
    assertThat(export()).isZero();
    assertThat(err)
        .contains("content/.DS_Store:1:1: warning: this is hidden")
        .contains("content/.git:1:1: warning: this is hidden")
        .contains("site/theirs.txt:1:1: warning: this was not written by Postil");
    assertThat(FileTree.read(temporary.resolve("bag")).keySet())
        .noneMatch(
            path -> path.contains("theirs") || path.contains(".DS") || path.contains(".git"));
    assertThat(export("--quiet")).as("there is a bag now").isEqualTo(1);
  }

  @Test
  void refusesASiteThatIsNotThatOfTheArchive() throws IOException {
    run("build");
    put("articles/2011/a.md", "---\ntitle: A\n---\nOther words.\n");
    put("articles/2011/b.md", "---\ntitle: B\n---\nNew.\n");
    refuses();
    assertThat(err)
        .contains("site/articles/2011/a/index.html:1:1: error: this file would be another one")
        .contains("site/articles/2011/b/index.html:1:1: error: this file would be published")
        .contains("or export --as-published");
    run("build");
    assertThat(export()).isZero();
  }

  @Test
  void refusesAPageThatWasChangedAfterItWasBuilt() throws IOException {
    run("build");
    Files.writeString(temporary.resolve("site/index.html"), "changed");
    refuses();
    assertThat(err).contains("site/index.html:1:1: error: ");
    refuses("--as-published");
    assertThat(err).contains("site/index.html:1:1: error: this file has changed: its SHA-256 was ");
  }

  @Test
  void takesTheSiteAsItWasPublishedIfAskedTo() throws Exception {
    run("build");
    SortedMap<String, String> site = FileTree.read(temporary.resolve("site"));
    put("articles/2011/a.md", "---\ntitle: A\n---\nOther words.\n");
    assertThat(export("--as-published")).isZero();
    assertThat(FileTree.read(temporary.resolve("bag/data/site"))).isEqualTo(site);
    BagReading.valid(temporary.resolve("bag"));
  }

  @Test
  void refusesAFolderThatHoldsNoSite() throws IOException {
    Files.createDirectories(temporary.resolve("site"));
    Files.writeString(temporary.resolve("site/letter.txt"), "mine");
    refuses();
    assertThat(err).contains("site:1:1: error: there is no site in ");
    refuses("--as-published");
  }

  @Test
  void refusesAnOriginalThatHasChanged() throws IOException {
    put("originals/" + SHA256 + ".txt", "");
    refuses();
    assertThat(err)
        .contains("content/originals/" + SHA256 + ".txt:1:1: error: this original has changed")
        .contains(Sha256.of(new byte[0]));
  }

  @Test
  void refusesWhatIsNoFile() throws IOException {
    Path target = Files.writeString(temporary.resolve("secret"), "x");
    Files.createSymbolicLink(temporary.resolve("content/originals/link.txt"), target);
    Files.createSymbolicLink(temporary.resolve("content/articles/2013"), temporary);
    refuses();
    assertThat(err)
        .contains("content/originals/link.txt:1:1: error: this is a link")
        .contains("content/articles/2013:1:1: error: this is a link");
  }

  @Test
  void refusesAnArchiveWithErrors() throws IOException {
    put("articles/2011/b.md", "---\ntitel: B\n---\n");
    refuses();
    assertThat(err).contains("content/articles/2011/b.md:2:1: error: ");
  }

  @Test
  void writesNothingIntoTheFoldersOfOthers() throws IOException {
    for (String bag : new String[] {"content/bag", "site/bag", ".", "content"}) {
      SortedMap<String, String> before = FileTree.read(temporary);
      assertThat(run("export", "--bag", path(bag))).as(bag).isEqualTo(1);
      assertThat(FileTree.read(temporary)).isEqualTo(before);
    }
    Files.createDirectories(temporary.resolve("full"));
    Files.writeString(temporary.resolve("full/mine.txt"), "mine");
    assertThat(run("export", "--bag", path("full"))).isEqualTo(1);
    assertThat(err).contains("full:1:1: error: this folder is not empty");
  }

  @Test
  void tellsAMachineFailureFromAMistake() throws IOException {
    Files.writeString(temporary.resolve("file"), "x");
    assertThat(run("export", "--bag", path("file/bag"))).isEqualTo(3);
    assertThat(err).startsWith("postil: cannot write to file: ");
  }

  @Test
  void refusesWrongOptions() {
    assertThat(run("export")).isEqualTo(2);
    assertThat(export("--date", "22.11.2026")).isEqualTo(2);
    assertThat(export("--jobs", "0")).isEqualTo(2);
    assertThat(temporary.resolve("bag")).doesNotExist();
  }
}
