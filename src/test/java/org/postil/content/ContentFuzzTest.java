package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.postil.archive.Article;
import org.postil.archive.Discussion;
import org.postil.archive.Limits;
import org.postil.archive.Settings;
import org.postil.archive.Topic;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problems;
import org.postil.fuzz.Places;
import org.postil.fuzz.Told;

/**
 * Whatever stands in a content file: it is read, or problems say where it is wrong; what was read
 * without a problem is the same after it was written and read again.
 */
class ContentFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void article(byte[] bytes) {
    read(
            bytes,
            "a.md",
            (text, found) ->
                new FrontMatterReader(ZoneOffset.UTC, Limits.USUAL, found).read(text, "a.md"))
        .flatMap(parts -> parts)
        .ifPresent(
            parts ->
                ReadBack.assertSame(new Article("a", parts.head(), parts.body(), Discussion.NONE)));
  }

  @FuzzTest(maxDuration = "60s")
  void comments(byte[] bytes) {
    discussion(
        bytes,
        "c.yaml",
        (text, found) -> NodeReader.yaml(text, Place.of("c.yaml"), Limits.USUAL, found));
  }

  @FuzzTest(maxDuration = "60s")
  void commentsInJson(byte[] bytes) {
    discussion(
        bytes,
        "c.json",
        (text, found) -> NodeReader.json(text, Place.of("c.json"), Limits.USUAL, found));
  }

  private static void discussion(
      byte[] bytes, String name, BiFunction<String, Problems, Node> language) {
    read(
            bytes,
            name,
            (text, found) ->
                new CommentsReader(ZoneOffset.UTC, Limits.USUAL, found)
                    .read(language.apply(text, found)))
        .filter(discussion -> !discussion.isEmpty())
        .ifPresent(
            discussion -> {
              Problems again = new Problems();
              String text = ArticleFiles.comments(discussion.captured()).orElseThrow();
              Discussion read = ReadBack.comments(text, again);
              assertThat(again.sorted()).as(text).isEmpty();
              assertThat(ReadBack.plain(read)).isEqualTo(ReadBack.plain(discussion));
            });
  }

  @FuzzTest(maxDuration = "60s")
  void settings(byte[] bytes) throws IOException {
    Optional<Settings> settings =
        read(
            bytes,
            "archive.yaml",
            (text, found) ->
                new SettingsReader(found)
                    .read(NodeReader.yaml(text, Place.of("archive.yaml"), Limits.USUAL, found)));
    if (settings.isPresent()) {
      Settings wanted = settings.get();
      Path file = fresh("archive.yaml");
      new ContentWriter(file.getParent())
          .writeSettings(wanted.title(), wanted.description(), Optional.of(wanted.language()));
      Problems again = new Problems();
      Settings found =
          new SettingsReader(again)
              .read(
                  NodeReader.yaml(
                      Files.readString(file), Place.of("archive.yaml"), Limits.USUAL, again));
      assertThat(again.sorted()).isEmpty();
      assertThat(found.title()).isEqualTo(wanted.title());
      assertThat(found.description()).isEqualTo(wanted.description());
      assertThat(found.language()).isEqualTo(wanted.language());
    }
  }

  @FuzzTest(maxDuration = "60s")
  void topics(byte[] bytes) throws IOException {
    List<Topic> topics =
        read(
                bytes,
                "topics.yaml",
                (text, found) ->
                    new TopicsReader(Limits.USUAL, found)
                        .read(NodeReader.yaml(text, Place.of("topics.yaml"), Limits.USUAL, found)))
            .map(vocabulary -> vocabulary.topics())
            .orElse(List.of());
    if (!topics.isEmpty()) {
      Path file = fresh("topics.yaml");
      new ContentWriter(file.getParent()).addTopics(topics);
      Problems again = new Problems();
      assertThat(
              new TopicsReader(Limits.USUAL, again)
                  .read(
                      NodeReader.yaml(
                          Files.readString(file), Place.of("topics.yaml"), Limits.USUAL, again))
                  .topics())
          .isEqualTo(
              topics.stream()
                  .map(t -> new Topic(t.slug(), t.label(), List.of(), t.broader(), t.description()))
                  .toList());
      assertThat(again.sorted()).isEmpty();
    }
  }

  @FuzzTest(maxDuration = "60s")
  void ledger(byte[] bytes) {
    read(
            bytes,
            "moderation.yaml",
            (text, found) ->
                new LedgerReader(ZoneOffset.UTC, Limits.USUAL, found)
                    .read(NodeReader.yaml(text, Place.of("moderation.yaml"), Limits.USUAL, found)))
        .ifPresent(acts -> assertThat(acts).allMatch(act -> !act.reason().isBlank()));
  }

  private static Path fresh(String name) throws IOException {
    Path file = Told.file(name, new byte[0]);
    Files.delete(file);
    return file;
  }

  /** What was read, if nothing was wrong with it. */
  private static <T> Optional<T> read(
      byte[] bytes, String name, BiFunction<String, Problems, T> reader) {
    Problems found = new Problems();
    String text = "";
    T value = null;
    try {
      text = SourceText.of(bytes, name, found);
      value = reader.apply(text, found);
    } catch (Mistake mistake) {
      assertThat(mistake.problems()).isNotEmpty();
      mistake.problems().forEach(found::add);
    }
    Places.assertWithin(new String(bytes, StandardCharsets.UTF_8), name, found.sorted());
    return found.sorted().isEmpty() ? Optional.ofNullable(value) : Optional.empty();
  }
}
