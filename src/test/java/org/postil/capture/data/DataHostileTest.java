package org.postil.capture.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Comment;
import org.postil.capture.Input;
import org.postil.diagnostic.Mistake;

/** Inputs made to do harm cost little, do none, and stop no other file. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class DataHostileTest {
  private static final int MANY = 100_000;

  @TempDir Path folder;
  private Path comments;

  @BeforeEach
  void makeSite() throws IOException {
    write("_posts/2020-01-02-tides.md", "---\ntitle: Tides\n---\nWords.\n");
    comments = folder.resolve("_data/comments/tides");
    write("_data/comments/tides/zz-good.yml", "name: Ada\nmessage: still here\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Recorded read() {
    Recorded recorded = Recorded.of(folder);
    assertThat(recorded.article("tides").discussion().captured())
        .extracting(c -> c.body().text())
        .contains("still here");
    return recorded;
  }

  @ParameterizedTest
  @CsvSource({"yml, [, ]", "yml, {a: , }", "json, [, ]", "json, '{\"a\":', }", "toml, 'a = [', ]"})
  void refusesNestingThatNeverEnds(String ending, String open, String close) throws IOException {
    write(
        "_data/comments/tides/deep." + ending,
        "message"
            + (ending.equals("toml") ? " = " : ": ")
            + open.repeat(MANY)
            + close.repeat(MANY));
    write("_data/comments/tides/deeper." + ending, open.repeat(MANY));
    assertThat(read().troubles)
        .anyMatch(told -> told.contains("/deep."))
        .anyMatch(told -> told.contains("/deeper."));
  }

  @Test
  void refusesDottedKeysThatNeverEnd() throws IOException {
    write("_data/comments/tides/dots.toml", "a" + ".a".repeat(MANY) + " = 1\n");
    write("_data/comments/tides/tables.toml", "[a" + ".a".repeat(MANY) + "]\nb = 1\n");
    assertThat(read().troubles).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void indentedNestingIsRefused() throws IOException {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      out.append(" ".repeat(i)).append("a:\n");
    }
    write("_data/comments/tides/steps.yml", out.toString());
    write("_data/comments/tides/dashes.yml", "- ".repeat(MANY) + "a\n");
    assertThat(read().troubles).hasSize(2);
  }

  @Test
  void aliasesCostNothing() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      String all = ("*a" + (i - 1) + ", ").repeat(10);
      bomb.append("a" + i + ": &a" + i + " [" + all + "]\n");
    }
    write("_data/comments/tides/bomb.yml", bomb + "message: &m [*m]\nname: Bo\n");
    write("_posts/2020-01-03-bomb.md", "---\n" + bomb + "title: Bomb\n---\nWords.\n");
    Recorded recorded = read();
    assertThat(recorded.article("bomb").head().title()).isEqualTo("Bomb");
    assertThat(recorded.article("tides").discussion().size()).isEqualTo(2);
  }

  @Test
  void tagsMakeNothing() throws IOException {
    write(
        "_data/comments/tides/tags.yml",
        "name: !!javax.script.ScriptEngineManager 'Bo'\nmessage: !!python/object/apply:os.system 'ls'\n"
            + "date: !!timestamp 2011-04-05\nurl: !!binary aHR0cA==\nid: !!null kept\n");
    Comment comment = read().article("tides").discussion().captured().get(0);
    assertThat(comment.author()).contains("Bo");
    assertThat(comment.body().text()).isEqualTo("ls");
    assertThat(comment.sourceId()).contains("kept");
  }

  @Test
  void cutsNamesAndTellsIt() throws IOException {
    String waves = "\uD83C\uDF0A".repeat(2_500);
    write("_data/comments/tides/long.yml", "name: " + "n".repeat(5_000) + "\nmessage: a\n");
    write("_data/comments/tides/odd.yml", "name: n" + waves + "\nmessage: b\n");
    Recorded recorded = read();
    assertThat(recorded.troubles).hasSize(2).allMatch(told -> told.contains("was cut at 500"));
    recorded
        .article("tides")
        .discussion()
        .captured()
        .forEach(
            c ->
                assertThat(c.author().orElse(""))
                    .hasSizeLessThanOrEqualTo(500)
                    .doesNotEndWith("\uD83C"));
  }

  @Test
  void keepsCharactersWholeWhereverTheyStand() throws IOException {
    for (int before = 1_000; before < 1_060; before++) {
      write(
          "_data/comments/tides/" + before + ".yml",
          "message: " + "x".repeat(before) + "\uD83C\uDF0A".repeat(3_000) + "\n");
    }
    read().article("tides").discussion().captured().stream()
        .filter(comment -> comment.author().isEmpty())
        .forEach(
            comment ->
                assertThat(comment.body().text()).endsWith("x" + "\uD83C\uDF0A".repeat(3_000)));
  }

  @Test
  void takesOutWhatActs() throws IOException {
    write(
        "_data/comments/tides/acts.json",
        "{\"_id\": \"\\u0000\\u202ex\", \"name\": \"B\\u0000o\\ud800\", \"message\": \"a\\u0000\\udfffb\", \"parent\": \"\\u00000\"}");
    Comment comment = read().article("tides").discussion().captured().get(0);
    assertThat(comment.author()).contains("Bo\uFFFD");
    assertThat(comment.body().text()).isEqualTo("a\uFFFDb");
    assertThat(comment.sourceId()).contains("x");
    assertThat(comment.parent()).isEmpty();
  }

  @Test
  void followsNoLinkAndOpensNoPipe() throws IOException, InterruptedException {
    Path outside = Files.createTempFile("outside", ".yml");
    Files.writeString(outside, "name: Mallory\nmessage: secret\n");
    Files.createSymbolicLink(comments.resolve("link.yml"), outside);
    Files.createSymbolicLink(folder.resolve("_data/comments/linked"), outside.getParent());
    Files.createSymbolicLink(comments.resolve("loop"), folder);
    Process pipe = new ProcessBuilder("mkfifo", comments.resolve("pipe.yml").toString()).start();
    assumeTrue(pipe.waitFor() == 0, "this machine makes no pipes");
    Recorded recorded = read();
    Files.delete(outside);
    assertThat(recorded.troubles).filteredOn(told -> told.startsWith("UNREADABLE")).hasSize(4);
    assertThat(recorded.articles).hasSize(1);
    assertThat(recorded.article("tides").discussion().size()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatIsTooLarge() throws IOException {
    Files.write(comments.resolve("large.yml"), new byte[FileText.LARGEST + 1]);
    assertThat(read().troubles).hasSize(1).allMatch(told -> told.contains("larger than 8 MiB"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "quoted", "folded", "json"})
  void readsALongTextInTime(String style) throws IOException {
    String words = "low water ".repeat(400_000);
    String text =
        switch (style) {
          case "quoted" -> "message: \"" + words + "\"\n";
          case "folded" -> "message: >-\n  " + words.replace("water low", "water\n  low") + "\n";
          case "json" -> "{\"message\": \"" + words + "\"}";
          default -> "message: " + words + "\n";
        };
    write("_data/comments/tides/long." + (style.equals("json") ? "json" : "yml"), text);
    assertThat(read().article("tides").discussion().captured().get(0).body().text().length())
        .isGreaterThan(3_900_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{%", "{{", "{", "\n", "[", "<!--", "---\n", "/", ".. a:\n", "\n \n"})
  void readsPostsThatRepeatThemselves(String unit) throws IOException {
    String text = unit.repeat(MANY);
    write("_posts/2020-01-04-a.md", "---\ntitle: A\n---\n" + text);
    write("_posts/2020-01-05-b.md", text);
    write("_posts/2020-01-06-c.md", "---\n" + text);
    write("_posts/2020-01-07-d.html", "{" + text);
    write("_posts/2020-01-08-e.md", "+++\n" + text + "\n+++\n");
    assertThat(read().article("a").body().text()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "a/", "#", "?", " ", ".", "-", "0", ":title", "..", "../"})
  void readsAddressesThatRepeatThemselves(String unit) throws IOException {
    String address = RandomThread.quoted(unit.repeat(MANY) + "x");
    write(
        "_posts/2020-01-04-a.md",
        "---\ntitle: A\npermalink: "
            + address
            + "\nslug: "
            + address
            + "\naliases: ["
            + address
            + "]\ndate: "
            + address
            + "\nid: "
            + address
            + "\ntags: "
            + address
            + "\n---\nx\n");
    write(
        "_data/comments/tides/a.yml",
        "_parent: "
            + address
            + "\nreplying_to: "
            + address
            + "\nin_reply_to: "
            + address
            + "\ndate: "
            + address
            + "\nmessage: b\n");
    assertThat(read().articles).hasSize(2);
  }

  @Test
  void threadsManyCommentsThatAnswerOneAnother() throws IOException {
    StringBuilder list = new StringBuilder("- {id: 1, message: first}\n");
    for (int i = 2; i <= 30_000; i++) {
      list.append("- {id: " + i + ", parent: " + (i - 1) + ", message: m}\n");
    }
    write("_posts/2020-01-09-deep.md", "---\ntitle: Deep\n---\n");
    write("_data/comments/deep.yml", list.toString());
    assertThat(read().article("deep").discussion().depth()).isEqualTo(30_000);
  }

  @Test
  void recognisesOnlySites() throws IOException {
    DataFormat format = new DataFormat();
    assertThat(format.recognises(Input.of(folder), new byte[0])).isTrue();
    assertThat(format.recognises(Input.of(folder.resolve("_data/comments")), new byte[0])).isTrue();
    assertThat(format.recognises(Input.of(folder.resolve("_posts")), new byte[0])).isFalse();
    assertThat(format.recognises(Input.of(comments.resolve("zz-good.yml")), new byte[0])).isFalse();
    write("octopress/source/_comments/one", "comment: a\n");
    assertThat(format.recognises(Input.of(folder.resolve("octopress")), new byte[0])).isTrue();
    write("nikola/posts/a.1.wpcomment", "\n");
    assertThat(format.recognises(Input.of(folder.resolve("nikola")), new byte[0])).isTrue();
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(format.recognises(Input.of(empty), new byte[0])).isFalse();
    assertThatThrownBy(() -> Recorded.of(empty)).isInstanceOf(Mistake.class);
  }

  @Test
  void readsTheSameWhateverTheLineEnds() throws IOException {
    String before = Shown.of(read());
    for (String path :
        new String[] {"_posts/2020-01-02-tides.md", "_data/comments/tides/zz-good.yml"}) {
      Path file = folder.resolve(path);
      String text = Files.readString(file);
      Files.write(file, ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Shown.of(read())).isEqualTo(before);
  }
}
