package org.postil.capture.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.capture.Captured;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two real captures against the truth that was counted by hand. */
class TextCorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpora/text");

  @ParameterizedTest
  @ValueSource(strings = {"000_c123cfc7438e7354", "002_1449e5970e96c2e5"})
  void comesOutExactlyAsItsTruthSays(String name) throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpora are not beside this checkout: " + CORPUS);
    byte[] bytes = Files.readAllBytes(CORPUS.resolve(name + ".txt"));
    JsonNode truth =
        new JsonMapper().readTree(Files.readString(CORPUS.resolve(name + ".truth.json")));
    Captured captured = TextCapture.read(bytes, name, doubt -> {});

    assertThat(captured.head().title()).isEqualTo(truth.get("title").stringValue());
    assertThat(captured.head().dateline()).contains(truth.get("dateline").stringValue());
    assertThat(captured.head().image().flatMap(i -> i.caption()))
        .isEqualTo(Optional.ofNullable(truth.get("caption")).map(JsonNode::stringValue));
    assertThat(captured.body().text().strip().split("\n\n"))
        .hasSize(truth.get("article_paragraphs").intValue());
    String policy = captured.head().discussion().policy().orElse("");
    assertThat(policy).startsWith(truth.get("policy").get("heading").stringValue() + "\n\n");

    List<Discussion.Entry> entries = captured.discussion().inThreadOrder();
    JsonNode comments = truth.get("comments");
    assertThat(entries).hasSize(comments.size());
    for (int i = 0; i < entries.size(); i++) {
      JsonNode wanted = comments.get(i);
      Comment comment = entries.get(i).comment();
      String text = comment.body().text();
      assertThat(comment.author().orElse("")).isEqualTo(wanted.get("author").stringValue());
      assertThat(entries.get(i).depth() + 1).isEqualTo(wanted.get("depth").intValue());
      assertThat(entries.get(i).parent() + 1)
          .isEqualTo(wanted.get("parent").isNull() ? 0 : wanted.get("parent").intValue());
      assertThat(text).startsWith(wanted.get("starts").stringValue());
      assertThat(text.split("\n\n")).hasSize(wanted.get("paragraphs").intValue());
      assertThat(text.lines().filter(line -> !line.isBlank()).count())
          .isEqualTo(wanted.get("lines").intValue());
    }
  }
}
