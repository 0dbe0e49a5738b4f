package org.postil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** From nothing to a published archive, by the commands of the README. */
@Timeout(300)
class BeginningIT {
  @TempDir Path folder;

  private void postil(Path in, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                SampleSite.JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
  }

  @Test
  void anArchiveThatWasBegunIsBuiltPublishedClonedAndRead() throws Exception {
    Path archive = folder.resolve("our paper");
    Path bare = folder.resolve("bare.git");
    Bench.makeBare(bare);
    postil(folder, "init", archive.toString(), "--title", "Our <Paper>");
    postil(archive, "build", "--strict");
    postil(archive, "publish", "--remote", bare.toString());

    Path clone = folder.resolve("clone");
    Git.cloneRepository()
        .setURI(bare.toUri().toString())
        .setBranch("gh-pages")
        .setDirectory(clone.toFile())
        .call()
        .close();
    FileTree.delete(clone.resolve(".git"));
    assertThat(FileTree.read(clone)).isEqualTo(FileTree.read(archive.resolve("site-output")));
    assertThat(Files.exists(clone.resolve(".nojekyll"))).isTrue();
    browse(clone);
  }

  private static void browse(Path site) throws IOException {
    List<String> complaints = new ArrayList<>();
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/our-paper/");
        Page page = chromium.browser().newPage()) {
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(message.text());
            }
          });
      page.navigate(server.root());
      assertThat(page).hasTitle("Our <Paper>");
      page.locator("main a[href*='articles/']").first().click();
      assertThat(page.locator(".h-cite")).hasCount(6);
      assertThat(page.locator(".h-cite .u-in-reply-to").first()).isVisible();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Search")).first().click();
      page.locator("input[type=search]").fill("sedge");
      assertThat(page.locator("body")).containsText("result");
    }
    assertThat(complaints).isEmpty();
  }
}
