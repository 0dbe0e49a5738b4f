package org.postil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.content.ContentMemory;
import org.postil.diagnostic.Problems;
import org.postil.timing.Stage;
import org.postil.timing.Timings;

class TimedBuildTest {
  @TempDir Path temporary;

  /** Keeps what it is told. */
  private static final class Told implements Timings {
    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, Integer> parts = new ConcurrentHashMap<>();
    private final Map<String, Long> bytes = new ConcurrentHashMap<>();

    @Override
    public void took(Stage stage) {
      stages.add(stage);
    }

    @Override
    public Lap lap(Stage stage) {
      assertThat(stage).isEqualTo(Stage.PAGES);
      return (part, more) -> {
        parts.merge(part, 1, Integer::sum);
        bytes.merge(part, more, Long::sum);
      };
    }

    int pages() {
      return parts.entrySet().stream()
          .filter(
              part -> !Set.of("compared", "search: analysis", "written").contains(part.getKey()))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  private Told build(String content) {
    Told told = new Told();
    SiteRequest site = SiteRequest.of(Path.of(content));
    Path output = temporary.resolve("site");
    Optional<Path> memory = Optional.of(temporary.resolve("memory"));
    SiteBuilder.build(new BuildRequest(site, output, memory, false, false, 2), told);
    return told;
  }

  private static int planned(String content) {
    SiteRequest site = SiteRequest.of(Path.of(content));
    return Site.of(site, new ContentMemory(), new Problems()).plan().pages().size();
  }

  @Test
  void tellsOfEveryStageOnceAndInOrder() {
    assertThat(build("content").stages)
        .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Stage.START)));
  }

  @Test
  void countsEveryPageWithItsKindAndAllItsBytes() {
    Told told = build("content");
    int pages = planned("content");
    assertThat(told.parts)
        .containsKeys("articles", "by date", "people", "topics", "years", "front", "feeds")
        .containsKeys("search texts", "statistics", "moderation", "old addresses", "sitemap")
        .containsEntry("compared", pages)
        .containsEntry("written", pages);
    assertThat(told.parts.get("search: analysis")).isEqualTo(told.parts.get("search texts"));
    assertThat(told.pages()).isEqualTo(pages);
    long rendered = told.bytes.values().stream().mapToLong(Long::longValue).sum();
    assertThat(told.bytes.get("written")).isEqualTo(rendered / 2);
  }

  @Test
  void whatIsKeptIsComparedAndNotRendered() {
    build("content");
    Told again = build("content");
    assertThat(again.parts).containsOnlyKeys("compared");
    assertThat(again.stages).contains(Stage.SEARCH_COMPARISON).doesNotContain(Stage.SEARCH_WRITING);
  }
}
