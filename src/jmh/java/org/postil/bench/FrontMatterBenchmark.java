package org.postil.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.postil.archive.Archive;
import org.postil.content.ContentReader;
import org.postil.diagnostic.Problems;
import org.postil.site.Workers;

/**
 * An article's head, from its file, that is simple, or has a remark in it that leaves it to the
 * parser; by one thread.
 */
@State(Scope.Benchmark)
public class FrontMatterBenchmark {
  private static final int ARTICLES = 200;

  @Param({"", "# a remark"})
  private String remark;

  private TemporaryFolder folder;
  private Path content;

  @Setup
  public void write() throws IOException {
    folder = TemporaryFolder.create();
    content = folder.content();
    String after = remark.isEmpty() ? "" : "\n" + remark;
    String[] titles = Texts.comments(ARTICLES);
    for (int i = 0; i < ARTICLES; i++) {
      TemporaryFolder.write(
          content.resolve("articles/" + i + ".md"),
          "---",
          "title: \"A title " + i + "\"",
          "date: \"2011-04-03T12:30:00Z\"",
          "author: \"Editor " + i % 40 + "\"",
          "tags: [Topic 1, Topic " + i + ", Topic 3]",
          "summary: \"" + titles[i].replaceAll("[^A-Za-z ]", "") + "\"" + after,
          "---",
          "A text.");
    }
  }

  @TearDown
  public void delete() throws IOException {
    folder.close();
  }

  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public Archive head() {
    return Workers.run(1, () -> ContentReader.read(content, false, new Problems()));
  }
}
