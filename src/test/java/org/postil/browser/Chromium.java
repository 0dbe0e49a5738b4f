package org.postil.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real Chromium for tests: the one that {@code POSTIL_CHROMIUM} names, one that is installed, or
 * one that is got now, from the distribution's packages where we may, else by Playwright's own
 * download. Without any the tests fail; they are never left out.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Optional<Path> executable = installed().or(Chromium::install);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
    executable.ifPresent(options::setExecutablePath);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> installed() {
    String named = System.getenv("POSTIL_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : NAMES) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** Empty if Playwright has downloaded one, which it finds by itself. */
  private static Optional<Path> install() {
    boolean mayInstall =
        "root".equals(System.getProperty("user.name"))
            && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    if (mayInstall
        && run("apt-get", "update", "-qq")
        && run("apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-core")) {
      return installed();
    }
    try {
      CLI.main(new String[] {"install", "chromium"});
    } catch (IOException | InterruptedException | URISyntaxException e) {
      throw new IllegalStateException("no Chromium: install one, or name it in POSTIL_CHROMIUM", e);
    }
    return Optional.empty();
  }

  private static boolean run(String... command) {
    try {
      File log = new File("target/chromium-install.log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
