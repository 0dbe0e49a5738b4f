package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real captures, all the way: what their truth files count is what the pages show. */
class SeedsTest {
  private static final Path CORPUS = Path.of("../shared/corpora/text");

  @TempDir Path temporary;

  @Test
  void thePagesShowWhatTheTruthFilesCount() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpora are not beside this checkout: " + CORPUS);
    String content = temporary.resolve("content").toString();
    String site = temporary.resolve("site").toString();
    List<Path> truths;
    try (Stream<Path> files = Files.list(CORPUS)) {
      truths = files.filter(file -> file.toString().endsWith(".truth.json")).sorted().toList();
    }
    assertThat(truths).hasSize(2);
    for (Path truth : truths) {
      run("import", truth.toString().replace(".truth.json", ".txt"), "--into", content);
    }
    run("build", "--content", content, "--output", site);
    for (Path truth : truths) {
      check(new JsonMapper().readTree(Files.readString(truth)), pages(site));
    }
  }

  private static void run(String... arguments) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    assertThat(Postil.run(nowhere, nowhere, arguments)).isZero();
  }

  private static List<Document> pages(String site) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(site, "articles"))) {
      return files
          .filter(file -> file.endsWith("index.html") && !file.toString().contains("by-date"))
          .map(SeedsTest::parsed)
          .toList();
    }
  }

  private static Document parsed(Path file) {
    try {
      return Jsoup.parse(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void check(JsonNode truth, List<Document> pages) {
    String title = truth.get("title").stringValue();
    Document page =
        pages.stream()
            .filter(p -> p.select("h1.p-name").text().equals(title))
            .findFirst()
            .orElseThrow();
    Element text = page.expectFirst(".h-entry .text .e-content");
    assertThat(text.select("> p")).hasSize(truth.get("article_paragraphs").intValue());
    assertThat(text.text()).startsWith(truth.get("dateline").stringValue());
    assertThat(page.select("figcaption").text())
        .isEqualTo(Optional.ofNullable(truth.get("caption")).map(JsonNode::stringValue).orElse(""));
    JsonNode policy = truth.get("policy");
    assertThat(page.select(".policy summary").text())
        .isEqualTo(policy.get("heading").stringValue());
    assertThat(page.select(".policy p")).hasSize(policy.get("paragraphs").intValue());

    List<Element> comments = page.select(".h-cite");
    assertThat(comments).hasSize(truth.get("comments").size());
    for (int i = 0; i < comments.size(); i++) {
      JsonNode wanted = truth.get("comments").get(i);
      Element comment = comments.get(i);
      String author = wanted.get("author").stringValue();
      assertThat(comment.select(".p-author").text())
          .isEqualTo(author.isEmpty() ? "Anonymous" : author);
      assertThat(comment.select(".e-content").text())
          .startsWith(wanted.get("starts").stringValue());
      assertThat(comment.select(".e-content > p")).hasSize(wanted.get("paragraphs").intValue());
      assertThat(comment.select(".e-content br").size() + comment.select(".e-content > p").size())
          .isEqualTo(wanted.get("lines").intValue());
      String parent =
          wanted.get("parent").isNull()
              ? ""
              : "#" + comments.get(wanted.get("parent").intValue() - 1).id();
      assertThat(comment.select(".u-in-reply-to").attr("href")).isEqualTo(parent);
    }
  }
}
