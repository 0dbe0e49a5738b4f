package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
  @TempDir Path temporary;
  private String out = "";
  private String err = "";
  private Path article;

  @BeforeEach
  void write() throws IOException {
    article = temporary.resolve("content/articles/a.md");
    Files.createDirectories(article.getParent());
    Files.createDirectories(temporary.resolve("templates"));
    Files.writeString(temporary.resolve("content/archive.yaml"), "title: T\n");
    Files.writeString(article, "---\ntitle: A\n---\nWords.\n");
  }

  private int check(String... more) throws IOException {
    var before = FileTree.read(temporary);
    String[] start = {
      "check", "--content", path("content"), "--templates", path("templates"), "--no-html"
    };
    String[] all = new String[start.length + more.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    int code =
        Postil.run(
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(stderr, true, StandardCharsets.UTF_8),
            all);
    out = stdout.toString(StandardCharsets.UTF_8);
    err = stderr.toString(StandardCharsets.UTF_8).replace(path("") + "/", "");
    assertThat(out + err).doesNotContain("\tat ");
    assertThat(FileTree.read(temporary)).as("nothing is written").isEqualTo(before);
    assertThat(temporary.resolve(".postil")).doesNotExist();
    assertThat(temporary.resolve("site-output")).doesNotExist();
    return code;
  }

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  private void writePicture() throws IOException {
    Files.write(temporary.resolve("content/articles/left.png"), new byte[] {1});
  }

  @Test
  void saysNothingOfAGoodArchive() throws IOException {
    assertThat(check()).isZero();
    assertThat(err).isEmpty();
    assertThat(out).matches("\\d+ pages and \\d+ links checked: 0 errors, 0 warnings\n");
    assertThat(check("--quiet")).isZero();
    assertThat(out + err).isEmpty();
  }

  @Test
  void warningsAreNoFailureUnlessAskedFor() throws IOException {
    writePicture();
    assertThat(check()).isZero();
    assertThat(err)
        .isEqualTo(
            "content/articles/left.png:1:1: warning: no page refers to this file; name it in an"
                + " article, or remove it [unused-media]\n");
    assertThat(check("--strict", "--quiet")).isEqualTo(1);
    assertThat(err).contains("left.png:1:1: error: ");
    assertThat(check("--quiet")).isZero();
    assertThat(err).isEmpty();
  }

  @Test
  void failsOnErrors() throws IOException {
    Files.writeString(article, "---\ntitel: A\n---\n");
    writePicture();
    assertThat(check()).isEqualTo(1);
    assertThat(err).contains("content/articles/a.md:2:1: error: ").contains("[content]");
  }

  @Test
  void writesReportsToTheOutputAlsoOfAFailure() throws IOException {
    Files.writeString(article, "---\ntitel: A\n---\n");
    assertThat(check("--format", "json")).isEqualTo(1);
    assertThat(err).isEmpty();
    JsonNode report = new JsonMapper().readTree(out);
    assertThat(report.path("counts").path("errors").asInt()).isPositive();
    assertThat(report.path("problems").path(0).path("rule").asString()).isEqualTo("content");
    assertThat(check("--format", "SARIF")).isEqualTo(1);
    assertThat(new JsonMapper().readTree(out).path("version").asString()).isEqualTo("2.1.0");
  }

  @Test
  void namesWhatIsNotAsItWasPublished() throws IOException {
    String site = path("site");
    assertThat(
            Postil.run(
                System.out,
                System.err,
                "build",
                "--quiet",
                "--content",
                path("content"),
                "--output",
                site))
        .isZero();
    FileTree.delete(temporary.resolve(".postil"));
    assertThat(check("--fixity", "--output", site)).isZero();
    assertThat(err).isEmpty();
    Files.writeString(temporary.resolve("site/index.html"), "changed");
    assertThat(check("--output", site)).as("asked for nothing").isZero();
    assertThat(check("--fixity", "--output", site)).isEqualTo(1);
    assertThat(err)
        .matches(
            "site/index.html:1:1: error: this file has changed: its SHA-256 was [0-9a-f]{64} and is"
                + " d67e2e944994496c8d8ec76eed0cf9f09679448d584b532bebf941852a37f5ed; run postil build"
                + " --clean \\[changed-file\\]\n");
    assertThat(check("--fixity", "--output", site, "--format", "json")).isEqualTo(1);
    JsonNode problem = new JsonMapper().readTree(out).path("problems").path(0);
    assertThat(problem.path("rule").asString()).isEqualTo("changed-file");
    assertThat(problem.path("file").asString()).isEqualTo(site + "/index.html");
    assertThat(check("--fixity", "--output", site, "--format", "sarif")).isEqualTo(1);
    assertThat(out).contains("\"ruleId\" : \"changed-file\"");
  }

  @Test
  void refusesWrongOptions() throws IOException {
    assertThat(check("--jobs", "0")).isEqualTo(2);
    assertThat(check("--format", "xml")).isEqualTo(2);
    assertThat(check("--base-url", "nowhere")).isEqualTo(2);
  }

  @Test
  void takesTemplatesOfTheUsersOwn() throws IOException {
    Files.writeString(temporary.resolve("templates/years.ftlh"), "<a href=\"gone/\">x</a>");
    assertThat(check()).isEqualTo(1);
    assertThat(err)
        .isEqualTo(
            "years/index.html:1:1: error: the link 'gone/' leads nowhere; correct it in the"
                + " template [dead-link]\n");
  }
}
