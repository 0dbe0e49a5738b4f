package org.postil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.Discussion;
import org.postil.content.ContentReader;
import org.postil.diagnostic.Problems;
import org.postil.site.BuildRequest;
import org.postil.site.SiteBuilder;
import org.postil.site.SiteRequest;

/** What is measured with has to be what it says, or figures are about something else. */
class BenchArchiveTest {
  @TempDir Path temporary;

  private Archive read() {
    Problems problems = new Problems();
    Archive archive = ContentReader.read(temporary.resolve("content"), false, problems);
    assertThat(problems.sorted()).isEmpty();
    return archive;
  }

  @Test
  void hasAsManyCommentsAsItSaysMostOfThemInFewDiscussions() throws IOException {
    int comments = BenchArchive.write(temporary, 400, 40);
    Archive archive = read();
    int[] sizes =
        archive.articles().stream()
            .map(Article::discussion)
            .mapToInt(discussion -> discussion.inThreadOrder().size())
            .sorted()
            .toArray();
    assertThat(sizes).hasSize(400);
    assertThat(Arrays.stream(sizes).sum()).isEqualTo(comments).isBetween(3000, 5500);
    assertThat(sizes[200]).isBetween(2, 5);
    assertThat(sizes[399]).isGreaterThan(80);
    assertThat(
            archive.articles().stream()
                .flatMap(article -> article.discussion().inThreadOrder().stream())
                .filter(entry -> entry.depth() > 0)
                .count())
        .isBetween(comments / 4L, comments / 2L);
  }

  @Test
  void commentsHaveAsManyWordsAsAreAskedForMoreOrLess() throws IOException {
    int comments = BenchArchive.write(temporary, 200, 100);
    long words =
        read().articles().stream()
            .map(Article::discussion)
            .map(Discussion::inThreadOrder)
            .flatMap(List::stream)
            .mapToLong(entry -> entry.comment().body().text().split("\\s+").length)
            .sum();
    assertThat(words / comments).isBetween(85L, 115L);
  }

  @Test
  void isAlwaysTheSame() throws IOException {
    BenchArchive.write(temporary.resolve("one"), 30, 100);
    BenchArchive.write(temporary.resolve("two"), 30, 100);
    assertThat(FileTree.read(temporary.resolve("one")))
        .isEqualTo(FileTree.read(temporary.resolve("two")));
  }

  @Test
  void buildsWithTwoHundredActsAndWithoutAWarning() throws IOException {
    BenchArchive.write(temporary, 300, 20);
    Files.move(temporary.resolve("moderation.yaml"), temporary.resolve("content/moderation.yaml"));
    assertThat(read().acts().size()).isEqualTo(200);
    SiteRequest site = SiteRequest.of(temporary.resolve("content"));
    assertThat(SiteBuilder.build(BuildRequest.of(site, temporary.resolve("site"))).warnings())
        .isEmpty();
  }
}
