package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.publish.Bench;

/** Publishing with the one jar: libraries that it repacks must still find their parts. */
@Timeout(300)
class PublishIT {
  @TempDir Path temporary;

  /** What the jar prints, errors too. */
  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static String jar() {
    return System.getProperty("postil.jar");
  }

  @Test
  void publishesWithoutNoise() throws Exception {
    Path site = temporary.resolve("site");
    Path bare = temporary.resolve("bare.git");
    Bench.makeBare(bare);
    run("-jar", jar(), "build", "--output", site.toString(), "--quiet");
    String said =
        run("-jar", jar(), "publish", "--output", site.toString(), "--remote", bare.toString());
    assertThat(said.lines()).singleElement().asString().contains(" added, 0 changed, 0 deleted");
    Path clone = temporary.resolve("clone");
    Git.cloneRepository()
        .setURI(bare.toUri().toString())
        .setBranch("gh-pages")
        .setDirectory(clone.toFile())
        .call()
        .close();
    FileTree.delete(clone.resolve(".git"));
    assertThat(Files.exists(clone.resolve("index.html"))).isTrue();
    assertThat(FileTree.read(clone)).isEqualTo(FileTree.read(site));
  }

  @Test
  void otherCommandsDoNotLoadGit() throws Exception {
    String classes = run("-verbose:class", "-jar", jar(), "--version");
    assertThat(classes)
        .contains("org.postil.cli.PublishCommand")
        .doesNotContain("org.eclipse.jgit");
  }
}
