package org.postil.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;
import org.postil.site.SiteRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where an article came from, as its page says it to readers and to programs. */
class ProvenanceTest {
  private static final String SHA256 = "0123456789abcdef".repeat(4);
  private static final String SECRET = "the address of a reader";

  @TempDir Path temporary;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(temporary.resolve("content/articles"));
    Files.createDirectories(temporary.resolve("content/originals"));
    Files.writeString(temporary.resolve("content/archive.yaml"), "title: T\n");
    Files.writeString(temporary.resolve("content/originals/" + SHA256 + ".html"), SECRET);
  }

  private Document page(String source) throws IOException {
    Files.writeString(
        temporary.resolve("content/articles/a.md"),
        "---\ntitle: A\nsource: {"
            + source
            + "}\n---\n[Original](../originals/"
            + SHA256
            + ".html)\n");
    SiteBuilder.build(
        BuildRequest.of(SiteRequest.of(temporary.resolve("content")), temporary.resolve("out")));
    return Jsoup.parse(Files.readString(temporary.resolve("out/articles/a/index.html")));
  }

  private static JsonNode basis(Document page) {
    return new JsonMapper()
        .readTree(page.select("script[type=application/ld+json]").html())
        .path("isBasedOn");
  }

  private Document whole() throws IOException {
    return page(
        "name: The <Lantern>, url: 'https://lantern.example/1', captured: 2015-03-13, original:"
            + " originals/"
            + SHA256
            + ".html, sha256: '"
            + SHA256
            + "', importer: 'postil 0.1.0, html'");
  }

  @Test
  void standsInTheMarginAndClosed() throws IOException {
    Document page = whole();
    Element source = page.select(".margin a.u-syndication").first();
    assertThat(source.text()).isEqualTo("The <Lantern>");
    assertThat(source.attr("href")).isEqualTo("https://lantern.example/1");
    assertThat(source.attr("rel")).isEqualTo("noopener");
    assertThat(page.select(".margin .captured time").attr("datetime")).isEqualTo("2015-03-13");
    Element more = page.select(".margin details.provenance").first();
    assertThat(more.hasAttr("open")).isFalse();
    assertThat(more.select("code").eachText()).containsExactly("https://lantern.example/1", SHA256);
    assertThat(more.text()).contains("imported by postil 0.1.0, html");
  }

  @Test
  void isDataForPrograms() throws IOException {
    JsonNode basis = basis(whole());
    assertThat(basis.path("@type").asString()).isEqualTo("MediaObject");
    assertThat(basis.path("name").asString()).isEqualTo("The <Lantern>");
    assertThat(basis.path("url").asString()).isEqualTo("https://lantern.example/1");
    assertThat(basis.path("dateCreated").asString()).isEqualTo("2015-03-13");
    assertThat(basis.path("sha256").asString()).isEqualTo(SHA256);
  }

  @Test
  void showsWhatIsKnownAndNoMore() throws IOException {
    Document page = page("name: Paper, url: 'https://paper.example/1'");
    assertThat(page.select("details.provenance")).isEmpty();
    assertThat(basis(page).asString()).isEqualTo("https://paper.example/1");
    page = page("name: A letter");
    assertThat(page.select(".margin").text()).contains("A letter");
    assertThat(basis(page).isMissingNode()).isTrue();
    page = page("name: Export, sha256: '" + SHA256 + "'");
    assertThat(page.select("details.provenance code").eachText()).containsExactly(SHA256);
    assertThat(basis(page).path("sha256").asString()).isEqualTo(SHA256);
    assertThat(basis(page).has("url")).isFalse();
  }

  @Test
  void printsNoAddressThatCouldAct() throws IOException {
    Document page = page("name: N, url: 'javascript:alert(1)', sha256: '" + SHA256 + "'");
    assertThat(page.html()).doesNotContain("javascript:alert");
  }

  @Test
  void publishesNoOriginal() throws IOException {
    whole();
    assertThat(FileTree.read(temporary.resolve("out")))
        .noneSatisfy((path, text) -> assertThat(path).contains("originals"))
        .noneSatisfy((path, text) -> assertThat(text).contains(SECRET));
  }
}
