package org.postil.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;
import org.postil.site.SiteRequest;

/** The promises of the contract about pages, read from the HTML. */
class ArticlePageTest {
  @TempDir Path temporary;

  private Path content() throws IOException {
    Path content = temporary.resolve("content");
    Files.createDirectories(content.resolve("articles/2011/04"));
    Files.writeString(
        content.resolve("archive.yaml"), "title: T\nbase_url: https://example.org/a/\n");
    return content;
  }

  private Path build(Path content) {
    Path output = temporary.resolve("out");
    SiteBuilder.build(BuildRequest.of(SiteRequest.of(content), output));
    return output;
  }

  private static Document page(Path output, String address) throws IOException {
    return Jsoup.parse(
        Files.readString(output.resolve(address + "index.html")),
        "https://example.org/a/" + address);
  }

  private Path article(Path content, String comments) throws IOException {
    Path file = content.resolve("articles/2011/04/one.md");
    Files.writeString(
        file,
        "---\ntitle: One\ndate: 2011-04-05\ntags: [Sea]\nauthor: Jane\n---\nFirst.\n\nSecond.\n");
    Files.writeString(content.resolve("articles/2011/04/one.comments.yaml"), comments);
    return build(content);
  }

  @Test
  void marksUpEachCommentAsTheContractSays() throws IOException {
    Path out =
        article(
            content(),
            "- {id: '1', author: Robert, date: 2011-04-05T10:00Z, body: first}\n"
                + "- {id: '2', body: second}\n"
                + "- {id: '1.1', parent: '1', author: Nana, date: 2011-04, body: reply}\n");
    Document page = page(out, "articles/2011/04/one/");

    assertThat(page.select(".h-cite").eachAttr("id"))
        .containsExactly("comment-1", "comment-1.1", "comment-2");
    Element reply = page.getElementById("comment-1.1");
    assertThat(reply.select(".p-author").text()).isEqualTo("Nana");
    assertThat(reply.select(".dt-published").attr("datetime")).isEqualTo("2011-04");
    assertThat(reply.select(".e-content").text()).isEqualTo("reply");
    assertThat(reply.select(".u-in-reply-to").attr("href")).isEqualTo("#comment-1");
    assertThat(reply.select(".u-in-reply-to").text()).contains("in reply to Robert");
    Element anonymous = page.getElementById("comment-2");
    assertThat(anonymous.select(".p-author").text()).isEqualTo("Anonymous");
    assertThat(anonymous.text()).contains("undated");
    assertThat(page.select(".h-entry .p-name").first().text()).isEqualTo("One");
    assertThat(page.select(".h-entry .p-category").text()).isEqualTo("Sea");
    assertThat(page.select("#discussion h2").text())
        .isEqualTo("3 comments, one of them a reply, by 2 people");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://example.org/a/articles/2011/04/one/");
    assertThat(page.select("script[type=application/ld+json]").html()).contains("NewsArticle");
  }

  @Test
  void readsADiscussionFromJsonAsFromYaml() throws IOException {
    Path out =
        article(
            content(),
            "- {id: '1', author: A, date: 2011-04, body: x}\n- {id: '2', parent: '1', body: y}\n");
    String yaml = Files.readString(out.resolve("articles/2011/04/one/index.html"));
    Path folder = temporary.resolve("content/articles/2011/04");
    Files.delete(folder.resolve("one.comments.yaml"));
    Files.writeString(
        folder.resolve("one.comments.json"),
        "[{\"id\": 1, \"author\": \"A\", \"date\": \"2011-04\", \"body\": \"x\"},"
            + " {\"id\": \"2\", \"parent\": 1, \"author\": null, \"body\": \"y\"}]");
    build(temporary.resolve("content"));
    assertThat(Files.readString(out.resolve("articles/2011/04/one/index.html"))).isEqualTo(yaml);
  }

  @Test
  void readsFormatsAsTheyAreWritten() throws IOException {
    Path out =
        article(
            content(),
            "- {id: '1', body: '*a* <b>b</b>'}\n- {id: '2', format: markdown, body: '*a* <b>b</b>'}\n"
                + "- {id: '3', format: html, body: '*a* <b>b</b><script>c</script>'}\n");
    Document page = page(out, "articles/2011/04/one/");
    assertThat(page.select(".h-cite .e-content").eachText())
        .containsExactly("*a* <b>b</b>", "a <b>b</b>", "*a* b");
    assertThat(page.select(".h-cite em").eachText()).containsExactly("a");
    assertThat(page.select(".h-cite b").eachText()).containsExactly("b");
  }

