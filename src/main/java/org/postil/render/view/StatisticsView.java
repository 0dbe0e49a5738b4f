package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The archive in figures.
 *
 * @param undated what the charts of years leave out, in words
 */
public record StatisticsView(
    List<Figure> figures,
    List<ChartView> charts,
    @Nullable String undated,
    List<Ranked> mostDiscussed,
    List<Ranked> topics,
    List<Ranked> people) {

  /** A number and what it counts. */
  public record Figure(String value, String label) {}

  /**
   * A row of a table with a bar.
   *
   * @param width of the bar, 0 to 100
   */
  public record Ranked(Link link, int count, int width) {}
}
