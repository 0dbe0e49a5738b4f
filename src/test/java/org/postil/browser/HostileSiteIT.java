package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postil.archive.Body;
import org.postil.archive.CleanText;
import org.postil.markup.Links;
import org.postil.markup.Markup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every vector in every field of an archive, and every page of its site in a browser: no script
 * runs, nothing is asked of anyone, and the site's own script still works; with the pages' policy
 * and without it.
 */
@Execution(ExecutionMode.SAME_THREAD)
class HostileSiteIT {
  private static final Path FOLDER = Path.of("target/it/hostile-site").toAbsolutePath();
  private static final Path RESOURCES = Path.of("src/test/resources/hostile");
  private static final int PER_ARTICLE = 48;

  /** Those by hand come first. */
  private static final int ALONE = 60;

  private static List<String> vectors;
  private static Path site;
  private static Path settingsSite;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    vectors = HostileVectors.all();
    delete(FOLDER);
    HostileArchive.write(FOLDER.resolve("content"), vectors, PER_ARTICLE);
    HostileArchive.settings(FOLDER.resolve("settings"), vectors);
    site = SampleSite.build(FOLDER.resolve("content"), FOLDER.resolve("site"));
    settingsSite = SampleSite.build(FOLDER.resolve("settings"), FOLDER.resolve("settings-site"));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(java.io.File::delete);
      }
    }
  }

  @Test
  void knowsManyVectors() {
    assertThat(vectors).hasSizeGreaterThan(500).doesNotHaveDuplicates();
  }

  @Test
  void nothingActsOnAnyPageWithThePolicy() throws IOException {
    open(site, "with its policy");
  }

  @Test
  void nothingActsOnAnyPageWithoutThePolicy() throws IOException {
    open(withoutPolicy(site), "without a policy");
  }

  @Test
  void nothingActsThatStandsInSettings() throws IOException {
    open(settingsSite, "settings, with its policy");
    open(withoutPolicy(settingsSite), "settings, without a policy");
  }

  private static Path withoutPolicy(Path site) throws IOException {
    Path bare = site.resolveSibling(site.getFileName() + "-bare");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = bare.resolve(site.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (file.toString().endsWith(".html")) {
          String page = Files.readString(file);
          String without =
              page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
          assertThat(without).as(file.toString()).isNotEqualTo(page);
          Files.writeString(copy, without);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return bare;
  }

  private static void open(Path site, String how) throws IOException {
    String look = Files.readString(RESOURCES.resolve("look.js"));
    List<String> wrong = new ArrayList<>();
    int pages = 0;
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/");
        Watcher watcher = new Watcher(chromium.browser(), server.root())) {
      for (Path file : SampleSite.pages(site)) {
        String path = site.relativize(file).toString().replace('\\', '/');
        if (isRedirect(file)) {
          assertThat(arrives(watcher.page(), server.root() + path)).as(path).isTrue();
        } else {
          watcher.page().navigate(server.root() + path);
          for (Object fault : (List<?>) watcher.page().evaluate(look)) {
            wrong.add(path + ": " + fault);
          }
        }
        pages++;
      }
      // a browser shows these as they are
      for (String name : List.of("feed.xml", "feed.json", "sitemap.xml")) {
        watcher.page().navigate(server.root() + name);
      }
      // the page of what is not found looks for its files where the settings say the site stands
      watcher.errors.removeIf(error -> error.startsWith("/404.html: Failed to load"));
      report(how, pages, watcher, wrong.size());
      assertThat(wrong).isEmpty();
      assertThat(watcher.all()).as("with the site's policy or without").isEmpty();
    }
  }

  private static boolean isRedirect(Path file) throws IOException {
    return Files.readString(file).contains("http-equiv=\"refresh\"");
  }

  /** An old address leads to a page of the site. */
  private static boolean arrives(Page page, String old) {
    page.navigate(old);
    page.waitForURL(url -> url.contains("/articles/") && !url.equals(old));
    return page.locator("main h1").count() == 1;
  }

  private static void report(String how, int pages, Watcher watcher, int wrong) {
    System.out.printf(
        "%s: %d vectors, %d pages opened; executed %d, outside requests %d, policy violations %d,"
            + " page errors %d, other faults %d%n",
        how,
        vectors.size(),
        pages,
        watcher.executed.size(),
        watcher.requests.size(),
        watcher.violations.size(),
        watcher.errors.size(),
        wrong);
  }

  @Test
  void searchFindsAndShowsOnlyText() throws IOException {
    String script = Files.readString(Path.of("src/test/resources/search/hostile.js"));
    List<String> queries = new ArrayList<>(vectors.subList(0, ALONE));
    for (int i = ALONE; i < vectors.size(); i += 8) { // of a family some together
      queries.add(HostileArchive.line(vectors.subList(i, Math.min(vectors.size(), i + 8))));
    }
    queries.add("needle");
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/");
        Watcher watcher = new Watcher(chromium.browser(), server.root())) {
      watcher
          .page()
          .navigate(server.root() + "search/?q=%3Cimg%20src=x%20onerror=hit(1)%3E&kind=x");
      Map<?, ?> result = (Map<?, ?>) watcher.page().evaluate(script, queries);
      report("search", 1, watcher, ((List<?>) result.get("wrong")).size());
      assertThat((List<?>) result.get("wrong")).isEmpty();
      assertThat(((Number) result.get("found")).intValue()).isGreaterThan(queries.size() / 2);
      // words of the comment with the id __proto__ are quoted as those of any other
      watcher.page().navigate(server.root() + "search/?q=needle&kind=article");
      watcher.page().waitForSelector(".found a");
      assertThat(watcher.all()).isEmpty();
    }
  }

  @Test
  void ownScriptFindsEveryCommentWhateverItsId() throws IOException {
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(site, "/");
        Watcher watcher = new Watcher(chromium.browser(), server.root())) {
      Path article = articles().get(0);
      String folder = site.relativize(article.getParent()).toString().replace('\\', '/') + "/";
      Page page = watcher.page();
      for (String id : List.of("__proto__", "constructor", "toString", "c79", "length")) {
        page.navigate("about:blank");
        page.navigate(server.root() + folder + "#comment-" + id);
        page.waitForSelector("[id='comment-" + id + "']:target");
      }
      assertThat(page.url()).doesNotContain("out.example");
      // an old address that is no file, by the name of every object's prototype
      page.navigate(server.root() + "articles/__proto__nowhere/");
      assertThat(page.locator("h1").count()).isEqualTo(1);
      watcher.requests.removeIf(request -> request.endsWith("about:blank"));
      watcher.errors.removeIf(error -> error.contains("404"));
      assertThat(watcher.all()).isEmpty();
    }
  }

  private static List<Path> articles() throws IOException {
    return SampleSite.pages(site).stream()
        .filter(
            p ->
                site.relativize(p)
                    .toString()
                    .replace('\\', '/')
                    .matches("articles/2011/[^/]+/index.html"))
        .toList();
  }

  /** What a reader of feeds puts into its own page, without any policy of ours. */
  @Test
  void feedsAndCleanedTextsAreHarmlessInAnotherPage() throws Exception {
    List<String> texts = new ArrayList<>();
    int feeds = 0;
    for (Path root : List.of(site, settingsSite)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path feed : files.filter(f -> f.endsWith("feed.xml")).sorted().toList()) {
          AtomCheck.check(feed);
          Document document =
              Jsoup.parse(Files.readString(feed), "", org.jsoup.parser.Parser.xmlParser());
          document.select("content").forEach(content -> texts.add(content.wholeText()));
          feeds++;
        }
      }
      JsonNode json = new JsonMapper().readTree(Files.readString(root.resolve("feed.json")));
      json.get("items").forEach(item -> texts.add(item.get("content_html").stringValue()));
    }
    for (String vector : vectors) {
      for (Body.Format format : Body.Format.values()) {
        Body body = new Body(format, CleanText.of(vector), 1);
        texts.add(Markup.comment(body, Links.NONE).html().toString());
        texts.add(Markup.article(body, EVERYWHERE).html().toString());
      }
    }
    texts.forEach(HostileSiteIT::assertAllowed);
    String script =
        "(texts) => { const wrong = []; for (const html of texts) { const box ="
            + " document.createElement('div'); document.body.append(box); box.innerHTML = html;"
            + " if (box.querySelector('*|*:not(a,abbr,b,bdi,bdo,br,cite,code,del,dfn,em,i,ins,kbd,mark,q,"
            + "s,samp,small,span,strong,sub,sup,u,var,wbr,blockquote,caption,dd,div,dl,dt,hr,img,li,ol,p,pre,"
            + "table,tbody,td,tfoot,th,thead,tr,ul,figcaption,figure,h2,h3,h4,h5,h6,section)'))"
            + " wrong.push(html);"
            + " for (const e of box.querySelectorAll('a, [id]')) { e.dispatchEvent(new"
            + " MouseEvent('mouseover', { bubbles: true })); e.focus(); } box.remove(); }"
            + " return wrong; }";
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(Files.createDirectories(FOLDER.resolve("reader")), "/");
        Watcher watcher = new Watcher(chromium.browser(), server.root())) {
      Files.writeString(
          FOLDER.resolve("reader/index.html"), "<!doctype html><title>Reader</title>");
      watcher.page().navigate(server.root());
      List<?> wrong = (List<?>) watcher.page().evaluate(script, texts);
      watcher.page().waitForLoadState(LoadState.NETWORKIDLE); // what fails to load may act, too
      watcher.requests.removeIf(r -> r.contains(" https://archive.example/articles/"));
      watcher.errors.removeIf(e -> e.contains("favicon") || e.contains("ERR_FAILED"));
      report(texts.size() + " texts, " + feeds + " feeds", 1, watcher, wrong.size());
      assertThat(wrong).isEmpty();
      assertThat(watcher.all()).isEmpty();
    }
  }

  /** Relative links and pictures lead somewhere, so that what is said of them is seen. */
  private static final Links EVERYWHERE =
      new Links() {
        @Override
        public Optional<String> link(String href) {
          return Optional.of("https://archive.example/articles/");
        }

        @Override
        public Optional<String> image(String src) {
          return Optional.of("https://archive.example/articles/dot.png");
        }
      };

  private static void assertAllowed(String html) {
    for (Element element : Jsoup.parseBodyFragment(html).body().select("body *")) {
      element
          .attributes()
          .forEach(
              attribute ->
                  assertThat(attribute.getKey())
                      .as(html)
                      .isIn(
                          "href",
                          "title",
                          "src",
                          "alt",
                          "class",
                          "id",
                          "lang",
                          "dir",
                          "rel",
                          "loading",
                          "start",
                          "reversed",
                          "colspan",
                          "rowspan",
                          "scope",
                          "width",
                          "height"));
      assertThat(element.attr("href"))
          .as(html)
          .matches("(?s)((https?|mailto):|#text-|(\\.\\./)+|\\./).*|");
      assertThat(element.attr("src"))
          .as(html)
          .matches("(https://archive.example/articles/|\\.\\./).*|");
      assertThat(element.id()).as(html).matches("(?s)(text-.*)?");
    }
    assertThat(html)
        .doesNotContainPattern(
            "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF&&[^\\uD800-\\uDFFF]]");
  }

  @Test
  void whatProgramsReadIsWhole() throws IOException {
    int described = 0;
    for (Path file : articles()) {
      Document page = Jsoup.parse(Files.readString(file));
      for (Element script : page.select("script[type=application/ld+json]")) {
        assertThat(script.data()).doesNotContain("<", ">");
        assertThat(new JsonMapper().readTree(script.data()).get("@type").stringValue())
            .isEqualTo("NewsArticle");
        described++;
      }
    }
    assertThat(described).isGreaterThan(vectors.size() / PER_ARTICLE - 1);
    assertThat(Files.readString(site.resolve("CNAME"))).isEqualTo("archive.example\n");
    assertThat(Files.readString(settingsSite.resolve("robots.txt")))
        .isEqualTo(
            "User-agent: *\nAllow: /\nSitemap: https://archive.example/%5C%5Cout.example/sitemap.xml\n");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.toList()) {
        assertThat(file.getFileName().toString()).matches("[A-Za-z0-9._~-]{1,200}");
      }
    }
  }

  /** Fields that take only certain values refuse every vector, each with a place and a way out. */
  @Test
  void fieldsThatTakeNoTextRefuseIt() throws IOException, InterruptedException {
    Path content = Files.createDirectories(FOLDER.resolve("refused/articles")).getParent();
    Files.writeString(content.resolve("archive.yaml"), "title: Refused\n");
    List<String> keys = List.of("id", "date", "kind", "format");
    List<Map<String, Object>> comments = new ArrayList<>();
    int wanted = 0;
    for (int i = 0; i < vectors.size(); i++) {
      String vector = CleanText.line(vectors.get(i));
      boolean isBlank = CleanText.isBlank(vector);
      for (String key : keys) {
        Map<String, Object> comment = new LinkedHashMap<>(Map.of("id", "c" + i + key, "body", "x"));
        comment.put(key, vectors.get(i));
        comments.add(comment);
        boolean isId = vector.matches("[A-Za-z0-9_][A-Za-z0-9._:~-]{0,99}");
        wanted += (key.equals("id") ? isId : isBlank) ? 0 : 1;
      }
      if (i % 20 == 0) {
        Files.writeString(
            content.resolve("articles/a" + i + ".md"),
            "---\ntitle: A\nlang: %1$s\ndate: %1$s\ndraft: %1$s\nimage: {src: %1$s}\nsource: {sha256: %1$s, captured: %1$s}\n---\nx\n"
                .formatted(HostileArchive.json(vector + "<b>")));
        wanted += 6;
      }
    }
    Files.writeString(content.resolve("articles/a0.comments.json"), HostileArchive.json(comments));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                SampleSite.JAR.toAbsolutePath().toString(),
                "check",
                "--content",
                content.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    long errors =
        told.lines().filter(line -> line.matches("[^ ]+:\\d+:\\d+: error: .*; .*")).count();
    System.out.println("refused: " + errors + " errors told for " + wanted + " values");
    assertThat(errors).isGreaterThanOrEqualTo(wanted);
    assertThat(told)
        .doesNotContain("Exception", "\tat ", "\u202E", "\u0000", "\u001B")
        .contains("articles/a0.md:3:");
  }

  @Test
  void detectorSeesWhatActs() throws IOException {
    Path live = Files.createDirectories(FOLDER.resolve("live"));
    Files.writeString(
        live.resolve("index.html"),
        "<!doctype html><title>x</title><body><main><div class=e-content>"
            + "<img src=x onerror=hit(1)><img src=//out.example/p.gif><p id=main style='color:red'>x</p>"
            + "<a href='javascript:hit(1)'>x</a><iframe srcdoc='x'></iframe>"
            + "<details ontoggle=hit(1)><summary>x</summary></details>"
            + "<p onmouseover='throw new Error()'>x</p></div></main>");
    Files.writeString(
        live.resolve("policy.html"),
        "<!doctype html><meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
            + "<title>x</title><body><img src=x onerror=hit(1)><script>hit(1)</script>");
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(live, "/");
        Watcher watcher = new Watcher(chromium.browser(), server.root())) {
      watcher.page().navigate(server.root());
      List<?> wrong =
          (List<?>) watcher.page().evaluate(Files.readString(RESOURCES.resolve("look.js")));
      watcher.page().waitForCondition(() -> watcher.executed.size() >= 2);
      watcher.page().navigate(server.root() + "policy.html");
      watcher.page().waitForCondition(() -> !watcher.violations.isEmpty());
      assertThat(wrong.toString())
          .contains(
              "<iframe>", "onerror", "style", "a link to javascript", "id main", "the frame is");
      assertThat(watcher.requests).anyMatch(r -> r.contains("out.example"));
      assertThat(watcher.errors).isNotEmpty();
    }
  }
}
