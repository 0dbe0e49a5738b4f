package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Topic;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.diagnostic.Problem;

/** Keeps what a reading tells. */
final class Heard implements Findings {
  final List<Captured> articles = new ArrayList<>();
  final List<String> troubles = new ArrayList<>();

  @Override
  public void article(Captured article) {
    articles.add(article);
  }

  @Override
  public void site(String title, Optional<String> description, Optional<String> language) {}

  @Override
  public void topic(Topic topic) {
    throw new AssertionError("pages describe no topics");
  }

  @Override
  public void count(String sort, String status, boolean isTaken) {}

  @Override
  public void trouble(Trouble kind, Problem problem) {
    troubles.add(kind + " " + problem.what());
  }

  @Override
  public void read(long bytes) {}
}
