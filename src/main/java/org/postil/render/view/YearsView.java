package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All years. */
public record YearsView(List<YearBar> years, List<Year> rows, @Nullable Counted undated) {

  /** A year and its months. */
  public record Year(Counted year, List<Counted> months) {}
}
