package org.postil.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bar chart with its numbers. Lengths are in units of an SVG drawing {@link #WIDTH} by {@link
 * #HEIGHT}.
 *
 * @param id unique in the page
 * @param title what it shows, as a sentence
 * @param ticks the marks of the upright axis
 */
public record ChartView(
    String id, String title, String xLabel, String yLabel, List<Bar> bars, List<Tick> ticks) {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 240;

  /**
   * A bar and its number.
   *
   * @param center the middle of the bar
   * @param labelled whether there is room for its label under the axis
   */
  public record Bar(
      String label,
      @Nullable String href,
      int value,
      int x,
      int y,
      int width,
      int height,
      int center,
      boolean labelled) {}

  /** A mark of the upright axis. */
  public record Tick(int value, int y) {}
}
