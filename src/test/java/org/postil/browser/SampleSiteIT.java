package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every page of the sample archive, looked at by those who know: validator, axe, a browser. */
class SampleSiteIT {
  private static Path site;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    site = SampleSite.build("sample");
  }

  @Test
  void isValidHtml() throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    Set<String> errors = new TreeSet<>();
    PrintStream err = System.err;
    System.setErr(new PrintStream(PrintStream.nullOutputStream()));
    try {
      for (Path page : SampleSite.pages(site)) {
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(page))) {
          validator
              .validate(in)
              .lines()
              .filter(line -> line.contains("error"))
              .forEach(line -> errors.add(site.relativize(page) + line));
        }
      }
    } finally {
      System.setErr(err);
    }
    assertThat(errors).isEmpty();
  }

  @Test
  void isAccessibleInLightAndDarkAndAsksNothingOfAnyone() throws IOException {
    Set<String> wrong = new TreeSet<>();
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/")) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        BrowserContext context =
            chromium.browser().newContext(new Browser.NewContextOptions().setColorScheme(scheme));
        Page page = context.newPage();
        page.onRequest(
            request -> {
              if (!request.url().startsWith(server.root())) {
                wrong.add("asks for " + request.url());
              }
            });
        page.onConsoleMessage(message -> wrong.add(page.url() + " says " + message.text()));
        page.onPageError(error -> wrong.add(page.url() + " fails: " + error));
        for (Path file : SampleSite.pages(site)) {
          if (!isRedirect(file)) {
            page.navigate(server.root() + site.relativize(file).toString().replace('\\', '/'));
            for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
              wrong.add(
                  scheme
                      + " "
                      + site.relativize(file)
                      + ": "
                      + rule.getId()
                      + " "
                      + rule.getNodes().get(0).getHtml());
            }
          }
        }
        context.close();
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isRedirect(Path file) throws IOException {
    return Files.readString(file).contains("http-equiv=\"refresh\"");
  }

  @Test
  void hasNoDeadLink() throws IOException {
    Set<String> dead = new TreeSet<>();
    for (Path file : SampleSite.pages(site)) {
      Document page = Jsoup.parse(Files.readString(file));
      for (Element element : page.select("[href], [src]")) {
        String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        String problem = problem(file, link, element);
        if (!problem.isEmpty()) {
          dead.add(site.relativize(file) + ": " + link + " " + problem);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static String problem(Path file, String link, Element element) throws IOException {
    if (link.matches("(https?|mailto):.*")) {
      boolean isOut =
          element.is("a")
              && !element.attr("rel").contains("noopener")
              && !element.parents().is("body.page-not-found");
      return isOut
          ? "leads out without noopener"
          : element.is("a, link[rel=canonical]") ? "" : "is fetched from outside";
    }
    if (link.startsWith("/")) {
      return "is not relative";
    }
    String path = link.split("#")[0];
    Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
    if (path.endsWith("/")) {
      target = target.resolve("index.html");
    }
    if (!Files.isRegularFile(target)) {
      return "is not there";
    }
    int hash = link.indexOf('#');
    boolean hasAnchor =
        hash < 0
            || Jsoup.parse(Files.readString(target)).getElementById(link.substring(hash + 1))
                != null;
    return hasAnchor ? "" : "names no element";
  }

  @Test
  void describesItsArticlesToPrograms() throws IOException {
    int articles = 0;
    int nested = 0;
    for (Path file : SampleSite.pages(site)) {
      Document page = Jsoup.parse(Files.readString(file));
      for (Element script : page.select("script[type=application/ld+json]")) {
        JsonNode json = new JsonMapper().readTree(script.data());
        assertThat(json.get("@type").stringValue()).isEqualTo("NewsArticle");
        assertThat(count(json)).isEqualTo(page.select(".h-cite").size());
        articles++;
        nested += json.path("comment").path(0).path("comment").size() > 0 ? 1 : 0;
        assertThat(page.select("meta[name=citation_title]").attr("content"))
            .isEqualTo(json.get("headline").stringValue());
        for (String title : List.of("meta[property=og:title]", "meta[name=DC.title]")) {
          assertThat(page.select(title).attr("content"))
              .isEqualTo(json.get("headline").stringValue());
        }
      }
    }
    assertThat(articles).isEqualTo(41);
    assertThat(nested).isGreaterThan(10);
  }

  private static int count(JsonNode item) {
    int count = 0;
    for (JsonNode comment : item.path("comment")) {
      assertThat(comment.get("@type").stringValue()).isEqualTo("Comment");
      count += 1 + count(comment);
    }
    return count;
  }

  @Test
  void hasFeedsThatReadersAccept() throws Exception {
    List<Path> feeds = new ArrayList<>();
    try (var files = Files.walk(site)) {
      files.filter(file -> file.endsWith("feed.xml")).forEach(feeds::add);
    }
    assertThat(feeds).hasSizeGreaterThan(50);
    for (Path feed : feeds) {
      AtomCheck.check(feed);
    }
    JsonNode json = new JsonMapper().readTree(Files.readString(site.resolve("feed.json")));
    assertThat(json.get("version").stringValue()).isEqualTo("https://jsonfeed.org/version/1.1");
    for (JsonNode item : json.get("items")) {
      assertThat(item.get("id").stringValue()).startsWith("https://");
      assertThat(item.has("content_html")).isTrue();
    }
  }

  @Test
  void mapsEveryPageOnce() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    NodeList urls =
        factory
            .newDocumentBuilder()
            .parse(site.resolve("sitemap.xml").toFile())
            .getElementsByTagName("loc");
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < urls.getLength(); i++) {
      String url = urls.item(i).getTextContent();
      assertThat(seen.add(url)).isTrue();
      assertThat(url).startsWith("https://lantern.example/");
      assertThat(site.resolve(url.substring("https://lantern.example/".length()) + "index.html"))
          .exists();
    }
    assertThat(seen).hasSizeGreaterThan(100);
    assertThat(Files.readString(site.resolve("CNAME"), StandardCharsets.UTF_8))
        .isEqualTo("lantern.example\n");
    assertThat(site.resolve(".nojekyll")).isEmptyFile();
  }
}
