package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.timing.Stage;

class PostilTest {
  private static final String CAPTURE =
      "A title\n\nBAKU (RFE/RL)—A paragraph.\n\n2 Comments\n\n  1. Ann said:\n\n    One.\n\n    • Bob said:\n\n      Two.\n";

  @TempDir Path temporary;
  private String out = "";
  private String err = "";

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

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  private int importCapture(String text) throws IOException {
    Files.writeString(temporary.resolve("page.txt"), text);
    return run("import", path("page.txt"), "--into", path("content"));
  }

  @Test
  void importsThenBuilds() throws IOException {
    assertThat(importCapture(CAPTURE)).isZero();
    assertThat(out)
        .contains("2 comments, 1 of them replies, depth 2")
        .contains("set aside, line 5: 2 Comments")
        .contains("1 article and 2 comments read; articles: 1 new");
    assertThat(run("build", "--content", path("content"), "--output", path("site"))).isZero();
    assertThat(out).contains("Open ");
    assertThat(err).isEmpty();
    assertThat(temporary.resolve("site/articles/undated/a-title/index.html")).exists();
  }

  @Test
  void buildingAgainMakesNothingAnew() throws IOException {
    importCapture(CAPTURE);
    run("build", "--content", path("content"), "--output", path("site"), "--verbose");
    assertThat(out).contains(" files made anew, 0 left as they were");
    run("build", "--content", path("content"), "--output", path("site"), "--verbose");
    assertThat(out).contains("0 files made anew, ").contains(": 0 written, 0 deleted");
    assertThat(temporary.resolve(".postil")).isDirectory();
    run("build", "--content", path("content"), "--output", path("site"), "--verbose", "--clean");
    assertThat(out).contains(" files made anew, 0 left as they were");
  }

  @Test
  void tellsWhatTheStagesTookOnStderrIfAsked() throws IOException {
    importCapture(CAPTURE);
    run("build", "--content", path("content"), "--output", path("site"), "--timings");
    for (Stage stage : Stage.values()) {
      assertThat(err).containsOnlyOnce("\n" + stage.title() + " ");
    }
    assertThat(err)
        .startsWith("stage ")
        .containsPattern("\n  articles +[0-9.]+ +1 ")
        .containsPattern("\ntotal +[0-9.]+ +100.0% +[0-9.]+\n")
        .contains(" s compiling, peak heap ");
    assertThat(out).hasLineCount(1).contains("Open ");
    run("build", "--content", path("content"), "--output", path("site"), "--timings", "--quiet");
    assertThat(err).startsWith("stage ");
    assertThat(out).isEmpty();
  }

  @Test
  void importingAgainChangesNothing() throws IOException {
    importCapture(CAPTURE);
    var before = FileTree.read(temporary.resolve("content"));
    assertThat(importCapture(CAPTURE)).isZero();
    assertThat(out).contains("unchanged");
    assertThat(FileTree.read(temporary.resolve("content"))).isEqualTo(before);
  }

  @Test
  void keepsTheOriginalUnchanged() throws IOException {
    importCapture(CAPTURE.replace("\n", "\r\n"));
    try (var originals = Files.list(temporary.resolve("content/originals"))) {
      assertThat(originals)
          .singleElement()
          .satisfies(f -> assertThat(f).hasContent(CAPTURE.replace("\n", "\r\n")));
    }
  }

  @Test
  void warnsWhenThePageClaimsAnotherNumberOfComments() throws IOException {
    assertThat(importCapture(CAPTURE.replace("2 Comments", "12 Comments"))).isZero();
    assertThat(err)
        .contains(
            "page.txt:1:1: warning: the heading of the discussion says 12 comments, and 2 were read");
  }

  @Test
  void strictMakesAnErrorOfAClaimThatDoesNotMatch() throws IOException {
    Files.writeString(temporary.resolve("page.txt"), CAPTURE.replace("2 Comments", "12 Comments"));
    assertThat(run("import", "--strict", path("page.txt"), "--into", path("content"))).isEqualTo(1);
    assertThat(err).contains("page.txt:1:1: error: the heading of the discussion says 12 comments");
  }

