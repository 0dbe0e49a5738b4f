package org.postil.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

class PublisherTest {
  @TempDir Path temporary;
  private Bench bench;

  @BeforeEach
  void makeSite() throws IOException {
    bench = new Bench(temporary);
    bench
        .with("index.html", "<p>front</p>")
        .with("articles/2011/a/index.html", "<p>a</p>")
        .with(".nojekyll", "");
  }

  private String mistake() {
    Mistake mistake = catchThrowableOfType(Mistake.class, bench::publish);
    assertThat(mistake).isNotNull();
    return mistake.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  private String failure() {
    MachineFailure failure = catchThrowableOfType(MachineFailure.class, bench::publish);
    assertThat(failure).isNotNull();
    return failure.getMessage();
  }

  private static List<String> shown(Published published) {
    return published.changes().stream().map(Change::toString).toList();
  }

  @Test
  void branchClonedAgainIsTheSiteByteForByte() throws Exception {
    byte[] all = new byte[70_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) (i * 31 >> 3);
    }
    bench.with("photo.jpg", all).with("crlf.txt", "a\r\nb\r\n").with("names/naïve ö.html", "x");
    Published published = bench.publish();
    assertThat(published.files()).isEqualTo(6);
    assertThat(published.count(Change.Kind.ADDED)).isEqualTo(7);
    assertThat(bench.published()).isEqualTo(FileTree.read(bench.site));
    assertThat(bench.history()).containsExactly("Postil <postil@localhost>: Publish 6 files");
    assertThat(published.commit()).contains(bench.tip().name());
  }

  @Test
  void addsOneCommitToTheHistory() throws Exception {
    bench.publish();
    bench
        .with("index.html", "<p>new</p>")
        .with("b.html", "b")
        .without("articles/2011/a/index.html");
    bench.message = Optional.of("A second time");
    assertThat(shown(bench.publish()))
        .containsExactly(
            "D articles/2011/a/index.html", "A b.html", "M index.html", "M manifest-sha256.txt");
    assertThat(bench.published()).isEqualTo(FileTree.read(bench.site));
    assertThat(bench.history())
        .containsExactly(
            "Postil <postil@localhost>: A second time",
            "Postil <postil@localhost>: Publish 3 files");
  }

  @Test
  void makesNoCommitWhenNothingChanged() throws Exception {
    bench.publish();
    ObjectId before = bench.tip();
    Published again = bench.publish();
    assertThat(again.changes()).isEmpty();
    assertThat(again.commit()).isEmpty();
    bench.force = true;
    assertThat(bench.publish().commit()).isEmpty();
    assertThat(bench.tip()).isEqualTo(before);
  }

  @Test
  void forceLeavesOneCommitAndTheFilesOfOthers() throws Exception {
    bench.pushByHand(Map.of("CNAME", "example.org"));
    bench.publish();
    bench.force = true;
    Published published = bench.publish();
    assertThat(published.isPastDropped()).isTrue();
    assertThat(published.changes()).isEmpty();
    assertThat(bench.history()).containsExactly("Postil <postil@localhost>: Publish 3 files");
    assertThat(bench.published()).containsEntry("CNAME", "example.org").containsKey("index.html");
  }

  @Test
  void dryRunListsAndPushesNothing() throws Exception {
    bench.publish();
    ObjectId before = bench.tip();
    bench.with("index.html", "<p>new</p>").with("b.html", "b");
    bench.dryRun = true;
    assertThat(shown(bench.publish()))
        .containsExactly("A b.html", "M index.html", "M manifest-sha256.txt");
    assertThat(bench.tip()).isEqualTo(before);
  }

  @Test
  void keepsFilesOfOthers() throws Exception {
    bench.pushByHand(Map.of("CNAME", "example.org", "docs/by-hand.html", "hand"));
    bench.publish();
    bench.without("index.html");
    bench.publish();
    assertThat(bench.published())
        .containsEntry("CNAME", "example.org")
        .containsEntry("docs/by-hand.html", "hand")
        .doesNotContainKey("index.html");
    assertThat(bench.history()).hasSize(3).last().isEqualTo("Hand <hand@example.org>: by hand");
  }

