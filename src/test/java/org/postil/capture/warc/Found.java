package org.postil.capture.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postil.archive.Topic;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Input;
import org.postil.capture.Page;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/** Everything that is found in some archives. */
final class Found implements Findings {
  final List<Page> pages = new ArrayList<>();
  final Map<String, Integer> counts = new TreeMap<>();
  final List<String> troubles = new ArrayList<>();
  final List<Problem> mistakes = new ArrayList<>();
  private long read;

  static Found in(Path... files) {
    Found found = new Found();
    List<Input> inputs = new ArrayList<>();
    long size = 0;
    for (Path file : files) {
      inputs.add(new Input(file, file.getFileName().toString()));
      size += inputs.get(inputs.size() - 1).size();
    }
    try {
      WebArchive.pages(inputs, found, found.pages::add);
    } catch (Mistake mistake) {
      found.mistakes.addAll(mistake.problems());
    }
    assertThat(found.read).isEqualTo(size);
    return found;
  }

  /** Each page as its address, date and title. */
  List<String> shown() {
    return pages.stream().map(Found::show).toList();
  }

  private static String show(Page page) {
    String text = new String(page.bytes(), StandardCharsets.UTF_8);
    int title = text.indexOf("<title>") + 7;
    int end = text.indexOf("</title>");
    return page.address().orElse("-")
        + " "
        + page.captured().map(date -> date.text()).orElse("-")
        + " "
        + (title < 7 || end < title ? "-" : text.substring(title, end));
  }

  @Override
  public void article(Captured article) {
    throw new AssertionError("articles are for others to find");
  }

  @Override
  public void site(String title, Optional<String> description, Optional<String> language) {}

  @Override
  public void topic(Topic topic) {
    throw new AssertionError("topics are for others to find");
  }

  @Override
  public void count(String sort, String status, boolean isTaken) {
    assertThat(isTaken).isFalse();
    counts.merge(sort + "/" + status, 1, Integer::sum);
  }

  @Override
  public void trouble(Trouble kind, Problem problem) {
    troubles.add(kind + " " + problem.place().file() + " " + problem.what());
  }

  @Override
  public void read(long bytes) {
    assertThat(bytes).isGreaterThanOrEqualTo(read);
    read = bytes;
  }
}
