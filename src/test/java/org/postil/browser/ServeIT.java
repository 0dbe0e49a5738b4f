package org.postil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;

/** What an editor sees: the page follows the files. */
@Timeout(120)
class ServeIT {
  private static final String ARTICLE = "articles/2009/10/the-foghorn-falls-silent";

  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();
  private Process process;
  private String address;
  private Chromium chromium;
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void start() throws IOException {
    copy(Path.of("content"), folder.resolve("content"));
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                SampleSite.JAR.toAbsolutePath().toString(),
                "serve",
                "--port",
                "0")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
    var open = Pattern.compile("Open (http://localhost:\\d+/) .*");
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      var found = open.matcher(line);
      if (found.matches()) {
        address = found.group(1);
        break;
      }
    }
    chromium = Chromium.start();
    context =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1000, 700));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  @AfterEach
  void stop() throws InterruptedException {
    context.close();
    chromium.close();
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private void replace(String file, String old, String other) throws IOException {
    Path path = folder.resolve("content").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replaceFirst(Pattern.quote(old), other));
  }

  @Test
  void thePageFollowsTheFilesAndErrorsStandOverIt() throws IOException {
    var before = FileTree.read(folder);
    page.navigate(address + ARTICLE + "/");
    Locator comment = page.locator("[id='comment-1'] .e-content").first();
    comment.scrollIntoViewIfNeeded();
    page.evaluate("scrollBy(0, 137)");
    Object scrolled = page.evaluate("scrollY");
    assertThat(((Number) scrolled).doubleValue()).isPositive();

    String comments = ARTICLE + ".comments.yaml";
    String whole = Files.readString(folder.resolve("content").resolve(comments));
    Files.writeString(
        folder.resolve("content").resolve(comments),
        whole.replaceFirst("body: .", "body: An edited beginning. "));
    assertThat(page.getByText("An edited beginning.")).hasCount(1);
    page.waitForFunction("y => Math.abs(scrollY - y) < 60", scrolled);

    replace(ARTICLE + ".md", "title: ", "title: [");
    Locator overlay = page.locator("postil-problems main");
    assertThat(overlay).isVisible();
    assertThat(overlay).containsText(Pattern.compile("content/" + ARTICLE + "\\.md:\\d+:\\d+"));
    assertThat(page.getByText("An edited beginning.")).hasCount(1);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/it/screens/serve-overlay.png")));
    page.keyboard().press("Escape");
    assertThat(overlay).hasCount(0);

    replace(ARTICLE + ".md", "title: [", "title: Mended: ");
    replace(ARTICLE + ".md", "title: Mended: ", "title: Mended ");
    assertThat(page.locator("h1.p-name")).containsText("Mended");
    assertThat(overlay).hasCount(0);
    assertThat(complaints).as("what the browser complains of").isEmpty();

    Files.writeString(folder.resolve("content").resolve(comments), whole);
    replace(ARTICLE + ".md", "title: Mended ", "title: ");
    assertThat(FileTree.read(folder)).as("nothing is written").isEqualTo(before);
  }

  @Test
  void anotherTabIsReloadedToo() throws IOException {
    Page other = context.newPage();
    page.navigate(address);
    other.navigate(address + "search/?q=foghorn");
    assertThat(other.locator("body")).containsText("foghorn falls silent");
    replace("archive.yaml", "title: ", "title: New ");
    assertThat(page).hasTitle(Pattern.compile("New .*"));
    assertThat(other).hasTitle(Pattern.compile(".*New .*"));
  }
}
