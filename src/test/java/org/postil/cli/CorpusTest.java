package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.content.ContentReader;
import org.postil.diagnostic.Problems;
import org.postil.markup.Markup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every set of real captures, all the way: imported, it has the comments and the parents its truth
 * file counts, and every word of them; and it builds.
 */
class CorpusTest {
  private static final Path CORPORA = Path.of("../shared/corpora");

  @TempDir Path temporary;
  private String told = "";

  @BeforeEach
  void corporaAreThere() {
    assumeTrue(Files.isDirectory(CORPORA), "the corpora are not beside this checkout: " + CORPORA);
  }

  private int run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = Postil.run(stream, stream, arguments);
    told = out.toString(StandardCharsets.UTF_8);
    assertThat(told).doesNotContain("\tat ");
    return code;
  }

  /** Imports a set into a new archive, builds that, and reads it back. */
  private List<Article> imported(String source) {
    String content = temporary.resolve("content").toString();
    assertThat(run("import", CORPORA.resolve(source).toString(), "--into", content))
        .as(told)
        .isZero();
    assertThat(run("build", "--content", content, "--output", temporary.resolve("site").toString()))
        .as(told)
        .isZero();
    Archive archive = ContentReader.read(Path.of(content), true, new Problems());
    return archive.articles();
  }

  private static JsonNode truth(String file) throws IOException {
    return new JsonMapper().readTree(Files.readString(CORPORA.resolve(file)));
  }

  private static Article titled(List<Article> articles, String title) {
    List<Article> found = articles.stream().filter(a -> a.title().equals(title)).toList();
    assertThat(found).as(title).hasSize(1);
    return found.get(0);
  }

  /**
   * Compares a thread with what its truth says.
   *
   * @param thread objects with {@code n}, {@code author}, {@code parent}, which is an {@code n}
   * @param taken whether a comment of the truth is one that an import takes
   */
  private static void compare(
      Discussion discussion, JsonNode thread, java.util.function.Predicate<JsonNode> taken) {
    Map<Integer, JsonNode> byNumber = new HashMap<>();
    List<JsonNode> wanted = new ArrayList<>();
    for (JsonNode comment : thread) {
      byNumber.put(comment.get("n").intValue(), comment);
      if (taken.test(comment)) {
        wanted.add(comment);
      }
    }
    List<Comment> found = discussion.captured();
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < found.size(); i++) {
      Comment comment = found.get(i);
      JsonNode truth = wanted.get(i);
      String author = truth.get("author").isNull() ? "" : truth.get("author").stringValue();
      assertThat(comment.author().orElse("")).isEqualTo(Parser.unescapeEntities(author, false));
      if (truth.has("id") && !truth.get("id").isNull()) {
        assertThat(comment.sourceId()).contains(truth.get("id").stringValue());
      }
      if (truth.has("kind")) {
        assertThat(comment.kind())
            .hasToString(truth.get("kind").stringValue().toUpperCase(java.util.Locale.ROOT));
      }
      JsonNode parent = truth.get("parent");
      if (parent.isNull()) {
        assertThat(comment.parent()).as("parent of " + comment.id()).isEmpty();
      } else {
        JsonNode answered = byNumber.get(parent.intValue());
        int at = wanted.indexOf(answered);
        String id = at < 0 ? answered.get("id").stringValue() : found.get(at).id();
        assertThat(comment.parent()).as("parent of " + comment.id()).contains(id);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1337kultur",
        "damianduchamps",
        "firefox-nightly",
        "granary-mf2",
        "hacks-mozilla",
        "resonator-podcast",
        "rete-mirabile",
        "spontis-wpdiscuz",
        "the-pain"
      })
  void savedPages(String name) throws IOException {
    List<Article> articles = imported("html/" + name + "/page.html");
    JsonNode truth = truth("html/" + name + "/truth.json");
    Article article = titled(articles, truth.get("title").stringValue());
    compare(article.discussion(), truth.get("comments"), comment -> true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme-unit-test/theme-unit-test-data.xml",
        "isso/wordpress.xml",
        "artransfer/WordPress.sample"
      })
  void exportsOfWordPress(String file) throws IOException {
    List<Article> articles = imported("wxr/" + file);
    JsonNode truth = truth("wxr/" + file.substring(0, file.indexOf('/')) + "/truth.json");
    int approved = truth.get("totals").get("approved").intValue();
    assertThat(articles.stream().mapToInt(a -> a.discussion().size()).sum()).isEqualTo(approved);
    for (JsonNode item : truth.get("items_with_comments")) {
      Article article = titled(articles, item.get("title").stringValue());
      compare(
          article.discussion(),
          item.get("thread"),
          comment -> comment.get("approved").stringValue().equals("1"));
    }
    conserves(
        articles,
        words(
            CORPORA.resolve("wxr/" + file),
            "wp|comment",
            "wp|comment_approved:containsOwn(1)",
            "wp|comment_content"));
  }

  /** Items, and comments of those that were published, as the table of the corpora has them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "small-export.xml 11 1",
        "valid-wxr-1.0.xml 6 1",
        "valid-wxr-1.1.xml 2 1",
        "slashes.xml 1 1",
        "wxr-with-sub-data.xml 1 1",
        "wxr-comprehensive.xml 2 1",
        "wxr-utf-8-challenges.xml 1 0",
        "post-content-blank-lines.xml 1 0",
        "namespace-edge-cases.xml 6 0",
        "missing-version-tag.xml 0 0"
      })
  void smallExportsOfWordPress(String line) {
    String[] wanted = line.split(" ");
    String content = temporary.resolve("content").toString();
    String file = CORPORA.resolve("wxr/wordpress-importer/" + wanted[0]).toString();
    assertThat(run("import", file, "--include", "drafts,private,scheduled", "--into", content))
        .as(told)
        .isZero();
    assertThat(told)
        .contains(
            (wanted[1].equals("1") ? "1 article" : wanted[1] + " articles")
                + " and "
                + (wanted[2].equals("1") ? "1 comment" : wanted[2] + " comments")
                + " read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"isso/disqus.xml", "artransfer/Disqus.sample"})
  void exportsOfDisqus(String file) throws IOException {
    List<Article> articles = imported("disqus/" + file);
    JsonNode truth = truth("disqus/" + file.substring(0, file.indexOf('/')) + "/truth.json");
    List<JsonNode> threads = new ArrayList<>();
    truth.forEach(thread -> threads.add(thread));
    threads.removeIf(thread -> thread.get("comments").isEmpty());
    assertThat(articles).hasSameSizeAs(threads);
    for (JsonNode thread : threads) {
      Article article =
          articles.stream()
              .filter(
                  a ->
                      a.head()
                          .source()
                          .flatMap(s -> s.url())
                          .equals(java.util.Optional.of(thread.get("link").stringValue())))
              .findFirst()
              .orElseThrow();
      compare(
          article.discussion(),
          thread.get("comments"),
          c -> !c.get("deleted").booleanValue() && !c.get("spam").booleanValue());
    }
    conserves(articles, wordsOfPosts(CORPORA.resolve("disqus/" + file)));
  }

  @Test
  void dataCommentsOfJekyll() throws IOException {
    dataComments("staticman/made-mistakes", 8, 153, 84);
  }

  @Test
  void dataCommentsOfHugo() throws IOException {
    dataComments("hugo/jdieter", 6, 48, 0);
  }

  private void dataComments(String set, int articles, int comments, int replies)
      throws IOException {
    List<Article> found = imported(set);
    assertThat(found).hasSize(articles);
    assertThat(found.stream().mapToInt(a -> a.discussion().size()).sum()).isEqualTo(comments);
    assertThat(found.stream().mapToInt(a -> a.discussion().replies()).sum()).isEqualTo(replies);
    for (Map.Entry<String, JsonNode> folder : truth(set + "/truth.json").properties()) {
      // the folder is the one that holds the first comment's id
      String first = folder.getValue().get(0).get("author").stringValue();
      Article article =
          found.stream()
              .filter(a -> a.discussion().size() == folder.getValue().size())
              .filter(a -> a.discussion().captured().get(0).author().orElse("").equals(first))
              .findFirst()
              .orElseThrow();
      Map<String, String> ids = new HashMap<>();
      for (int i = 0; i < folder.getValue().size(); i++) {
        JsonNode wanted = folder.getValue().get(i);
        Comment comment = article.discussion().captured().get(i);
        ids.put(wanted.get("n").toString(), comment.id());
        assertThat(comment.author()).contains(wanted.get("author").stringValue());
        JsonNode parent = wanted.get("parent");
        assertThat(comment.parent().orElse(""))
            .isEqualTo(parent.isNull() ? "" : ids.get(parent.toString()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wxr/wordpress-importer/malformed.xml 90",
        "wxr/wordpress-importer/crazy-cdata.xml 18",
        "disqus/remark42-malformed/disqus.xml 1",
        "disqus/remark42-malformed/disqus-deleted-post.xml 1",
        "disqus/remark42-malformed/disqus-deleted-thread.xml 1"
      })
  void refusesWhatIsMalformedByLineAndColumn(String line) {
    String[] wanted = line.split(" ");
    Path content = temporary.resolve("content");
    String file = CORPORA.resolve(wanted[0]).toString();
    assertThat(run("import", file, "--into", content.toString())).isEqualTo(1);
    assertThat(told)
        .containsPattern(
            java.util.regex.Pattern.quote(file)
                + ":"
                + wanted[1]
                + ":\\d+: error: this is not well-formed XML: \\w");
    assertThat(content).doesNotExist();
  }

  @Test
  void pagesOfWebArchivesComeInAndAllRecordsAreAccountedFor() throws IOException {
    JsonNode truth = truth("warc/truth.json");
    for (Map.Entry<String, JsonNode> file : truth.properties()) {
      Path content = temporary.resolve(file.getKey().replace('/', '-'));
      run(
          "import",
          CORPORA.resolve("warc/" + file.getKey()).toString(),
          "--into",
          content.toString());
      long wanted =
          Stream.iterate(0, i -> i < file.getValue().get("html_pages").size(), i -> i + 1)
              .map(i -> file.getValue().get("html_pages").get(i).get("uri").stringValue())
              .distinct()
              .count();
      JsonNode report =
          Files.exists(content.resolve("import-report.json"))
              ? new JsonMapper().readTree(Files.readString(content.resolve("import-report.json")))
              : null;
      long pages = 0;
      if (report != null) {
        for (JsonNode record : report.get("sources").get(0).get("records")) {
          boolean isPage = record.get("sort").stringValue().equals("page");
          boolean isOlder = record.get("status").stringValue().equals("older capture");
          pages += isPage && !isOlder ? record.get("count").longValue() : 0;
        }
      }
      assertThat(pages).as(file.getKey() + told).isEqualTo(wanted);
    }
  }

  /** The words of the comments of an XML export, read by other means than the importer's. */
  private static String words(Path file, String comment, String condition, String text)
      throws IOException {
    Document xml = Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
    StringBuilder words = new StringBuilder();
    for (Element element : xml.select(comment)) {
      if (!element.select(condition).isEmpty()) {
        words.append(Jsoup.parseBodyFragment(element.select(text).text()).text());
      }
    }
    return letters(words.toString());
  }

  /** The words of the posts that an import takes, read by other means than the importer's. */
  private static String wordsOfPosts(Path file) throws IOException {
    Document xml = Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
    List<String> threads = xml.select("disqus > thread").eachAttr("dsq:id");
    StringBuilder words = new StringBuilder();
    for (Element post : xml.select("disqus > post")) {
      boolean isLeftOut = post.select("isDeleted, isSpam").eachText().contains("true");
      if (!isLeftOut && threads.contains(post.select("thread").attr("dsq:id"))) {
        words.append(Jsoup.parseBodyFragment(post.select("> message").text()).text());
      }
    }
    assertThat(words).isNotEmpty();
    return letters(words.toString());
  }

  private static void conserves(List<Article> articles, String wanted) {
    StringBuilder words = new StringBuilder();
    for (Article article : articles) {
      article.discussion().captured().forEach(c -> words.append(Markup.plain(c.body())));
    }
    assertThat(sorted(letters(words.toString()))).isEqualTo(sorted(wanted));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }

  /** Articles are read in another order than they stand in the export. */
  private static String sorted(String text) {
    return text.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
