package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.impl.driver.Driver;
import com.microsoft.playwright.options.LoadState;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postil.search.Document;
import org.postil.search.Field;
import org.postil.search.FieldValue;
import org.postil.search.IndexBuilder;
import org.postil.search.IndexSettings;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a large archive costs to index and to search, and whether its shards still answer as lunr.
 * Takes minutes, so it runs only when it is asked for: see CONTRIBUTING, "Search at scale".
 */
class LargeArchive {
  private static final int ARTICLES = Integer.getInteger("postil.articles", 10_000);
  private static final int COMMENTS = 10;
  private static final int QUERIES = 200;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path FOLDER = Path.of("target/large").toAbsolutePath();
  private static final Path DOCUMENTS = FOLDER.resolve("documents.jsonl");
  private static final Path SITE = FOLDER.resolve("site");

  private static final Map<String, Integer> frequencies = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Path content = FOLDER.resolve("content");
    if (!Files.exists(DOCUMENTS)) {
      int documents = GeneratedArchive.write(content, DOCUMENTS, ARTICLES, COMMENTS);
      System.out.printf("%d articles, %d documents%n", ARTICLES, documents);
    }
    long start = System.nanoTime();
    SampleSite.build(content, SITE);
    System.out.printf(
        Locale.ROOT, "built with its whole index in %.1f s%n", (System.nanoTime() - start) / 1e9);
    numberRefs(SITE.resolve("search/index.json"), SITE.resolve("search/numbered.json"));
  }

  /** Copies an index with numbers for references, which makes it small enough for a browser. */
  private static void numberRefs(Path whole, Path numbered) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    try (InputStream in = Files.newInputStream(whole);
        OutputStream out = Files.newOutputStream(numbered);
        JsonParser from = JSON.createParser(in);
        JsonGenerator to = JSON.createGenerator(out)) {
      String section = "";
      String term = "";
      boolean isBody = false;
      for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
        int depth = from.streamReadContext().getNestingDepth();
        if (token == JsonToken.PROPERTY_NAME && depth == 1) {
          section = from.currentName();
        }
        if (token == JsonToken.VALUE_STRING && section.equals("fieldVectors")) {
          String[] parts = from.getString().split("/", 2);
          numbers.putIfAbsent(parts[1], numbers.size());
          to.writeString(parts[0] + "/" + numbers.get(parts[1]));
        } else if (token == JsonToken.PROPERTY_NAME && depth == 5) {
          to.writeName(Integer.toString(numbers.get(from.currentName())));
          frequencies.merge(term, isBody ? 1 : 0, Integer::sum);
        } else {
          if (section.equals("invertedIndex") && token == JsonToken.VALUE_STRING) {
            term = from.getString();
          }
          isBody =
              token == JsonToken.PROPERTY_NAME && depth == 4
                  ? from.currentName().equals("body")
                  : isBody;
          to.copyCurrentEvent(from);
        }
      }
    }
  }

  @Test
  void answersAsLunrDoesFromTheWholeIndex() throws IOException {
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(SITE, "/")) {
      int found =
          LunrEquality.check(chromium.browser(), server, "numbered.json", 77, QUERIES, false);
      System.out.printf("%d queries answered alike, %d of them with results%n", QUERIES, found);
    }
  }

  @Test
  void loadsLittle() throws IOException {
    Random random = new Random(5);
    List<String> frequent = between(2500, 6000);
    List<String> middle = between(200, 1000);
    List<Map<String, Integer>> costs = new ArrayList<>();
    try (Chromium chromium = Chromium.start();
        FileServer server = new FileServer(SITE, "/")) {
      for (int i = 0; i < 20; i++) {
        String first = one(i < 15 ? frequent : middle, random);
        String second = one(i < 5 ? frequent : middle, random);
        costs.add(cost(chromium, server, first + " " + second));
      }
    }
    System.out.println("compressed bytes of a cold query of two words, mean of 20 (most)");
    for (String part : List.of("script", "manifest", "topics", "index", "results", "quotes")) {
      System.out.printf(
          Locale.ROOT,
          "  %-8s %6.0f (%d)%n",
          part,
          costs.stream().mapToInt(c -> c.getOrDefault(part, 0)).average().orElse(0),
          costs.stream().mapToInt(c -> c.getOrDefault(part, 0)).max().orElse(0));
    }
  }

  private static List<String> between(int least, int most) {
    return frequencies.entrySet().stream()
        .filter(entry -> entry.getValue() >= least && entry.getValue() <= most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String one(List<String> terms, Random random) {
    return terms.get(random.nextInt(terms.size()));
  }

  private static Map<String, Integer> cost(Chromium chromium, FileServer server, String query)
      throws IOException {
    List<String> asked = new ArrayList<>();
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.onRequest(
          request -> asked.add(request.url().replace(server.root(), "").replaceFirst("\\?.*", "")));
      page.navigate(server.root() + "search/?q=" + query.replace(' ', '+'));
      page.locator(".found .quote").nth(9).waitFor();
      page.locator(".found .quote:not(:empty)").first().waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
    Map<String, Integer> cost = new HashMap<>();
    for (String path : asked) {
      String part =
          path.startsWith("search/t/")
              ? "index"
              : path.startsWith("search/d/")
                  ? "results"
                  : path.endsWith("text.js")
                      ? "quotes"
                      : path.equals("assets/search.js") || path.equals("assets/lunr.js")
                          ? "script"
                          : path.replaceAll(".*/|\\.js", "");
      if (path.endsWith(".js")) {
        cost.merge(part, ReadingIT.gzipped(SITE.resolve(path)), Integer::sum);
      }
    }
    return cost;
  }

  /**
   * Builds once more with a comment more, and with an article more, and tells what that rewrote.
   */
  @Test
  void rewritesFewShards() throws IOException, InterruptedException {
    Path articles = FOLDER.resolve("content/articles/2017");
    Path comments;
    try (Stream<Path> files = Files.walk(articles)) {
      comments =
          files.filter(f -> f.toString().endsWith(".comments.yaml")).sorted().toList().get(4);
    }
    String before = Files.readString(comments);
    Path article = articles.resolve("one-more.md");
    String body =
        Files.readString(Path.of(comments.toString().replace(".comments.yaml", ".md")))
            .replaceFirst("(?s).*---", "");
    Map<String, String> first = shards();
    try {
      Files.writeString(
          comments,
          before
              + "- id: 9001\n  author: Somebody New\n  body: "
              + body.strip().substring(0, 70)
              + "\n");
      SampleSite.build(FOLDER.resolve("content"), SITE);
      Map<String, String> second = shards();
      System.out.printf("a comment more: %d of %d shards%n", changed(first, second), first.size());
      Files.writeString(article, "---\ntitle: One more\n---\n" + body);
      SampleSite.build(FOLDER.resolve("content"), SITE);
      System.out.printf("an article more: %d shards%n", changed(second, shards()));
    } finally {
      Files.writeString(comments, before);
      Files.deleteIfExists(article);
    }
  }

  private static Map<String, String> shards() throws IOException {
    Map<String, String> shards = new TreeMap<>();
    for (String line : Files.readAllLines(SITE.resolve("manifest-sha256.txt"))) {
      String[] parts = line.split("  ", 2);
      if (parts[1].contains("search/t/")) {
        shards.put(parts[1], parts[0]);
      }
    }
    return shards;
  }

  private static long changed(Map<String, String> before, Map<String, String> after) {
    return after.entrySet().stream()
        .filter(shard -> !shard.getValue().equals(before.get(shard.getKey())))
        .count();
  }

  @Test
  void indexesInATenthOfLunrsTime() throws IOException, InterruptedException {
    double ours = indexed();
    Path lunr = FOLDER.resolve("lunr.js");
    try (InputStream in =
        LargeArchive.class.getResourceAsStream("/META-INF/resources/webjars/lunr/2.3.9/lunr.js")) {
      Files.write(lunr, in.readAllBytes());
    }
    Process process =
        new ProcessBuilder(
                node(),
                "--max-old-space-size=12000",
                "src/test/resources/search/build-with-lunr.js",
                lunr.toString(),
                DOCUMENTS.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    double theirs = Double.parseDouble(told.strip());
    System.out.printf(
        Locale.ROOT, "CPU to index: %.2f s; lunr.js %.2f s; %.3f%n", ours, theirs, ours / theirs);
  }

  /** The seconds of CPU of the whole process, compiler and collector included. */
  private static double indexed() throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = 0;
    IndexBuilder builder =
        new IndexBuilder(IndexSettings.of(Field.of("title", 5), Field.of("body", 1)));
    List<Document> documents = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(DOCUMENTS)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = JSON.readTree(line);
        Map<String, FieldValue> fields = new HashMap<>();
        for (String name : List.of("title", "body")) {
          if (node.has(name)) {
            fields.put(name, FieldValue.text(node.get(name).stringValue()));
          }
        }
        documents.add(new Document(node.get("id").stringValue(), fields));
      }
    }
    long start = system.getProcessCpuTime();
    documents.forEach(builder::add);
    assertThat(builder.build().refs()).hasSameSizeAs(documents);
    cpu += system.getProcessCpuTime() - start;
    return cpu / 1e9;
  }

  private static String node() {
    String named = System.getenv("POSTIL_NODE");
    return named != null
        ? named
        : Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
            .createProcessBuilder()
            .command()
            .get(0);
  }
}
