package org.postil.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.FileTree;
import org.postil.diagnostic.Mistake;

class ChangingContentTest {
  @TempDir Path folder;

  @Test
  void aSiteOfTwoStatesOfTheArchiveIsNotPublished() throws Exception {
    Path articles = Files.createDirectories(folder.resolve("content/articles"));
    Files.writeString(folder.resolve("content/archive.yaml"), "title: T\n");
    Files.writeString(articles.resolve("a.md"), "---\ntitle: A\n---\nWords.\n");
    Path changing = Files.writeString(articles.resolve("table.csv"), "0");
    BuildRequest request =
        BuildRequest.of(SiteRequest.of(folder.resolve("content")), folder.resolve("site"));
    SiteBuilder.build(request);
    var before = FileTree.read(folder.resolve("site"));

    AtomicBoolean isBuilding = new AtomicBoolean(true);
    CountDownLatch isWriting = new CountDownLatch(1);
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 1; isBuilding.get(); i++) {
                write(changing, "1".repeat(1 + i % 99));
                isWriting.countDown();
              }
            });
    isWriting.await();
    try {
      assertThatThrownBy(() -> SiteBuilder.build(request))
          .isInstanceOf(Mistake.class)
          .hasMessageContaining("content/articles/table.csv:1:1: error: this file was changed")
          .hasMessageContaining("build again");
    } finally {
      isBuilding.set(false);
      writing.join();
    }
    assertThat(FileTree.read(folder.resolve("site"))).isEqualTo(before);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