  @Test
  void takesAFolderAndTellsWhatItPassedOver() throws IOException {
    Files.createDirectories(temporary.resolve("captures/deeper"));
    Files.writeString(temporary.resolve("captures/page.txt"), CAPTURE);
    Files.writeString(
        temporary.resolve("captures/deeper/page.html"),
        "<!doctype html><title>Saved</title><article><h1>Saved</h1><p>Some words of it.</p></article>");
    Files.write(temporary.resolve("captures/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    assertThat(run("import", path("captures"), "--into", path("content"))).isZero();
    assertThat(out)
        .contains("2 articles and 2 comments read; articles: 2 new")
        .contains("counted only: other file 1");
    assertThat(temporary.resolve("content/import-report.json"))
        .content()
        .contains("\"comments_claimed\" : 2")
        .contains("\"format\" : \"html\"");
  }

  @Test
  void asksForTheFormatOfWhatItCannotTell() throws IOException {
    Files.write(temporary.resolve("thing"), new byte[] {0, 1, 2});
    assertThat(run("import", path("thing"), "--into", path("content"))).isEqualTo(1);
    assertThat(err).contains("thing:1:1: error: ").contains("--from");
    assertThat(run("import", "--from", "morse", path("thing"))).isEqualTo(2);
    assertThat(err).contains("text, html, wxr, disqus, staticman, warc");
  }

  @Test
  void aBadSourceDoesNotStopTheOthers() throws IOException {
    Files.write(temporary.resolve("binary.txt"), new byte[] {'a', 0, 'b'});
    Files.writeString(temporary.resolve("empty.txt"), " \n");
    Files.writeString(temporary.resolve("cut.xml"), "<disqus xmlns='http://disqus.com'>");
    Files.writeString(temporary.resolve("good.txt"), CAPTURE);
    int code =
        run(
            "import",
            path("binary.txt"),
            path("gone.txt"),
            path("empty.txt"),
            path("cut.xml"),
            path("good.txt"),
            "--into",
            path("content"));
    assertThat(code).isEqualTo(1);
    assertThat(err.lines().filter(line -> line.contains(": error: "))).hasSize(4);
    assertThat(temporary.resolve("content/articles/undated/a-title.md")).exists();
  }

  @Test
  void saysWhatIsWrongByExitCode() throws IOException {
    assertThat(run("build", "--content", path("nowhere"), "--output", path("site"))).isEqualTo(1);
    assertThat(err).contains("nowhere:1:1: error: there is no such folder");
    assertThat(run("build", "--nonsense")).isEqualTo(2);
    assertThat(run("build", "--jobs", "0")).isEqualTo(2);
    assertThat(run("build", "--base-url", "example")).isEqualTo(2);
    assertThat(run("nonsense")).isEqualTo(2);
    assertThat(run("--version")).isZero();
    assertThat(run("--help")).isZero();
    importCapture(CAPTURE);
    Files.writeString(temporary.resolve("file"), "not a folder");
    assertThat(run("build", "--content", path("content"), "--output", path("file"))).isEqualTo(3);
  }

  @Test
  void strictMakesWarningsErrorsAndLeavesTheOldSite() throws IOException {
    importCapture(CAPTURE);
    run("build", "--content", path("content"), "--output", path("site"));
    var before = FileTree.read(temporary.resolve("site"));
    Files.writeString(
        temporary.resolve("content/articles/new.md"),
        "---\ntitle: New\nlayuot: x\n---\n[dead](gone.md)\n");
    assertThat(run("build", "--strict", "--content", path("content"), "--output", path("site")))
        .isEqualTo(1);
    assertThat(err).contains("new.md:3:1: error").contains("new.md:5:1: error");
    assertThat(FileTree.read(temporary.resolve("site"))).isEqualTo(before);
  }

  @Test
  void aCommandIsTheSameAloneAndAmongTheOthers() {
    var all = Postil.commandLine().getSubcommands();
    assertThat(all).hasSize(10);
    all.forEach(
        (name, among) -> {
          var alone = Postil.commandLine(name, "--help").getSubcommands().get(name);
          assertThat(alone.getCommandName()).isEqualTo(name);
          assertThat(alone.getUsageMessage()).isEqualTo(among.getUsageMessage());
          assertThat(alone.getCommandSpec().names()).isEqualTo(among.getCommandSpec().names());
        });
  }

  @Test
  void whereNoCommandIsNamedFirstAllAreKnown() {
    assertThat(run("biuld")).isEqualTo(Postil.USAGE);
    assertThat(err).contains("build");
    assertThat(run("generate-completion")).isZero();
    assertThat(out).contains("moderate").contains("--base-url");
    assertThat(run("--help")).isZero();
    assertThat(out).contains("import").contains("generate-completion");
  }
}
