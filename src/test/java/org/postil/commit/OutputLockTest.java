package org.postil.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.diagnostic.MachineFailure;

class OutputLockTest {
  private static final byte[] PAGE = "page".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Path site() {
    return folder.resolve("site");
  }

  @Test
  void theSecondLearnsWhoHasTheFolderAndTouchesNothing() throws IOException {
    try (Publication first = Publication.of(site(), false)) {
      first.write("index.html", PAGE);
      assertThatThrownBy(() -> Publication.of(site(), false))
          .isInstanceOf(MachineFailure.class)
          .hasMessageContaining(site().toString())
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("has been writing to it since 2");
      assertThatThrownBy(() -> Publication.settle(site())).isInstanceOf(MachineFailure.class);
      first.commit(path -> 0);
    }
    assertThat(FileTree.read(site())).containsOnlyKeys("index.html", "manifest-sha256.txt");
    assertThat(site().resolve(".postil-new")).doesNotExist();
  }

  @Test
  void oneFolderIsOneThroughLinksToo() throws IOException {
    Files.createDirectories(site());
    Path link = Files.createSymbolicLink(folder.resolve("link"), site());
    try (Publication first = Publication.of(site(), false)) {
      first.write("index.html", PAGE);
      assertThatThrownBy(() -> Publication.of(link, false)).isInstanceOf(MachineFailure.class);
    }
  }

  @Test
  void twoFoldersAreWrittenAtOnce() {
    try (Publication one = Publication.of(folder.resolve("one"), false);
        Publication other = Publication.of(folder.resolve("other"), false)) {
      one.write("index.html", PAGE);
      other.write("index.html", PAGE);
      one.commit(path -> 0);
      other.commit(path -> 0);
    }
    assertThat(folder.resolve("one/index.html")).exists();
    assertThat(folder.resolve("other/index.html")).exists();
  }

  @Test
  void aLockWhoseProcessIsGoneIsNone() throws IOException {
    Path workspace = Files.createDirectories(site().resolve(".postil-new"));
    Files.writeString(workspace.resolve("lock"), "process 1 on there has been writing to it since");
    try (Publication publication = Publication.of(site(), false)) {
      publication.write("index.html", PAGE);
      publication.commit(path -> 0);
    }
    assertThat(FileTree.read(site())).containsOnlyKeys("index.html", "manifest-sha256.txt");
  }

  @Test
  void aThreadThatIsRefusedDoesNotEndTheLockOfTheFirst() throws Exception {
    int threads = 8;
    AtomicInteger inside = new AtomicInteger();
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<Integer> publishing =
        () -> {
          int done = 0;
          start.await();
          for (int i = 0; i < 50; i++) {
            try (Publication publication = Publication.of(site(), true)) {
              assertThat(inside.incrementAndGet()).isEqualTo(1);
              publication.write("index.html", PAGE);
              publication.commit(path -> 0);
              inside.decrementAndGet();
              done++;
            } catch (MachineFailure refused) {
              assertThat(refused).hasMessageContaining("has been writing to it since");
            }
          }
          return done;
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    int done = 0;
    try {
      List<Future<Integer>> all =
          pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> publishing).toList());
      for (Future<Integer> one : all) {
        done += one.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(done).isPositive();
    assertThat(FileTree.read(site())).containsOnlyKeys("index.html", "manifest-sha256.txt");
  }
}
