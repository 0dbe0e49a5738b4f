package org.postil.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.diagnostic.MachineFailure;

/** Publications that end before each single change they make to the disk. */
class CutShortTest {
  private static final Pattern LINK = Pattern.compile("\\[([^]]*)]");

  private static final Map<String, String> OLD =
      Map.of(
          "index.html", "old [articles/a/index.html] [articles/index.html] [x] [y/index.html]",
          "articles/index.html", "old [articles/a/index.html] [articles/b/index.html]",
          "articles/a/index.html", "old [assets/same.css]",
          "articles/b/index.html", "old [articles/b/only.png] [index.html]",
          "articles/b/only.png", "old",
          "assets/same.css", "the same",
          "x", "a file where a folder will be",
          "y/index.html", "a folder where a file will be [y/deep/z.html]",
          "y/deep/z.html", "old");

  private static final Map<String, String> NEW =
      Map.of(
          "index.html", "new [articles/c/index.html] [articles/index.html] [x/index.html] [y]",
          "articles/index.html", "new [articles/a/index.html] [articles/c/index.html]",
          "articles/a/index.html", "new [assets/same.css] [articles/a/new.png]",
          "articles/a/new.png", "new",
          "articles/c/index.html", "new [articles/c/text.js] [topics/t/index.html]",
          "articles/c/text.js", "new",
          "topics/t/index.html", "new [articles/c/index.html]",
          "assets/same.css", "the same",
          "x/index.html", "a folder where a file was",
          "y", "a file where a folder was");

  /** Links to these lead nowhere while the one takes the place of the other. */
  private static final Set<String> SWAPPED =
      Set.of("x", "x/index.html", "y", "y/index.html", "y/deep/z.html");

  @TempDir Path folder;

  /** The end of the process: nothing more is done after it. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Kills before the Nth change, and before all that come after it. */
  private static Disk killing(int nth, AtomicInteger count) {
    return new Disk(
        (doing, file) -> {
          if (count.incrementAndGet() >= nth) {
            throw new Killed();
          }
        });
  }

  /** A full disk from the Nth change on: nothing can be written, but moved and deleted. */
  private static Disk full(int nth, AtomicInteger count) {
    return new Disk(
        (doing, file) -> {
          boolean needsRoom = Set.of("write", "create", "sync").contains(doing);
          if (count.incrementAndGet() >= nth && needsRoom) {
            throw new IOException("No space left on device");
          }
        });
  }

  private Path site() {
    return folder.resolve("site");
  }

  private void publish(Map<String, String> files, Disk disk) {
    try (Publication publication = Publication.of(site(), false, disk)) {
      new TreeMap<>(files)
          .forEach((path, text) -> publication.write(path, text.getBytes(StandardCharsets.UTF_8)));
      publication.commit(path -> path.equals("index.html") ? 1 : 0);
    }
  }

  private SortedMap<String, String> published(Map<String, String> files) throws IOException {
    FileTree.delete(site());
    publish(files, Disk.PLAIN);
    return FileTree.read(site());
  }

  private SortedMap<String, String> readable() throws IOException {
    SortedMap<String, String> files = FileTree.read(site());
    files.keySet().removeIf(Workspace::holds);
    return files;
  }

  @Test
  void everyKillLeavesTheOldSiteOrOneThatTheNextRunFinishes() throws IOException {
    SortedMap<String, String> after = published(NEW);
    SortedMap<String, String> before = published(OLD);
    int kills = 0;
    int untouched = 0;
    for (int nth = 1; kills < nth; nth++) {
      published(OLD);
      AtomicInteger changes = new AtomicInteger();
      int limit = nth;
      Throwable end = catchThrowable(() -> publish(NEW, killing(limit, changes)));
      if (end == null) {
        break;
      }
      assertThat(end).isInstanceOf(Killed.class);
      kills++;
      boolean isLaid = Files.exists(site().resolve(".postil-new/journal"));
      if (!isLaid && !readable().equals(after)) {
        untouched++;
        assertThat(readable()).as("before the journal, kill " + nth).isEqualTo(before);
      }
      assertWhole(before, after, "kill " + nth);
      recoveredThoughKilledAgain(before, after, isLaid, nth);
      publish(NEW, Disk.PLAIN);
      assertThat(FileTree.read(site())).as("mended after kill " + nth).isEqualTo(after);
      assertThat(site().resolve(".postil-new")).doesNotExist();
    }
    assertThat(untouched).as("kills before the journal").isGreaterThan(10);
    assertThat(kills - untouched).as("kills from the journal on").isGreaterThan(15);
  }

