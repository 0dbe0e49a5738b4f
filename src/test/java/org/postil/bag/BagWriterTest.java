package org.postil.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.domain.Bag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.fixity.Sha256;

class BagWriterTest {
  private static final BagInfo INFO =
      new BagInfo(
          "The Lantern",
          "An archive:\n of\ttwo  lines",
          Optional.empty(),
          LocalDate.of(2026, 11, 22),
          "postil 1");

  @TempDir Path temporary;

  private Path target() {
    return temporary.resolve("bag");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(temporary, "source", ""), text);
  }

  private BagWriter writer() {
    return BagWriter.to(target(), (task, files) -> {});
  }

  @Test
  void writesWhatTheStandardAsksFor() throws Exception {
    try (BagWriter bag = writer()) {
      bag.copy("b/two.txt", file("two"));
      bag.copy("a.txt", file("one!"));
      bag.commit(INFO);
    }
    String one = Sha256.of("one!".getBytes());
    String two = Sha256.of("two".getBytes());
    assertThat(FileTree.read(target()))
        .containsEntry("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        .containsEntry(
            "bag-info.txt",
            "Bag-Software-Agent: postil 1\nBagging-Date: 2026-11-22\n"
                + "External-Description: An archive: of two lines\nPayload-Oxum: 7.2\n"
                + "Source-Organization: The Lantern\n")
        .containsEntry("manifest-sha256.txt", one + "  data/a.txt\n" + two + "  data/b/two.txt\n")
        .containsEntry("data/a.txt", "one!")
        .hasSize(6);
    assertThat(Files.readAllLines(target().resolve("tagmanifest-sha256.txt")))
        .extracting(line -> line.substring(66))
        .containsExactly("bag-info.txt", "bagit.txt", "manifest-sha256.txt");
    assertThat(BagReading.valid(target()).getMetadata().get("Payload-Oxum")).containsExactly("7.2");
  }

  @Test
  void keepsEveryName() throws Exception {
    String[] names = {
      "ö.md", "o\u0308.md", "日本/Ա b.txt", "two\nlines", "cr\rlf\r\n.txt", " x", "~"
    };
    try (BagWriter bag = writer()) {
      for (String name : names) {
        bag.copy(name, file(name));
      }
      bag.commit(INFO);
    }
    Bag bag = BagReading.valid(target());
    assertThat(bag.getPayLoadManifests()).singleElement();
    for (String name : names) {
      assertThat(target().resolve("data").resolve(name)).hasContent(name);
    }
    assertThat(Files.readString(target().resolve("manifest-sha256.txt")))
        .contains("  data/two%0Alines\n")
        .contains("  data/cr%0Dlf%0D%0A.txt\n");
  }

  @Test
  void escapesPercentSignsAsTheStandardSays() throws IOException {
    try (BagWriter bag = writer()) {
      bag.copy("100%25.txt", file("x"));
      bag.commit(INFO);
    }
    assertThat(target().resolve("data/100%25.txt")).exists();
    assertThat(Files.readString(target().resolve("manifest-sha256.txt")))
        .endsWith("  data/100%2525.txt\n");
  }

  @Test
  void aBagOfNothingIsABag() throws Exception {
    try (BagWriter bag = writer()) {
      bag.commit(INFO);
    }
    assertThat(target().resolve("data")).isEmptyDirectory();
    BagReading.valid(target());
  }

  @Test
  void leavesNothingUnlessCommitted() throws IOException {
    Path source = file("x");
    try (BagWriter bag = writer()) {
      bag.copy("a.txt", source);
      assertThat(target()).doesNotExist();
    }
    try (BagWriter bag = writer()) {
      assertThatThrownBy(() -> bag.copy("b.txt", temporary.resolve("gone")))
          .isInstanceOf(MachineFailure.class)
          .hasMessageContaining("gone: no such file");
    }
    assertThat(temporary.toFile().list()).containsExactly(source.getFileName().toString());
  }

  @Test
  void doesNotCommitWhatReadsOtherwise() throws IOException {
    Path source;
    try (BagWriter bag = writer()) {
      Files.createDirectory(bag.workshop());
      source = Files.writeString(bag.workshop().resolve("a"), "kept");
      bag.take("a", source, Sha256.of("lost".getBytes()));
      assertThatThrownBy(() -> bag.commit(INFO))
          .isInstanceOf(MachineFailure.class)
          .hasMessageContaining("data/a has the SHA-256 " + Sha256.of("kept".getBytes()));
    }
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void takesAnEmptyFolderAndNoOther() throws IOException {
    Files.createDirectory(target());
    try (BagWriter bag = writer()) {
      bag.commit(INFO);
    }
    assertThat(target().resolve("bagit.txt")).exists();
    assertThatThrownBy(this::writer).isInstanceOf(Mistake.class).hasMessageContaining("not empty");
    Path file = Files.writeString(temporary.resolve("file"), "x");
    assertThatThrownBy(() -> BagWriter.to(file, (task, files) -> {}))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("this is no folder");
  }

  @Test
  void takesAwayWhatAKilledExportLeft() throws IOException {
    long gone = Long.MAX_VALUE / 1000;
    long living = ProcessHandle.current().parent().orElseThrow().pid();
    for (long process : new long[] {gone, living}) {
      Path left = temporary.resolve(".bag-" + process + ".new");
      Files.createDirectories(left.resolve("bag/data"));
      Files.writeString(left.resolve("bag/data/a.txt"), "half");
    }
    try (BagWriter bag = writer()) {
      bag.commit(INFO);
    }
    assertThat(temporary.toFile().list())
        .containsExactlyInAnyOrder("bag", ".bag-" + living + ".new");
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), file("x"));
    try (BagWriter bag = writer()) {
      assertThatThrownBy(() -> bag.copy("a", link)).isInstanceOf(MachineFailure.class);
    }
  }
}
