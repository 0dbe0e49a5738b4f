package org.postil.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;

/** A journal is followed only as it was laid, and never out of the output folder. */
class JournalTest {
  @TempDir Path folder;

  private Path site;
  private Path workspace;
  private Path victim;

  @BeforeEach
  void lay() throws IOException {
    site = Files.createDirectories(folder.resolve("site"));
    workspace = Files.createDirectories(site.resolve(".postil-new"));
    Files.createDirectories(workspace.resolve("files"));
    Files.writeString(workspace.resolve("files/1"), "new");
    victim = Files.writeString(folder.resolve("victim.txt"), "alive");
  }

  private static String sha256(String text) {
    return Manifest.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private Journal journal() {
    return new Journal(workspace.resolve("journal"), Disk.PLAIN);
  }

  /** Lays lines with the right checksum, as anybody can. */
  private void forge(String... lines) throws IOException {
    String body = "postil journal 1\n" + String.join("\n", lines) + "\n";
    Files.writeString(workspace.resolve("journal"), body + sha256(body) + "\n");
  }

  @Test
  void isReadAsItWasLaid() throws IOException {
    List<Step> steps =
        List.of(new Step.Move("files/1", "a b/ü.html"), new Step.Delete("00", "c.html"));
    journal().lay(steps);
    assertThat(journal().read()).isEqualTo(steps);
  }

  @Test
  void isNotFollowedIfAnyOfItIsDamaged() throws IOException {
    journal().lay(List.of(new Step.Move("files/1", "a.html"), new Step.Delete("00", "c.html")));
    byte[] whole = Files.readAllBytes(workspace.resolve("journal"));
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(workspace.resolve("journal"), damaged);
      assertThat(journal().read()).as("damaged at " + i).isEmpty();
      Files.writeString(
          workspace.resolve("journal"), new String(whole, 0, i, StandardCharsets.UTF_8));
      assertThat(journal().read()).as("cut at " + i).isEmpty();
    }
  }

  @Test
  void isFollowedWhenItIsWhole() throws IOException {
    forge("move\tfiles/1\ta/b.html");
    Publication.settle(site);
    assertThat(FileTree.read(site)).containsOnlyKeys("a/b.html").containsValue("new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "move\tfiles/1\t../victim.txt",
        "move\tfiles/1\ta/../../victim.txt",
        "move\tfiles/1\t/tmp/x",
        "move\tfiles/1\t./x",
        "move\tfiles/1\ta//x",
        "move\tfiles/1\ta\\..\\x",
        "move\tfiles/1\t",
        "move\tfiles/1\t.postil-new/lock",
        "move\t../../victim.txt\tindex.html",
        "move\t/etc/hostname\tindex.html",
        "delete\tALIVE\t../victim.txt",
        "link\tfiles/1\tx",
        "move\tfiles/1",
      })
  void leadsNowhereIfItWouldLeadOut(String line) throws IOException {
    forge("move\tfiles/1\tfine.html", line.replace("ALIVE", sha256("alive")));
    Publication.settle(site);
    assertThat(victim).hasContent("alive");
    assertThat(FileTree.read(folder)).containsOnlyKeys("victim.txt");
  }

  @Test
  void isNotFollowedThroughLinks() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("theirs.txt"), "alive");
    Files.createSymbolicLink(site.resolve("link"), outside);
    Files.createSymbolicLink(workspace.resolve("folders"), outside);
    Files.createSymbolicLink(workspace.resolve("files/2"), victim);
    forge(
        "move\tfiles/1\tlink/x.html",
        "move\tfolders/theirs.txt\tstolen.txt",
        "move\tfiles/2\tstolen-too.txt",
        "delete\t" + sha256("alive") + "\tlink/theirs.txt");

    Publication.settle(site);

    assertThat(FileTree.read(outside)).containsOnlyKeys("theirs.txt");
    assertThat(site.resolve("stolen.txt")).doesNotExist();
    assertThat(site.resolve("stolen-too.txt")).doesNotExist();
    assertThat(victim).hasContent("alive");
  }

  @Test
  void aWorkspaceThatIsALinkIsNotFollowed() throws IOException {
    FileTree.delete(workspace);
    Path outside = Files.createDirectories(folder.resolve("outside/files"));
    Files.writeString(outside.resolve("1"), "alive");
    Files.createSymbolicLink(workspace, outside.getParent());

    Publication.settle(site);

    assertThat(outside.resolve("1")).hasContent("alive");
    assertThat(workspace).doesNotExist();
  }

  @Test
  void deletesNothingThatSomebodyChangedSince() throws IOException {
    Files.writeString(site.resolve("a.html"), "corrected by hand");
    Files.writeString(site.resolve("b.html"), "as published");
    forge("delete\t" + sha256("x") + "\ta.html", "delete\t" + sha256("as published") + "\tb.html");
    Publication.settle(site);
    assertThat(FileTree.read(site)).containsOnlyKeys("a.html");
  }
}