  @Test
  void keepsExecutableFilesAndLinksOfOthers() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("special"));
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch(Bench.BRANCH).call()) {
      Files.createSymbolicLink(folder.resolve("link"), Path.of("run.sh"));
      Files.writeString(folder.resolve("run.sh"), "#!/bin/sh\n");
      assertThat(folder.resolve("run.sh").toFile().setExecutable(true)).isTrue();
      git.add().addFilepattern(".").call();
      git.commit().setMessage("by hand").setSign(false).setAuthor("H", "h").call();
      git.push().setRemote(bench.bare.toString()).setPushAll().call();
    }
    Published published = bench.publish();
    assertThat(shown(published)).noneMatch(line -> line.endsWith("link") || line.endsWith(".sh"));
  }

  @Test
  void namesEveryFileOfOthersThatStandsInTheWay() throws Exception {
    bench.pushByHand(
        Map.of("index.html", "theirs", "articles", "a file", ".nojekyll/deep/x", "a folder"));
    ObjectId before = bench.tip();
    assertThat(mistake())
        .contains("gh-pages:index.html:1:1: error: ")
        .contains("gh-pages:articles:1:1: error: ")
        .contains("gh-pages:.nojekyll/deep/x:1:1: error: ");
    bench.force = true;
    mistake();
    assertThat(bench.tip()).isEqualTo(before);
  }

  @Test
  void takesOverFilesThatAreTheSame() throws Exception {
    bench.pushByHand(Map.of("index.html", "<p>front</p>"));
    bench.publish();
    bench.without("index.html");
    assertThat(shown(bench.publish())).contains("D index.html");
  }

  @Test
  void manifestOfABagIsNotOurs() throws Exception {
    String bag = Bench.line("data/index.html", "x".getBytes(StandardCharsets.UTF_8));
    bench.pushByHand(Map.of("manifest-sha256.txt", bag, "data/index.html", "x"));
    assertThat(mistake()).contains("gh-pages:manifest-sha256.txt:1:1: error: ");
  }

  @Test
  void mendsFilesOfTheSiteThatWereEditedInTheBranch() throws Exception {
    bench.publish();
    bench.pushByHand(Map.of("index.html", "edited, and the manifest was not"));
    assertThat(shown(bench.publish())).containsExactly("M index.html");
    assertThat(bench.published()).isEqualTo(FileTree.read(bench.site));
  }

  @Test
  void namesThatClimbInTheBranchsManifestDeleteNothing() throws Exception {
    bench.publish();
    String manifest = bench.published().get("manifest-sha256.txt");
    String nothing = "0".repeat(64) + "  ";
    bench.pushByHand(
        Map.of(
            "kept.txt",
            "kept",
            "manifest-sha256.txt",
            manifest
                + nothing
                + "../bare.git/HEAD\n"
                + nothing
                + "/etc/passwd\n"
                + nothing
                + ".git/config\n"
                + nothing
                + "docs/../kept.txt\n"));
    bench.publish();
    assertThat(bench.published()).containsEntry("kept.txt", "kept");
    assertThat(bench.bare.resolve("HEAD")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "a/../../x",
        "/etc/passwd",
        ".git/config",
        ".GIT/config",
        ".Git/hooks/x",
        "a/.git/x",
        "git~1/config",
        ".g\u200cit/config",
        "a//b",
        "a/./b",
        "a\\b",
        "..\\x",
        "a/",
        ".git "
      })
  void refusesNamesThatLeadOutOfTheSite(String path) throws Exception {
    Files.writeString(
        bench.site.resolve("manifest-sha256.txt"), "0".repeat(64) + "  " + path + "\n");
    assertThat(mistake())
        .contains("site/manifest-sha256.txt:1:1: error: ")
        .contains("leads out of the site");
    assertThat(bench.tip()).isEqualTo(ObjectId.zeroId());
  }

  @Test
  void refusesAManifestOfAHalfMovedSite() throws Exception {
    Path manifest = bench.site.resolve("manifest-sha256.txt");
    String both = "0".repeat(64) + "  index.html\n" + Files.readString(manifest);
    Files.writeString(manifest, both + "rubbish\n");
    assertThat(mistake())
        .contains(":4:1: error: a build was cut short: 'index.html' has two states")
        .contains(":5:1: error: this is no SHA-256 and path: 'rubbish'");
  }

  @Test
  void namesFilesThatAreGoneOrNotAsListed() throws Exception {
    Files.writeString(bench.site.resolve("index.html"), "tampered");
    Files.delete(bench.site.resolve("articles/2011/a/index.html"));
    assertThat(mistake())
        .contains(
            "site/index.html:1:1: error: this file is not what manifest-sha256.txt says it is")
        .contains("site/articles/2011/a/index.html:1:1: error: this file is listed")
        .contains("run postil build again");
    assertThat(bench.tip()).isEqualTo(ObjectId.zeroId());
  }

  @Test
  void followsNoLinks() throws Exception {
    Path secret = Files.createDirectory(temporary.resolve("secret"));
    Files.writeString(secret.resolve("key.txt"), "secret");
    bench.with("key.txt", "secret").with("deep/key.txt", "secret");
    Files.delete(bench.site.resolve("key.txt"));
    Files.createSymbolicLink(bench.site.resolve("key.txt"), secret.resolve("key.txt"));
    FileTree.delete(bench.site.resolve("deep"));
    Files.createSymbolicLink(bench.site.resolve("deep"), secret);
    assertThat(mistake())
        .contains("site/key.txt:1:1: error: this is a link")
        .contains("site/deep/key.txt:1:1: error: this is a link");
  }

  @Test
  void publishesWhatIsListedAndNothingElse() throws Exception {
    Files.writeString(bench.site.resolve("notes.txt"), "mine");
    Files.createDirectories(bench.site.resolve(".postil-new"));
    Files.writeString(bench.site.resolve(".postil-new/half.html"), "half");
    bench.publish();
    assertThat(bench.published().keySet())
        .containsExactly(
            ".nojekyll", "articles/2011/a/index.html", "index.html", "manifest-sha256.txt");
  }

  @Test
  void finishesWhatAKilledBuildHasLeft() throws Exception {
    bench.with("index.html", "new");
    Files.writeString(bench.site.resolve("index.html"), "old");
    Path waiting = Files.createDirectories(bench.site.resolve(".postil-new/files")).resolve("1");
    Files.writeString(waiting, "new");
    String journal = "postil journal 1\nmove\tfiles/1\tindex.html\n";
    String checksum =
        Bench.line("", journal.getBytes(StandardCharsets.UTF_8)).replace("  \n", "\n");
    Files.writeString(bench.site.resolve(".postil-new/journal"), journal + checksum);

    bench.publish();

    assertThat(bench.published()).containsEntry("index.html", "new");
    assertThat(bench.site.resolve(".postil-new")).doesNotExist();
  }

  @Test
  void keepsJekyllAwayEvenIfTheSiteDoesNot() throws Exception {
    bench.without(".nojekyll");
    bench.publish();
    assertThat(bench.published()).containsEntry(".nojekyll", "");
    bench.with("b.html", "b");
    bench.publish();
    assertThat(bench.published()).containsEntry(".nojekyll", "");
  }

  @Test
  void saysThatThereIsNoSite() throws Exception {
    FileTree.delete(bench.site);
    assertThat(mistake()).contains("there is no site in ").contains("run postil build first");
    Files.createDirectories(bench.site);
    Files.writeString(bench.site.resolve("manifest-sha256.txt"), "");
    assertThat(mistake()).contains("there is no site in ");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void losesNothingThatWasPushedMeanwhile(boolean force) throws Exception {
    bench.publish();
    bench.with("index.html", "<p>new</p>");
    bench.force = force;
    pushOnce("reading the site", Map.of("news.html", "theirs"));
    assertThat(failure())
        .contains("somebody else has changed the branch meanwhile")
        .contains("run postil publish again");
    assertThat(bench.published()).containsEntry("news.html", "theirs");
    bench.publish();
    assertThat(bench.published())
        .containsEntry("news.html", "theirs")
        .containsEntry("index.html", "<p>new</p>");
  }

  @Test
  void losesNothingThatWasPushedWhileTheBranchWasNew() throws Exception {
    pushOnce("reading the site", Map.of("news.html", "theirs"));
    assertThat(failure()).contains("somebody else has changed the branch meanwhile");
    assertThat(bench.published().keySet()).containsExactly("news.html");
  }

  private void pushOnce(String task, Map<String, String> changes) {
    Set<String> told = new HashSet<>();
    bench.progress =
        (now, done, total) -> {
          if (now.equals(task) && told.add(now)) {
            try {
              bench.pushByHand(changes);
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          }
        };
  }

  @Test
  void takesRemoteNamesAndIdentityFromTheUsersRepositoryAndChangesNothingThere() throws Exception {
    Path folder = Files.createDirectories(bench.work.resolve("below"));
    String head;
    try (Git git = Git.init().setDirectory(bench.work.toFile()).call()) {
      Files.writeString(folder.resolve("a.txt"), "a");
      git.add().addFilepattern("below").call();
      head = git.commit().setMessage("m").setSign(false).setAuthor("A", "a").call().name();
      StoredConfig config = git.getRepository().getConfig();
      config.setString("remote", "origin", "url", "../bare.git");
      config.setString("user", null, "name", "Ann");
      config.setString("user", null, "email", "ann@example.org");
      config.setBoolean("commit", null, "gpgsign", true);
      config.save();
    }
    Map<String, String> before = new HashMap<>(FileTree.read(bench.work));
    bench.remote = "origin";
    bench.publish();
    assertThat(bench.history())
        .containsExactly("Ann <ann@example.org>: Publish 3 files of " + head.substring(0, 7));
    assertThat(FileTree.read(bench.work)).isEqualTo(before);
    bench.remote = "orign";
    assertThat(mistake())
        .isEqualTo(".git/config:1:1: error: there is no remote 'orign'; did you mean 'origin'?");
  }

  @Test
  void saysThatThereIsNoSuchRemote() {
    bench.remote = "origin";
    assertThat(mistake()).contains("no remote 'origin'").contains("--remote");
    bench.remote = temporary.resolve("nothing.git").toString();
    assertThat(mistake()).contains("there is no git repository here");
    bench.remote = "sftp://example.org/x.git";
    assertThat(mistake()).contains("cannot publish over sftp");
    bench.remote = "ssh://-oProxyCommand=touch/x.git";
    assertThat(mistake()).contains("begins with '-'");
  }

  @Test
  void leavesNothingInTheTemporaryFolder() throws Exception {
    Set<String> before = workshops();
    bench.publish();
    bench.pushByHand(Map.of("b.html", "theirs"));
    bench.with("b.html", "ours");
    mistake();
    bench.remote = temporary.resolve("nothing.git").toString();
    mistake();
    assertThat(workshops()).isEqualTo(before);
  }

  private static Set<String> workshops() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("postil-publish-"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void publishesFilesThatAreTooLargeToBeHeld() throws Exception {
    byte[] large = new byte[(8 << 20) + 1];
    large[large.length - 1] = 1;
    bench.with("large.bin", large);
    bench.publish();
    assertThat(bench.published()).isEqualTo(FileTree.read(bench.site));
    assertThat(bench.publish().changes()).isEmpty();
  }
}
