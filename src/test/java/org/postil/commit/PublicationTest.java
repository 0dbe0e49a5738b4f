package org.postil.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;

class PublicationTest {
  @TempDir Path temporary;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Publication.Summary publish(String... pathsAndTexts) {
    try (Publication publication = Publication.of(temporary.resolve("out"), false)) {
      for (int i = 0; i < pathsAndTexts.length; i += 2) {
        publication.write(pathsAndTexts[i], bytes(pathsAndTexts[i + 1]));
      }
      return publication.commit(path -> 0);
    }
  }

  @Test
  void writesOnlyWhatChangedAndDeletesOnlyWhatWasOurs() throws IOException {
    publish("index.html", "1", "a/b/index.html", "2", "a/c.txt", "3");
    Files.writeString(temporary.resolve("out/a/foreign.txt"), "theirs");

    Publication.Summary second = publish("index.html", "1", "a/c.txt", "changed");

    assertThat(second.deleted()).isEqualTo(1);
    assertThat(second.written()).isEqualTo(1);
    assertThat(FileTree.read(temporary.resolve("out")))
        .containsEntry("index.html", "1")
        .containsEntry("a/c.txt", "changed")
        .containsEntry("a/foreign.txt", "theirs")
        .doesNotContainKey("a/b/index.html");
    assertThat(temporary.resolve("out/a/b")).doesNotExist();
  }

  @Test
  void leavesEverythingAsItWasUntilCommitted() throws IOException {
    publish("index.html", "1", "a.html", "2");
    var before = FileTree.read(temporary.resolve("out"));

    try (Publication publication = Publication.of(temporary.resolve("out"), false)) {
      publication.write("index.html", bytes("new"));
      publication.write("b.html", bytes("new"));
    }

    assertThat(FileTree.read(temporary.resolve("out"))).isEqualTo(before);
  }