  @Test
  void saysWhatAClosedBranchHolds() throws IOException {
    Path out =
        article(
            content(),
            "- {id: '1', author: A, body: x}\n- {id: '2', parent: '1', author: B, body: x}\n"
                + "- {id: '3', parent: '2', author: C, body: x}\n- {id: '4', parent: '1', author: D, body: x}\n"
                + "- {id: '5', parent: '1', body: x}\n");
    Document page = page(out, "articles/2011/04/one/");
    assertThat(page.select("details > summary").eachText())
        .contains("4 replies, by B, C and 2 others", "1 reply, by C");
  }

  @Test
  void givesACommentInAMissingBranchANote() throws IOException {
    Path out = article(content(), "- {id: '2', parent: '1', author: A, body: x}\n");
    assertThat(page(out, "articles/2011/04/one/").getElementById("comment-2").text())
        .contains("not in the archive");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void pagesAThreadOfTenThousandLevels() throws IOException {
    StringBuilder comments = new StringBuilder();
    for (int i = 1; i <= 10_000; i++) {
      comments.append("- {id: 'c").append(i).append("', ");
      comments
          .append(i == 1 ? "" : "parent: 'c" + (i - 1) + "', ")
          .append("author: N")
          .append(i % 7);
      comments.append(", body: words}\n");
    }
    Path out = article(content(), comments.toString());
    checkPaged(out, 10_000);
    Document second = page(out, "articles/2011/04/one/comments/2/");
    Element first = second.selectFirst(".h-cite");
    assertThat(first.select(".u-in-reply-to").attr("abs:href"))
        .startsWith("https://example.org/a/articles/2011/04/one/#comment-c");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void pagesTwentyThousandComments() throws IOException {
    StringBuilder comments = new StringBuilder();
    for (int i = 1; i <= 20_000; i++) {
      comments
          .append("- {id: 'c")
          .append(i)
          .append("', ")
          .append(i % 3 == 0 ? "parent: 'c" + (i - 1) + "', " : "");
      comments.append("author: N").append(i % 50).append(", body: words}\n");
    }
    checkPaged(article(content(), comments.toString()), 20_000);
  }

  /** Every comment stands on one page, the index knows which, and no page is deep or long. */
  private static void checkPaged(Path out, int count) throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> index = new ArrayList<>();
    for (String line :
        Files.readString(out.resolve("articles/2011/04/one/comments/index.js")).split("\n")) {
      index.add(" " + line.replaceAll("[\\[\\]\",;()]|postilCommentPages", "") + " ");
    }
    index.remove(0);
    int number = 1;
    for (String address = "";
        Files.exists(out.resolve("articles/2011/04/one/" + address + "index.html")); ) {
      Document page = page(out, "articles/2011/04/one/" + address);
      List<String> ids = page.select(".h-cite").eachAttr("id");
      assertThat(ids).hasSizeLessThanOrEqualTo(400);
      for (String id : ids) {
        assertThat(seen.add(id)).isTrue();
        assertThat(index.get(number - 1)).contains(" " + id.substring("comment-".length()) + " ");
      }
      assertThat(page.select("ol ol ol ol ol ol ol ol")).as("nesting is capped").isEmpty();
      number++;
      address = "comments/" + number + "/";
    }
    assertThat(seen).hasSize(count);
  }

  @Test
  void addressesDoNotChangeWhenSomethingUnrelatedIsAdded() throws IOException {
    Path content = content();
    Path out =
        article(
            content,
            "- {id: '1', author: 'Степан', body: x}\n- {id: '2', author: Stepan, body: x}\n");
    Set<String> before = addresses(out);
    Files.writeString(
        content.resolve("articles/2011/04/aaa.md"),
        "---\ntitle: Another\ntags: [Сеа, sea!]\n---\nWords.\n");
    Files.writeString(
        content.resolve("articles/2011/04/aaa.comments.yaml"),
        "- {id: '1', author: 'Stepan.', body: x}\n");
    build(content);
    assertThat(addresses(out)).containsAll(before);
  }

  private static Set<String> addresses(Path out) throws IOException {
    try (var files = Files.walk(out)) {
      Set<String> addresses = new HashSet<>();
      files.filter(Files::isRegularFile).forEach(f -> addresses.add(out.relativize(f).toString()));
      return addresses;
    }
  }
}
