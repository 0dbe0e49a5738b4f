package org.postil.capture.data;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.archive.Topic;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.diagnostic.Problem;

/** What reading a folder found, kept for looking at. */
final class Recorded implements Findings {
  static final Options PLAIN = new Options(Set.of(), Set.of(), false, ZoneOffset.UTC);

  final List<Captured> articles = new ArrayList<>();
  final List<String> troubles = new ArrayList<>();
  final SortedMap<String, Integer> counts = new TreeMap<>();
  long read;

  static Recorded of(Path folder, Options options) {
    Recorded recorded = new Recorded();
    Input input = new Input(folder, String.valueOf(folder.getFileName()));
    new DataFormat().read(input, options, recorded);
    return recorded;
  }

  static Recorded of(Path folder) {
    return of(folder, PLAIN);
  }

  Captured article(String slug) {
    return articles.stream()
        .filter(article -> article.slug().orElse("").equals(slug))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article " + slug));
  }

  @Override
  public void article(Captured article) {
    articles.add(article);
  }

  @Override
  public void site(String title, Optional<String> description, Optional<String> language) {}

  @Override
  public void topic(Topic topic) {
    throw new AssertionError("data files describe no topics");
  }

  @Override
  public void count(String sort, String status, boolean isTaken) {
    counts.merge(
        sort + (status.isEmpty() ? "" : ", " + status) + (isTaken ? "" : ": left out"),
        1,
        Integer::sum);
  }

  @Override
  public void trouble(Trouble kind, Problem problem) {
    troubles.add(kind + " " + problem);
  }

  @Override
  public void read(long bytes) {
    if (bytes < read) {
      throw new AssertionError("less was read than before");
    }
    read = bytes;
  }
}
