package org.postil.capture.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.archive.Comment;
import org.postil.archive.Whitespace;
import org.postil.capture.Captured;
import org.postil.capture.Input;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Two real sites against the truth that was computed from their files. */
class DataCorpusTest {
  private static final Path CORPORA = Path.of("../shared/corpora");

  @ParameterizedTest
  @CsvSource({
    "staticman/made-mistakes, _data/comments, 8, 153, 84, position",
    "hugo/jdieter, data/comments, 6, 48, 0, id"
  })
  void comesOutAsItsTruthSays(
      String site, String folder, int articles, int comments, int replies, String by)
      throws IOException {
    Path root = CORPORA.resolve(site);
    assumeTrue(Files.isDirectory(root), "the corpora are not beside this checkout: " + root);
    assertThat(new DataFormat().recognises(Input.of(root), new byte[0])).isTrue();
    Recorded recorded = Recorded.of(root);
    JsonNode truth = new JsonMapper().readTree(Files.readString(root.resolve("truth.json")));
    Map<String, Captured> byFirstComment = new TreeMap<>();
    for (Captured article : recorded.articles) {
      byFirstComment.put(article.discussion().captured().get(0).body().text(), article);
    }
    assertThat(recorded.articles).hasSize(articles).noneMatch(Captured::isBare);
    assertThat(recorded.articles.stream().mapToInt(a -> a.discussion().size()).sum())
        .isEqualTo(comments);
    assertThat(recorded.articles.stream().mapToInt(a -> a.discussion().replies()).sum())
        .isEqualTo(replies);
    assertThat(recorded.troubles).noneMatch(told -> !told.startsWith("DOUBT"));
    for (Map.Entry<String, JsonNode> wanted : truth.properties()) {
      List<JsonNode> files = new ArrayList<>();
      wanted.getValue().forEach(files::add);
      check(files, root.resolve(folder).resolve(wanted.getKey()), byFirstComment, by);
    }
  }

  private static void check(
      List<JsonNode> wanted, Path folder, Map<String, Captured> byFirstComment, String by)
      throws IOException {
    List<Comment> found =
        Optional.ofNullable(byFirstComment.get(message(folder, wanted.get(0))))
            .orElseThrow()
            .discussion()
            .captured();
    assertThat(found).hasSameSizeAs(wanted);
    for (int i = 0; i < found.size(); i++) {
      JsonNode file = wanted.get(i);
      Comment comment = found.get(i);
      String stem = file.get("file").stringValue().replace(".yml", "");
      assertThat(comment.sourceId())
          .contains(file.get("id").isNull() ? stem : file.get("id").stringValue());
      assertThat(comment.author().orElse("")).isEqualTo(file.get("author").stringValue().strip());
      assertThat(Whitespace.collapse(comment.body().text()))
          .isEqualTo(Whitespace.collapse(message(folder, file)));
      assertThat(comment.date()).isPresent();
      JsonNode parent = file.get("parent");
      assertThat(comment.parent())
          .isEqualTo(
              parent.isNull()
                  ? Optional.empty()
                  : Optional.of(found.get(parent.intValue() - 1).id()));
      assertThat(comment.evidence().flatMap(Comment.Evidence::parentBy))
          .isEqualTo(parent.isNull() ? Optional.empty() : Optional.of(by));
      assertThat(comment.evidence().flatMap(Comment.Evidence::email)).isEmpty();
    }
  }

  private static String message(Path folder, JsonNode file) throws IOException {
    JsonNode comment =
        new YAMLMapper().readTree(Files.readString(folder.resolve(file.get("file").stringValue())));
    return comment.get("message").asString().replace("\r\n", "\n");
  }

  @ParameterizedTest
  @CsvSource({"staticman/made-mistakes", "hugo/jdieter"})
  void accountsForEveryFileAndByte(String site) throws IOException {
    Path root = CORPORA.resolve(site);
    assumeTrue(Files.isDirectory(root), "the corpora are not beside this checkout: " + root);
    Recorded recorded = Recorded.of(root);
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(recorded.counts.values().stream().mapToInt(n -> n).sum()).isEqualTo(files.size());
      assertThat(recorded.read)
          .isLessThanOrEqualTo(files.stream().mapToLong(f -> f.toFile().length()).sum());
    }
  }
}
