package org.postil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the sample site in {@code target/screenshots}, to be looked at: {@code mvn verify
 * -Dit.test=ScreenshotsIT}. No page may be wider than its window.
 */
class ScreenshotsIT {
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("front", ""),
          Map.entry("article", "articles/2011/10/last-shift-at-the-cannery/"),
          Map.entry("deep", "articles/2009/10/the-foghorn-falls-silent/"),
          Map.entry("scripts", "articles/2012/11/the-baker-from-aleppo/"),
          Map.entry("table", "articles/2010/02/ten-winters-of-the-guillemot/"),
          Map.entry("topic", "topics/harbour/"),
          Map.entry("people", "people/"),
          Map.entry("person", "people/old-pilot/"),
          Map.entry("years", "years/"),
          Map.entry("statistics", "statistics/"),
          Map.entry("search", "search/?q=foghorn&kind=comment"),
          Map.entry("search-nothing", "search/?q=lighthuose"));

  @Test
  void areTaken() throws IOException, InterruptedException {
    Path site = SampleSite.build("sample-screenshots");
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    try (Chromium chromium = Chromium.start()) {
      for (int width : List.of(390, 1280)) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          BrowserContext context =
              chromium
                  .browser()
                  .newContext(
                      new Browser.NewContextOptions()
                          .setViewportSize(width, 900)
                          .setColorScheme(scheme));
          Page page = context.newPage();
          for (Map.Entry<String, String> entry : PAGES.entrySet()) {
            page.navigate(
                site.toUri() + entry.getValue().replaceFirst("(\\?.*)?$", "index.html$1"));
            assertThat(page.locator(".results[aria-busy]")).hasCount(0);
            String name =
                entry.getKey()
                    + "-"
                    + width
                    + "-"
                    + scheme.name().toLowerCase(Locale.ROOT)
                    + ".png";
            page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(name)).setFullPage(true));
            Object wide =
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(wide).as(name + " scrolls sideways").isEqualTo(0);
          }
          context.close();
        }
      }
    }
  }
}