  /** Rolling forward is killed too, each time a step further. */
  private void recoveredThoughKilledAgain(
      Map<String, String> before, Map<String, String> after, boolean isLaid, int nth)
      throws IOException {
    for (int again = 1; ; again++) {
      int limit = again;
      Throwable end =
          catchThrowable(
              () -> Publication.of(site(), false, killing(limit, new AtomicInteger())).close());
      assertWhole(before, after, "kill " + nth + ", and again " + again);
      if (end == null) {
        break;
      }
    }
    assertThat(readable()).isIn(isLaid ? Set.of(after) : Set.of(before, after));
  }

  private void assertWhole(Map<String, String> before, Map<String, String> after, String when)
      throws IOException {
    SortedMap<String, String> now = readable();
    now.forEach(
        (path, text) ->
            assertThat(text).as(path + ", " + when).isIn(before.get(path), after.get(path)));
    Set<String> seen = new HashSet<>();
    Deque<String> reachable = new ArrayDeque<>(Set.of("index.html"));
    while (!reachable.isEmpty()) {
      String page = reachable.pop();
      assertThat(now.containsKey(page) || SWAPPED.contains(page))
          .as("a link to " + page + ", " + when)
          .isTrue();
      Matcher links = LINK.matcher(now.getOrDefault(page, ""));
      while (links.find()) {
        if (seen.add(links.group(1))) {
          reachable.add(links.group(1));
        }
      }
    }
  }

  @Test
  void aFirstPublicationShowsItsFrontLast() throws IOException {
    SortedMap<String, String> after = published(NEW);
    for (int nth = 1; ; nth++) {
      FileTree.delete(site());
      int limit = nth;
      if (catchThrowable(() -> publish(NEW, killing(limit, new AtomicInteger()))) == null) {
        break;
      }
      if (Files.exists(site().resolve("index.html"))) {
        assertWhole(Map.of(), after, "kill " + nth);
      }
      publish(NEW, Disk.PLAIN);
      assertThat(FileTree.read(site())).isEqualTo(after);
    }
  }

  @Test
  void aFullDiskIsMetBeforeAnythingIsTouched() throws IOException {
    SortedMap<String, String> before = published(OLD);
    int failures = 0;
    for (int nth = 1; ; nth++) {
      published(OLD);
      int limit = nth;
      Throwable end = catchThrowable(() -> publish(NEW, full(limit, new AtomicInteger())));
      if (end == null) {
        break;
      }
      failures++;
      assertThat(end).isInstanceOf(MachineFailure.class).hasMessageContaining("No space left");
      assertThat(FileTree.read(site())).as("full at " + nth).isEqualTo(before);
    }
    assertThat(failures).isGreaterThan(15);
  }

  @Test
  void whatCannotBeMovedIsMovedByTheNextRun() throws IOException {
    SortedMap<String, String> after = published(NEW);
    published(OLD);
    Disk stubborn =
        new Disk(
            (doing, file) -> {
              if (doing.equals("move") && file.endsWith("articles/index.html")) {
                throw new IOException("Input/output error");
              }
            });

    assertThatThrownBy(() -> publish(NEW, stubborn))
        .isInstanceOf(MachineFailure.class)
        .hasMessageContaining("Input/output error")
        .hasMessageContaining("goes on from there");
    Publication.settle(site());

    assertThat(FileTree.read(site())).isEqualTo(after);
  }

  @Test
  void settlingWritesNothingWhereNothingWasCutShort() throws IOException {
    published(OLD);
    var modified = Files.getLastModifiedTime(site());
    Publication.settle(site());
    Publication.settle(folder.resolve("none"));
    assertThat(Files.getLastModifiedTime(site())).isEqualTo(modified);
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
