package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All topics: those of the vocabulary as a tree, level by level, then the free tags. */
public record TopicsView(List<Row> tree, List<Counted> free) {

  /**
   * A topic in the tree.
   *
   * @param level from 1
   * @param closes how many lists end after it
   */
  public record Row(
      Counted topic, @Nullable String aliases, int level, boolean hasNarrower, int closes) {}
}
