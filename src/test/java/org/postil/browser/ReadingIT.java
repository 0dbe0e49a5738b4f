package org.postil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader does: follows links, opens and closes branches, with and without JavaScript. */
class ReadingIT {
  private static final String FOGHORN = "articles/2009/10/the-foghorn-falls-silent/index.html";

  private static Path site;
  private static Path longSite;
  private static Chromium chromium;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    site = SampleSite.build("reading");
    longSite = buildLong();
    chromium = Chromium.start();
  }

  /** An article with a thousand comments, the last of them an answer to the first. */
  private static Path buildLong() throws IOException, InterruptedException {
    Path content = Files.createDirectories(Path.of("target/it/long/content/articles")).getParent();
    Files.writeString(
        content.resolve("archive.yaml"), "title: Long\nbase_url: https://long.example/base/\n");
    Files.writeString(
        content.resolve("articles/long.md"),
        "---\ntitle: Long\naliases: [/old.html, /?p=12, /2009/%d0%bc%d0%be%d1%80%d0%b5/, /show.php?id=7]\n---\nWords.\n");
    StringBuilder comments = new StringBuilder();
    for (int i = 1; i <= 1000; i++) {
      comments
          .append("- {id: 'c")
          .append(i)
          .append("', author: A")
          .append(i % 9)
          .append(", body: words ")
          .append(i)
          .append("}\n");
    }
    Files.writeString(content.resolve("articles/long.comments.yaml"), comments.toString());
    return SampleSite.build(content, Path.of("target/it/long/site"));
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void open() {
    open(true);
  }

  private void open(boolean script) {
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(script)
                    .setViewportSize(1000, 700));
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private static String url(Path site, String path) {
    return site.resolve(path.split("#")[0]).toUri()
        + (path.contains("#") ? path.substring(path.indexOf('#')) : "");
  }

  private Locator id(String id) {
    return page.locator("[id='" + id + "']");
  }

  @Test
  void aLinkedCommentInsideAClosedBranchOpens() {
    page.navigate(url(site, FOGHORN));
    Locator branch = page.locator(".thread details").first();
    branch.locator("> summary").click();
    assertThat(branch).not().hasAttribute("open", "");
    String deep = (String) branch.locator(".h-cite").last().evaluate("e => e.id");
    assertThat(id(deep)).isHidden();

    page.evaluate("id => { location.hash = id }", deep);

    assertThat(id(deep)).isVisible();
    assertThat(id(deep)).isInViewport();
  }

  @Test
  void aBranchClosesAndSaysWhatItHoldsWithoutScript() {
    close();
    open(false);
    page.navigate(url(site, FOGHORN));
    Locator branch = page.locator(".thread details").first();
    assertThat(branch.locator("> summary")).hasText(Pattern.compile("\\d+ repl(y|ies), by .+"));
    branch.locator("> summary").click();
    assertThat(branch.locator(".h-cite").first()).isHidden();
    branch.locator("> summary").press("Enter");
    assertThat(branch.locator(".h-cite").first()).isVisible();
  }

  @Test
  void showsTheParentsWordsOnHoverAndFocusUntilEscape() {
    page.navigate(url(site, FOGHORN));
    Locator reply = page.locator(".u-in-reply-to").first();
    reply.scrollIntoViewIfNeeded();
    String parent = reply.getAttribute("href").substring(1);
    String words = id(parent).locator(".e-content").innerText();

    reply.hover();
    assertThat(page.locator(".preview")).hasCount(0); // the words stand right above

    reply.evaluate("e => e.scrollIntoView({block: 'start'})");
    page.mouse().move(0, 0);
    reply.hover();
    assertThat(page.locator(".preview .e-content")).hasText(words);
    page.keyboard().press("Escape");
    assertThat(page.locator(".preview")).hasCount(0);
    reply.focus();
    assertThat(page.locator(".preview .e-content")).hasText(words);

    reply.click();
    assertThat(id(parent)).isInViewport();
  }

  @Test
  void announcesTheLevelOfAReply() {
    page.navigate(url(site, FOGHORN));
    Locator deepest =
        page.locator(".u-in-reply-to", new Page.LocatorOptions().setHasText("level 14"));
    assertThat(deepest.first()).hasText(Pattern.compile("level 14,\\s+in reply to .+"));
  }

  @Test
  void linksWorkFromDisk() {
    page.navigate(url(site, "index.html"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Topics").setExact(true))
        .click();
    assertThat(page).hasURL(Pattern.compile("topics/index\\.html$"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The ferry").setExact(true))
        .first()
        .click();
    page.locator(".entries a").first().click();
    assertThat(page).hasURL(Pattern.compile("articles/\\d{4}/\\d\\d/[^/]+/index\\.html$"));
    assertThat(page.locator(".h-cite").first()).isVisible();
    page.locator(".views a").first().click();
    assertThat(page).hasURL(Pattern.compile("by-date/index\\.html#discussion$"));
  }

  @Test
  void anOfflineCopyNeedsNoScript() throws IOException, InterruptedException {
    Path output = Path.of("target/it/offline").toAbsolutePath();
    SampleSite.run(
        List.of(), Map.of(), "build", "--quiet", "--offline", "--output", output.toString());
    close();
    open(false);
    page.navigate(url(output, "index.html"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People").setExact(true))
        .click();
    page.locator(".counted a").first().click();
    assertThat(page).hasURL(Pattern.compile("people/[^/]+/index\\.html$"));
  }

  @Test
  void aPermalinkFindsThePageOfALongDiscussionFromDisk() {
    page.navigate(url(longSite, "articles/long/index.html#comment-c987"));
    page.waitForURL(Pattern.compile("comments/5/index\\.html#comment-c987$"));
    assertThat(id("comment-c987")).isInViewport();
  }

  @Test
  void aPermalinkFindsThePageOfALongDiscussionOnAServer() throws IOException {
    try (FileServer server = new FileServer(longSite, "/")) {
      String root = server.root();
      page.navigate(root + "articles/long/#comment-c987");
      page.waitForURL(root + "articles/long/comments/5/#comment-c987");
      assertThat(id("comment-c987")).isInViewport();

      page.navigate(root + "articles/long/comments/3/#comment-c1");
      page.waitForURL(root + "articles/long/#comment-c1");

      page.navigate(root + "old.html#comment-c2");
      page.waitForURL(root + "articles/long/#comment-c2");
    }
  }

  @Test
  void theNotFoundPageWorksAtAnyDepth() throws IOException {
    try (FileServer server = new FileServer(longSite, "/base/")) {
      page.navigate(server.root() + "no/such/page/at/all.html");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("There is no such page");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Years").setExact(true))
          .first()
          .click();
      assertThat(page).hasURL(server.root() + "years/");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Years");
    }
  }

  /** By number, in letters that no file name has, with a query. */
  @Test
  void oldAddressesThatNoFileCanStandForLeadToTheArticle() throws IOException {
    try (FileServer server = new FileServer(longSite, "/base/")) {
      for (String old :
          List.of("?p=12", "2009/море/", "2009/%D0%BC%D0%BE%D1%80%D0%B5", "show.php?id=7")) {
        page.navigate(server.root() + old + "#comment-c3");
        page.waitForURL(server.root() + "articles/long/#comment-c3");
        assertThat(page.locator("#comment-c3")).isVisible();
      }
    }
  }

  @Test
  void theKeyboardReachesTheTextFirst() {
    page.navigate(url(site, "index.html"));
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("#main$"));
  }

  @Test
  void staysWithinTheWeightOfASheetOfPaper() throws IOException {
    assertThat(gzipped(site.resolve("assets/postil.css"))).isLessThan(12 * 1024);
    assertThat(gzipped(site.resolve("assets/postil.js"))).isLessThan(6 * 1024);
    assertThat(gzipped(site.resolve("articles/2011/10/last-shift-at-the-cannery/index.html")))
        .isLessThan(15 * 1024);
  }

  static int gzipped(Path file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      Files.copy(file, gzip);
    }
    return bytes.size();
  }
}
