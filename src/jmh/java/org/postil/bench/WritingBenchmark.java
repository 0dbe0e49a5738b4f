package org.postil.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.postil.commit.Publication;

/** A file of a site, published: written into an empty folder, or found to be there. */
@State(Scope.Benchmark)
public class WritingBenchmark {
  private static final int FILES = 1000;
  private static final byte[] PAGE =
      "<p>Some words of a page.".repeat(400).getBytes(StandardCharsets.UTF_8);

  private TemporaryFolder folder;

  /** Each time, because a folder is new only once; takes about as long as what is measured. */
  @Setup(Level.Invocation)
  public void create() throws IOException {
    folder = TemporaryFolder.create();
  }

  @TearDown(Level.Invocation)
  public void delete() throws IOException {
    folder.close();
  }

  /** What the second benchmark finds. */
  @State(Scope.Benchmark)
  public static class Published {
    private TemporaryFolder folder;

    @Setup
    public void publish() throws IOException {
      folder = TemporaryFolder.create();
      WritingBenchmark.publish(folder.path().resolve("site"));
    }

    @TearDown
    public void delete() throws IOException {
      folder.close();
    }
  }

  @Benchmark
  @OperationsPerInvocation(FILES)
  public Publication.Summary newFile() {
    return publish(folder.path().resolve("site"));
  }

  @Benchmark
  @OperationsPerInvocation(FILES)
  public Publication.Summary fileThatIsThere(Published published) {
    return publish(published.folder.path().resolve("site"));
  }

  private static Publication.Summary publish(Path site) {
    try (Publication publication = Publication.of(site, false)) {
      for (int i = 0; i < FILES; i++) {
        publication.write("articles/2011/" + i % 12 + "/slug-" + i + "/index.html", PAGE);
      }
      return publication.commit(path -> 0);
    }
  }
}
