package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.capture.Input;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problems;
import org.postil.render.Theme;

/** Only regular files are opened: reading a pipe would never end, and a link may lead anywhere. */
@Timeout(20)
class RegularFilesTest {
  @TempDir Path folder;
  private Path content;
  private final Problems problems = new Problems();

  @BeforeEach
  void write() throws IOException {
    content = Files.createDirectories(folder.resolve("content/articles")).getParent();
    Files.writeString(content.resolve("archive.yaml"), "title: Files\n");
    Files.writeString(content.resolve("articles/a.md"), "---\ntitle: A\n---\nWords.\n");
    Files.writeString(folder.resolve("secret.md"), "---\ntitle: Secret\n---\nWords.\n");
  }

  private static void pipe(Path at) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", at.toString()).start().waitFor()).isZero();
  }

  private String read() {
    ContentReader.read(content, false, problems);
    return problems.sorted().toString();
  }

  @Test
  void refusesLinksThatLeadOut() throws IOException {
    Files.createSymbolicLink(content.resolve("articles/out.md"), folder.resolve("secret.md"));

    assertThat(read())
        .contains("out.md:1:1: error: this is a symbolic link")
        .doesNotContain("Secret");
  }

  @Test
  void refusesLinksThatStayInside() throws IOException {
    Files.createSymbolicLink(content.resolve("articles/b.md"), Path.of("a.md"));

    assertThat(read()).contains("b.md:1:1: error: this is a symbolic link");
  }

  @Test
  void refusesFoldersThatAreLinks() throws IOException {
    Files.createSymbolicLink(content.resolve("articles/loop"), content);

    assertThat(read()).contains("loop:1:1: error: this is a symbolic link");
  }

  @Test
  void neverOpensAPipe() throws IOException, InterruptedException {
    pipe(content.resolve("articles/p.md"));
    pipe(content.resolve("articles/a.comments.yaml"));
    pipe(content.resolve("articles/p.png"));
    pipe(content.resolve("topics.yaml"));

    assertThat(read())
        .contains("p.md:1:1: error: this is not a regular file")
        .contains("a.comments.yaml:1:1: error: this is not a regular file")
        .contains("p.png:1:1: error: this is not a regular file")
        .contains("topics.yaml:1:1: error: this is not a regular file");
  }

  @Test
  void neverOpensSettingsThatAreAPipe() throws IOException, InterruptedException {
    Files.delete(content.resolve("archive.yaml"));
    pipe(content.resolve("archive.yaml"));

    assertThat(read()).contains("archive.yaml:1:1: error: this is not a regular file");
  }

  @Test
  void neverOpensSourcesThatArePipes() throws IOException, InterruptedException {
    pipe(folder.resolve("p.html"));

    assertThatThrownBy(() -> Input.of(folder.resolve("p.html")).head())
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("not a regular file");
  }

  @Test
  void neverOpensTemplatesThatArePipesOrLinks() throws IOException, InterruptedException {
    Path pipes = Files.createDirectories(folder.resolve("pipes"));
    pipe(pipes.resolve("page.ftlh"));
    Path links = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("page.ftlh"), folder.resolve("secret.md"));

    for (Path templates : new Path[] {pipes, links}) {
      assertThatThrownBy(() -> Theme.overriddenBy(templates))
          .isInstanceOf(Mistake.class)
          .hasMessageContaining("page.ftlh:1:1: error: this is not a regular file");
    }
  }

  @Test
  void refusesAssetsWhoseNamesNotEveryMachineHolds() throws IOException {
    for (String name :
        new String[] {"con.css", "-x.css", "a b.css", "\u00E9.css", "x".repeat(195) + ".css"}) {
      Path templates = folder.resolve("theme-" + name.length() + name.hashCode());
      Files.createDirectories(templates.resolve("assets"));
      Files.writeString(templates.resolve("assets").resolve(name), "");

      assertThatThrownBy(() -> Theme.overriddenBy(templates))
          .as(name)
          .hasMessageContaining("not every machine can hold a file of this name");
    }
  }
}
