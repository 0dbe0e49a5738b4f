package org.postil.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.postil.archive.Topic;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Options;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/** What a reader told of a source, whatever the source was. */
public final class Told implements Findings {
  public static final Options PLAIN = new Options(Set.of(), Set.of(), false, ZoneOffset.UTC);

  public final List<Captured> articles = new ArrayList<>();
  public final List<Counted> counted = new ArrayList<>();
  public final List<Problem> problems = new ArrayList<>();

  /** Whether the source as a whole was refused. */
  public boolean isRefused;

  private long read;

  /** A call of {@link Findings#count}. */
  public record Counted(String sort, String status, boolean isTaken) {}

  /**
   * Runs a reader. A {@link Mistake} with a place is an answer; whatever else is thrown is a bug.
   */
  public static Told by(Consumer<Told> reader) {
    Told told = new Told();
    try {
      reader.accept(told);
    } catch (Mistake mistake) {
      assertThat(mistake.problems()).isNotEmpty();
      told.problems.addAll(mistake.problems());
      told.isRefused = true;
    }
    return told;
  }

  /** A file of these bytes, in a folder of its own that goes with the machine's temporary files. */
  public static Path file(String name, byte[] bytes) {
    try {
      return Files.write(FOLDER.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Path FOLDER = folder();

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("postil-fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long count(String sort) {
    return counted.stream().filter(c -> c.sort().equals(sort)).count();
  }

  /** What was counted as taken is what arrived. */
  public void assertTakenArrived(String article) {
    assertThat(counted.stream().filter(c -> c.sort().equals("comment") && c.isTaken()).count())
        .as("comments counted as taken")
        .isEqualTo(articles.stream().mapToLong(a -> a.discussion().size()).sum());
    if (!article.isEmpty()) {
      assertThat(counted.stream().filter(c -> !c.sort().equals("comment") && c.isTaken()).count())
          .as(article + "s counted as taken")
          .isEqualTo(articles.size());
    }
  }

  @Override
  public void article(Captured article) {
    articles.add(article);
  }

  @Override
  public void site(String title, Optional<String> description, Optional<String> language) {}

  @Override
  public void topic(Topic topic) {}

  @Override
  public void count(String sort, String status, boolean isTaken) {
    counted.add(new Counted(sort, status, isTaken));
  }

  @Override
  public void trouble(Trouble kind, Problem problem) {
    problems.add(problem);
  }

  @Override
  public void read(long bytes) {
    assertThat(bytes).as("bytes read").isGreaterThanOrEqualTo(read);
    read = bytes;
  }
}
