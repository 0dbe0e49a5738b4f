package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.diagnostic.Problems;

class ContentMemoryTest {
  @TempDir Path content;

  @Test
  void tellsWhatWasWrittenOrWentSinceItWasListed() throws IOException {
    Path articles = Files.createDirectories(content.resolve("articles"));
    Files.writeString(content.resolve("archive.yaml"), "title: T\n");
    for (String name : new String[] {"longer", "touched", "gone", "same"}) {
      Files.writeString(articles.resolve(name + ".md"), "---\ntitle: A\n---\nWords.\n");
    }
    ContentMemory memory = new ContentMemory();
    ContentReader.read(content, false, memory, new Problems());
    assertThat(memory.changedSinceListed()).isEmpty();

    Files.writeString(articles.resolve("longer.md"), "---\ntitle: A\n---\nMore words.\n");
    Files.setLastModifiedTime(articles.resolve("touched.md"), FileTime.fromMillis(1));
    Files.delete(articles.resolve("gone.md"));
    Files.writeString(articles.resolve("new.md"), "---\ntitle: A\n---\nWords.\n");

    assertThat(memory.changedSinceListed())
        .containsExactly("articles/gone.md", "articles/longer.md", "articles/touched.md");
  }
}
