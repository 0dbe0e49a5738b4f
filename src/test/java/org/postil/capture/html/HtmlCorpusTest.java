package org.postil.capture.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.capture.Captured;
import org.postil.capture.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real pages against the truth that was computed from their markup. */
class HtmlCorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpora/html");

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
  void comesOutExactlyAsItsTruthSays(String name) throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpora are not beside this checkout: " + CORPUS);
    Path folder = CORPUS.resolve(name);
    JsonNode truth = new JsonMapper().readTree(Files.readString(folder.resolve("truth.json")));
    byte[] bytes = Files.readAllBytes(folder.resolve("page.html"));
    Captured captured =
        HtmlCapture.read(Page.of(name, bytes), HtmlThemesTest.OPTIONS, new Heard()).orElseThrow();

    assertThat(captured.head().title()).isEqualTo(truth.get("title").stringValue());
    assertThat(captured.body().text()).isNotBlank();
    List<Discussion.Entry> entries = captured.discussion().inThreadOrder();
    JsonNode comments = truth.get("comments");
    assertThat(entries).hasSize(comments.size());
    for (int i = 0; i < entries.size(); i++) {
      check(entries.get(i), comments.get(i));
    }
    captured
        .notes()
        .claims()
        .forEach(
            claim ->
                assertThat(
                        claim.measure() == Captured.Measure.COMMENTS
                            ? captured.discussion().size()
                            : captured.discussion().depth())
                    .as(claim.words())
                    .isEqualTo(claim.number()));
  }

  private static void check(Discussion.Entry entry, JsonNode wanted) {
    Comment comment = entry.comment();
    assertThat(comment.sourceId()).isEqualTo(text(wanted, "id"));
    assertThat(comment.author()).isEqualTo(text(wanted, "author"));
    assertThat(comment.kind().name().toLowerCase(Locale.ROOT))
        .isEqualTo(wanted.get("kind").stringValue());
    assertThat(entry.depth() + 1).isEqualTo(wanted.get("depth").intValue());
    assertThat(entry.parent() + 1)
        .isEqualTo(wanted.get("parent").isNull() ? 0 : wanted.get("parent").intValue());
    Element body = Jsoup.parseBodyFragment(comment.body().text()).body();
    if (wanted.has("paragraphs")) {
      assertThat(body.select("p").stream().filter(Element::hasText))
          .hasSize(wanted.get("paragraphs").intValue());
    } else {
      assertThat(body.text()).isEqualTo(wanted.get("body").stringValue());
    }
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.of(node.get(key)).filter(JsonNode::isString).map(JsonNode::stringValue);
  }
}
