package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.FileTree;

/**
 * The longest discussions, built by the packaged jar with 512 MB of heap and all features on; each
 * test prints what the build took. {@code -Dpostil.comments=50000} makes the discussions in
 * Markdown and HTML as long as the one in plain text.
 */
class LongDiscussionsIT {
  private static final Path FOLDER = Path.of("target/long-discussions").toAbsolutePath();
  private static final int DEEP = 10_000;
  private static final int LONG = 50_000;
  private static final int MARKED_UP = Integer.getInteger("postil.comments", 5_000);

  private static final Pattern COMMENT = Pattern.compile(" id=\"comment-(\\d+)\"");
  private static final Pattern PAUSE = Pattern.compile("(\\d+)M->\\d+M\\(\\d+M\\)");
  private static final Pattern STRING = Pattern.compile("\"([0-9 ]+)\"");
  private static final String[] WORDS =
      ("tide pilot harbour margin minute light water the of and to in that it was for on with chart"
              + " keeper lamp winter never again wrong right brine measure north small boats")
          .split(" ");

  private final Random random = new Random(9);

  @Test
  void aThreadOfTenThousandRepliesInOneAnother() throws IOException, InterruptedException {
    Path site = built("deep", DEEP, "text", i -> i - 1);

    assertEachCommentStandsOnce(site, DEEP);
    assertIndexLeadsToEach(site, DEEP);
  }

  @Test
  void fiftyThousandCommentsOfOnePerson() throws IOException, InterruptedException {
    Path site = built("long", LONG, "text", this::someEarlier);

    assertEachCommentStandsOnce(site, LONG);
    assertIndexLeadsToEach(site, LONG);
    assertThat(site.resolve("people/old-pilot/page/" + LONG / 20 + "/index.html")).exists();
    assertThat(site.resolve("people/old-pilot/page/" + (LONG / 20 + 1))).doesNotExist();
    assertThat(site.resolve("search/index.json")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "html"})
  void manyCommentsWithMarkup(String format) throws IOException, InterruptedException {
    Path site = built(format, MARKED_UP, format, this::someEarlier);

    assertEachCommentStandsOnce(site, MARKED_UP);
  }

  @Test
  void aDeepThreadIsFoundSoundByTheCheck() throws IOException, InterruptedException {
    Path content = written("checked", 1000, "text", i -> i - 1);
    SampleSite.run(
        List.of("-Xmx512m"), Map.of(), "check", "--strict", "--content", content.toString());
  }

  /** Says which comment another answers, 0 for none. */
  private interface Parents {
    int of(int comment);
  }

  private int someEarlier(int comment) {
    return comment == 1 || random.nextInt(10) < 3
        ? 0
        : comment - 1 - random.nextInt(Math.min(300, comment - 1));
  }

  private Path built(String name, int comments, String format, Parents parents)
      throws IOException, InterruptedException {
    Path content = written(name, comments, format, parents);
    Path site = FOLDER.resolve(name + "-site");
    Path log = FOLDER.resolve(name + ".gc");
    FileTree.delete(site);
    long start = System.nanoTime();
    SampleSite.run(
        List.of("-Xmx512m", "-Xlog:gc:file=" + log),
        Map.of(),
        "build",
        "--quiet",
        "--clean",
        "--content",
        content.toString(),
        "--output",
        site.toString());
    System.out.printf(
        Locale.ROOT,
        "%s: %d comments in %s built in %.1f s, %d MB of heap at most%n",
        name,
        comments,
        format,
        (System.nanoTime() - start) / 1e9,
        PAUSE
            .matcher(Files.readString(log))
            .results()
            .mapToInt(pause -> Integer.parseInt(pause.group(1)))
            .max()
            .orElse(0));
    return site;
  }

  private Path written(String name, int comments, String format, Parents parents)
      throws IOException {
    Path content = FOLDER.resolve(name + "-content");
    Path articles = Files.createDirectories(content.resolve("articles"));
    Files.writeString(
        content.resolve("archive.yaml"),
        "title: Long\nbase_url: https://a.example/\nfeatures: {by_date: true, comment_feeds: true}\n");
    Files.writeString(
        articles.resolve("long.md"),
        "---\ntitle: Long\ndate: 2011-04-05\ntags: [tides]\n---\nWords.\n");
    try (BufferedWriter out = Files.newBufferedWriter(articles.resolve("long.comments.yaml"))) {
      for (int i = 1; i <= comments; i++) {
        int parent = parents.of(i);
        out.write("- id: " + i + "\n" + (parent > 0 ? "  parent: " + parent + "\n" : ""));
        out.write("  author: Old Pilot\n  format: " + format + "\n");
        out.write(
            String.format(
                Locale.ROOT,
                "  date: 2011-04-%02dT%02d:%02d:00Z%n",
                5 + i / 3000,
                random.nextInt(24),
                i % 60));
        out.write("  body: |\n    " + body(format).replace("\n", "\n    ") + "\n");
      }
    }
    return content;
  }

  private String body(String format) {
    String one = words(5 + random.nextInt(50));
    String other = words(5 + random.nextInt(50));
    return switch (format) {
      case "markdown" ->
          "**" + one + "** [a](https://b.example/" + random.nextInt(99) + ")\n\n> " + other;
      case "html" ->
          "<p>"
              + one
              + " <a href=\"https://b.example/\">x</a></p>\n<blockquote>"
              + other
              + "</blockquote>";
      default -> one + "\n\n" + other;
    };
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
        .collect(Collectors.joining(" "));
  }

  private static List<Path> threadPages(Path site) {
    List<Path> pages = new ArrayList<>(List.of(site.resolve("articles/long/index.html")));
    for (int part = 2; ; part++) {
      Path page = site.resolve("articles/long/comments/" + part + "/index.html");
      if (!Files.exists(page)) {
        return pages;
      }
      pages.add(page);
    }
  }

  /** In thread order no other page has it, and a page leads to the next. */
  private static void assertEachCommentStandsOnce(Path site, int comments) throws IOException {
    List<Integer> found = new ArrayList<>();
    List<Path> pages = threadPages(site);
    for (int i = 0; i < pages.size(); i++) {
      String html = Files.readString(pages.get(i));
      COMMENT.matcher(html).results().forEach(id -> found.add(Integer.parseInt(id.group(1))));
      String next = "rel=\"next\" href=\"" + (i == 0 ? "comments/" : "../") + (i + 2) + "/\"";
      assertThat(html.contains(next)).as(next).isEqualTo(i + 1 < pages.size());
    }
    assertThat(found).hasSize(comments);
    assertThat(new TreeSet<>(found)).hasSize(comments);
  }

  /** The script by which {@code #comment-9000} of the article's own page finds its comment. */
  private static void assertIndexLeadsToEach(Path site, int comments) throws IOException {
    Matcher lists =
        STRING.matcher(Files.readString(site.resolve("articles/long/comments/index.js")));
    int count = 0;
    for (Path page : threadPages(site)) {
      assertThat(lists.find()).isTrue();
      List<String> ids = List.of(lists.group(1).strip().split(" "));
      count += ids.size();
      assertThat(COMMENT.matcher(Files.readString(page)).results().map(id -> id.group(1)).toList())
          .isEqualTo(ids);
    }
    assertThat(count).isEqualTo(comments);
  }
}
