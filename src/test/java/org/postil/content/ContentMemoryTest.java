package org.postil.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problems;

class ContentMemoryTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_500_000_000_000L);

  @TempDir Path content;
  private Path articles;

  @BeforeEach
  void beginArchive() throws IOException {
    articles = Files.createDirectories(content.resolve("articles"));
    write("archive.yaml", "title: T\n");
  }

  private Path write(String name, String text) throws IOException {
    Path file = Files.writeString(content.resolve(name), text);
    Files.setLastModifiedTime(file, LONG_AGO);
    return file;
  }

  private static String article(String title, String words) {
    return "---\ntitle: " + title + "\ndate: 2011-04-05T10:00\n---\n" + words + "\n";
  }

  private Archive read(ContentMemory memory) {
    Problems problems = new Problems();
    Archive archive = ContentReader.read(content, false, memory, problems);
    assertThat(problems.sorted()).isEmpty();
    return archive;
  }

  /** What the next process remembers of what this one read. */
  private static ContentMemory next(ContentMemory memory, long room) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    memory.write(new DataOutputStream(written));
    ContentMemory next = new ContentMemory(room);
    next.recall(ByteBuffer.wrap(written.toByteArray()));
    return next;
  }

  @Test
  void tellsWhatWasWrittenOrWentSinceItWasListed() throws IOException {
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

  @ParameterizedTest
  @ValueSource(longs = {0, 600, 1 << 20})
  void theNextProcessReadsTheSameArchive(long room) throws IOException {
    String head =
        "---\ntitle: A\ndate: 2011-04~\nauthor: [Ann, Bo]\nbyline: By Ann\ntags: [Sea, Öl]\n"
            + "summary: S\nlang: sv\ndraft: false\naliases: [/old/, /older/]\ndateline: BAKU\n"
            + "image: {caption: C, credit: D, alt: E}\n"
            + "source: {name: N, url: 'https://example.org/', captured: 2012-01-01, record: R,"
            + " importer: I, fingerprint: F}\n"
            + "discussion: {status: closed, policy: P, note: O}\n---\nWords.\n";
    write("articles/a.md", head);
    write(
        "articles/a.comments.yaml",
        "- {id: 1, author: Ann, date: 2012, body: One}\n- {id: 2, parent: 1, body: Two}\n");
    for (int i = 0; i < 70; i++) {
      write("articles/b" + i + ".md", article("B" + i, "Words " + i));
      write("articles/b" + i + ".comments.json", "[{\"id\":\"1\",\"body\":\"Said " + i + "\"}]");
    }
    ContentMemory memory = new ContentMemory(room);
    Archive first = read(memory);
    ContentMemory next = next(memory, room);
    assertThat(read(next).articles())
        .isEqualTo(first.articles())
        .isEqualTo(read(new ContentMemory(1 << 30)).articles());
    assertThat(next.isChanged()).isFalse();
    assertThat(read(next(next, room)).articles()).isEqualTo(first.articles());
  }

  @Test
  void whatHasNotChangedIsNotOpened() throws IOException {
    Path file = write("articles/a.md", article("Old", "Words."));
    ContentMemory memory = new ContentMemory(0);
    read(memory);
    write("articles/a.md", article("New", "Words."));
    ContentMemory next = next(memory, 0);
    Article article = read(next).articles().get(0);
    assertThat(article.title()).isEqualTo("Old");
    assertThatThrownBy(() -> article.body().text())
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("articles/a.md:1:1: error: this file was changed while");
    Files.delete(file);
    assertThatThrownBy(() -> article.body().text()).isInstanceOf(Mistake.class);
  }

  @Test
  void aFileThatTookTheNameOfAnotherOfTheSameTimeIsRead() throws IOException {
    write("articles/a.md", article("Old", "Words."));
    ContentMemory memory = new ContentMemory();
    read(memory);
    Path other = write("articles/b.md", article("New", "Words."));
    Files.move(other, articles.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(read(next(memory, 0)).articles().get(0).title()).isEqualTo("New");
  }

  @Test
  void aFileWrittenJustNowIsReadAgain() throws IOException {
    Path file = write("articles/a.md", article("Old", "Words."));
    FileTime now = FileTime.fromMillis(Files.getLastModifiedTime(content).toMillis() + 3_600_000);
    Files.setLastModifiedTime(file, now);
    ContentMemory memory = new ContentMemory();
    read(memory);
    Files.writeString(file, article("New", "Words."));
    Files.setLastModifiedTime(file, now);
    assertThat(read(next(memory, 0)).articles().get(0).title()).isEqualTo("New");
  }

  @Test
  void ofAnotherTimeZoneNothingIsRemembered() throws IOException {
    write("articles/a.md", article("A", "Words."));
    ContentMemory memory = new ContentMemory();
    long before = read(memory).articles().get(0).head().date().orElseThrow().sortKey();
    write("archive.yaml", "title: T\ntime_zone: Asia/Yerevan\n");
    ContentMemory next = next(memory, 0);
    for (ContentMemory one : new ContentMemory[] {memory, next}) {
      assertThat(read(one).articles().get(0).head().date().orElseThrow().sortKey())
          .isNotEqualTo(before);
    }
  }

  @Test
  void warningsAreToldEachTime() throws IOException {
    write("articles/a.md", "---\ntitle: A\ncolour: red\n---\nWords.\n");
    ContentMemory memory = new ContentMemory();
    Problems first = new Problems();
    Archive archive = ContentReader.read(content, false, memory, first);
    Problems second = new Problems();
    assertThat(ContentReader.read(content, false, next(memory, 0), second).articles())
        .isEqualTo(archive.articles());
    assertThat(second.sorted()).hasSize(1).isEqualTo(first.sorted());
  }

  @Test
  void whatIsRecalledMeanwhileIsThereWhenFilesAreAskedFor() throws IOException {
    write("articles/a.md", article("A", "Words."));
    ContentMemory memory = new ContentMemory();
    read(memory);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    memory.write(new DataOutputStream(written));

    ContentMemory next = new ContentMemory();
    next.recallMeanwhile(() -> Optional.of(ByteBuffer.wrap(written.toByteArray())));
    Archive again = read(next);

    assertThat(again.articles()).hasSize(1);
    assertThat(next.isChanged()).isFalse();
    ContentMemory none = new ContentMemory();
    none.recallMeanwhile(Optional::empty);
    read(none);
    assertThat(none.isChanged()).isTrue();
  }

  @Test
  void whatIsNotWholeIsToldWhenItIsRecalledMeanwhile() {
    ContentMemory memory = new ContentMemory();
    memory.recallMeanwhile(() -> Optional.of(ByteBuffer.wrap(new byte[3])));
    assertThatThrownBy(() -> read(memory)).isInstanceOf(BufferUnderflowException.class);
  }
}
