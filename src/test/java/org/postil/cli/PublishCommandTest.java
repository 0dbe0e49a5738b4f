package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;
import org.postil.publish.Bench;

/** {@code postil publish}, from what {@code postil build} makes to a clone of the branch. */
class PublishCommandTest {
  @TempDir Path temporary;
  private String out = "";
  private String err = "";

  @BeforeEach
  void build() throws IOException {
    Files.createDirectories(temporary.resolve("content/articles/2011"));
    Files.writeString(temporary.resolve("content/archive.yaml"), "title: Small\n");
    write("One line.");
    Bench.makeBare(temporary.resolve("bare.git"));
  }

  private void write(String text) throws IOException {
    Files.writeString(
        temporary.resolve("content/articles/2011/a.md"), "---\ntitle: A\n---\n" + text + "\n");
    assertThat(run("build", "--content", path("content"), "--output", path("site"))).isZero();
  }

  private int run(String... arguments) {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    int code =
        Postil.run(
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(stderr, true, StandardCharsets.UTF_8),
            arguments);
    out = stdout.toString(StandardCharsets.UTF_8);
    err = stderr.toString(StandardCharsets.UTF_8);
    assertThat(out + err).doesNotContain("\tat ");
    return code;
  }

  private int publish(String... options) {
    List<String> arguments = new ArrayList<>(List.of("publish", "--output", path("site")));
    arguments.addAll(List.of("--remote", path("bare.git")));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(new String[0]));
  }

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  @Test
  void publishesWhatWasBuilt() throws IOException, GitAPIException {
    assertThat(publish("--branch", "pages")).as(err).isZero();
    assertThat(out).matches("\\d+ files on pages of \\S+: \\d+ added, .*; commit [0-9a-f]{7}\\R");
    assertThat(err).isEmpty();
    Path clone = temporary.resolve("clone");
    Git.cloneRepository()
        .setURI(temporary.resolve("bare.git").toUri().toString())
        .setBranch("pages")
        .setDirectory(clone.toFile())
        .call()
        .close();
    FileTree.delete(clone.resolve(".git"));
    assertThat(FileTree.read(clone)).isEqualTo(FileTree.read(temporary.resolve("site")));
    assertThat(publish("--branch", "pages")).isZero();
    assertThat(out).contains("holds this site already: nothing to publish");
  }

  @Test
  void dryRunListsTheChangesOnStandardOutputEvenIfQuiet() throws IOException {
    publish();
    write("Another line.");
    assertThat(publish("--dry-run")).isZero();
    assertThat(out)
        .contains("M articles/2011/a/index.html\n")
        .contains("would change gh-pages of ")
        .contains(" changed, 0 deleted\n");
    assertThat(publish("--dry-run", "--quiet")).isZero();
    assertThat(out).contains("M articles/2011/a/index.html\n").doesNotContain("would change");
    assertThat(publish("--quiet")).isZero();
    assertThat(out + err).isEmpty();
  }

  @Test
  void forceSaysThatTheHistoryIsGone() throws IOException {
    publish();
    write("Another line.");
    publish();
    assertThat(publish("--force")).isZero();
    assertThat(out).contains("0 added, 0 changed, 0 deleted, history dropped; commit ");
  }

  @Test
  void failsWithOneWhereTheUserCanMendIt() throws IOException {
    FileTree.delete(temporary.resolve("site"));
    assertThat(publish()).isEqualTo(1);
    assertThat(err).contains("error: there is no site in ").contains("run postil build first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a..b", "-x", "a b", "x.lock", "a/", "a~1"})
  void refusesWhatIsNoBranch(String branch) {
    assertThat(publish("--branch=" + branch)).isEqualTo(2);
    assertThat(err).contains("--branch takes the name of a branch");
  }

  @Test
  void refusesAnEmptyMessage() {
    assertThat(publish("--message= ")).isEqualTo(2);
    assertThat(err).contains("--message takes some words");
  }

  @Test
  void failsWithThreeWhereTheNetworkDoes() {
    // port 1 of this machine, where nobody listens
    assertThat(
            run(
                "publish",
                "--output",
                path("site"),
                "--remote",
                "http://ann:s3cr3t@127.0.0.1:1/x.git"))
        .isEqualTo(3);
    assertThat(err)
        .startsWith("postil: cannot publish to http://127.0.0.1:1/x.git: ")
        .doesNotContain("s3cr3t");
  }
}