  @Test
  void leavesNoFolderBehindWhenNothingWasCommitted() {
    try (Publication publication = Publication.of(temporary.resolve("out"), false)) {
      publication.write("index.html", bytes("new"));
    }
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void listsWhatItPublishedInTheFormOfBagIt() throws IOException {
    publish("index.html", "hello\n");
    assertThat(Files.readString(temporary.resolve("out/manifest-sha256.txt")))
        .isEqualTo(
            "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  index.html\n");
  }

  @Test
  void listsEveryFileButTheListByPath() throws IOException {
    publish("z.html", "1", "a/z.html", "2", "a/b/c.html", "3", "a-b.html", "4");
    assertThat(Files.readAllLines(temporary.resolve("out/manifest-sha256.txt")))
        .extracting(line -> line.substring(66))
        .containsExactly("a-b.html", "a/b/c.html", "a/z.html", "z.html");
  }

  @Test
  void sha256sumVerifiesTheList() throws IOException, InterruptedException {
    publish("index.html", "1", "a/b c.html", "2");
    Path out = temporary.resolve("out");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sha256sum")), "there is no sha256sum");
    assertThat(sha256sum(out)).isZero();
    Files.writeString(out.resolve("a/b c.html"), "changed");
    assertThat(sha256sum(out)).isEqualTo(1);
  }

  private static int sha256sum(Path folder) throws IOException, InterruptedException {
    return new ProcessBuilder("sha256sum", "--check", "--strict", "manifest-sha256.txt")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void knowsItsFilesWhateverTheirNames() throws IOException {
    publish("50%.svg", "1", "100%25.svg", "2", "a b.svg", "3", "index.html", "4");
    assertThat(Files.readString(temporary.resolve("out/manifest-sha256.txt")))
        .contains("  50%25.svg\n")
        .contains("  100%2525.svg\n")
        .contains("  a b.svg\n");

    assertThat(publish("index.html", "4").deleted()).isEqualTo(3);

    assertThat(FileTree.read(temporary.resolve("out")).keySet())
        .containsExactly("index.html", "manifest-sha256.txt");
  }

  @Test
  void deletesNothingOutsideEvenIfTheManifestSaysSo() throws IOException {
    publish("index.html", "1");
    Path victim = Files.writeString(temporary.resolve("victim.txt"), "alive");
    Files.writeString(
        temporary.resolve("out/manifest-sha256.txt"), "0  ../victim.txt\n0  /etc/hostname\n");

    publish("index.html", "1");

    assertThat(victim).hasContent("alive");
  }

  @Test
  void saysWhichMachineFailureItWas() throws IOException {
    Path file = Files.writeString(temporary.resolve("out"), "a file, not a folder");
    assertThatThrownBy(() -> Publication.of(file, false))
        .isInstanceOf(MachineFailure.class)
        .hasMessageContaining("out");
  }

  @Test
  void refusesToReplaceWhatItDidNotWrite() throws IOException {
    Path out = Files.createDirectories(temporary.resolve("out/b.html"));
    Files.writeString(out.resolve("theirs.txt"), "theirs");
    Files.writeString(temporary.resolve("out/index.html"), "theirs");
    Files.writeString(temporary.resolve("out/a"), "theirs");
    Files.createSymbolicLink(temporary.resolve("out/link"), temporary);
    var before = FileTree.read(temporary.resolve("out"));

    assertThatThrownBy(
            () ->
                publish(
                    "index.html",
                    "1",
                    "a/index.html",
                    "2",
                    "b.html",
                    "3",
                    "link/x.html",
                    "4",
                    "c.html",
                    "5"))
        .isInstanceOfSatisfying(
            Mistake.class,
            mistake ->
                assertThat(mistake.problems())
                    .extracting(problem -> problem.place().file().replaceFirst(".*/out/", ""))
                    .containsExactly("a", "b.html/theirs.txt", "index.html", "link"));

    assertThat(FileTree.read(temporary.resolve("out"))).isEqualTo(before);
  }

  @Test
  void putsAFolderWhereAFileOfItsOwnWasAndBack() throws IOException {
    publish("x", "a file");
    publish("x/index.html", "a folder");
    assertThat(temporary.resolve("out/x/index.html")).hasContent("a folder");
    publish("x", "a file");
    assertThat(temporary.resolve("out/x")).hasContent("a file");
  }

  @Test
  void takesUpWhereARunWasCutShort() throws IOException {
    publish("index.html", "1", "old.html", "2", "both.html", "3");
    // what a run leaves that was killed while moving: some new files, a list of both states
    Path out = temporary.resolve("out");
    Files.writeString(out.resolve("new.html"), "4");
    Files.writeString(
        out.resolve("manifest-sha256.txt"),
        Manifest.sha256(bytes("4"))
            + "  new.html\n"
            + Manifest.sha256(bytes("5"))
            + "  both.html\n",
        StandardOpenOption.APPEND);
    Files.createDirectories(out.resolve(".postil-new/a"));

    publish("index.html", "1", "newer.html", "6", "both.html", "7");

    assertThat(FileTree.read(temporary.resolve("out")).keySet())
        .containsExactly("both.html", "index.html", "manifest-sha256.txt", "newer.html");
  }

  @Test
  void deletesNoPageThatSomebodyChangedSince() throws IOException {
    publish("index.html", "1", "a.html", "2");
    Files.writeString(temporary.resolve("out/a.html"), "corrected by hand");

    publish("index.html", "1");

    assertThat(temporary.resolve("out/a.html")).hasContent("corrected by hand");
  }

  @Test
  void doesNotTakeABagForItsOwn() throws IOException {
    Path payload = Files.createDirectories(temporary.resolve("out/data")).resolve("p.txt");
    Files.writeString(payload, "payload");
    Files.writeString(
        temporary.resolve("out/manifest-sha256.txt"),
        Manifest.sha256(bytes("payload")) + "  data/p.txt\n");

    publish("index.html", "1");

    assertThat(payload).hasContent("payload");
  }
}
