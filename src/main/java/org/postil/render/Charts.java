package org.postil.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postil.render.view.ChartView;

/** Lays out bar charts in whole units, so that every machine draws the same. */
final class Charts {
  private static final int LEFT = 56;
  private static final int TOP = 12;
  private static final int BOTTOM = 40;
  private static final int LABEL_WIDTH = 44;
  private static final int MOST_TICKS = 5;

  private Charts() {}

  /** A number and what it belongs to. */
  record Datum(String label, @Nullable String href, int value) {}

  static ChartView chart(String id, String title, String xLabel, String yLabel, List<Datum> data) {
    int most = data.stream().mapToInt(Datum::value).max().orElse(0);
    int step = step(most);
    int top = Math.max(step, (most + step - 1) / step * step);
    int bottom = ChartView.HEIGHT - BOTTOM;
    int room = bottom - TOP;
    int width = ChartView.WIDTH - LEFT;
    int everyLabel = Math.max(1, (data.size() * LABEL_WIDTH + width - 1) / width);
    List<ChartView.Bar> bars = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      Datum datum = data.get(i);
      int from = LEFT + (int) ((long) width * i / data.size());
      int until = LEFT + (int) ((long) width * (i + 1) / data.size());
      int gap = until - from > 3 ? Math.max(1, (until - from) / 8) : 0;
      int height = (int) ((long) room * datum.value() / top);
      height = datum.value() > 0 ? Math.max(1, height) : 0;
      bars.add(
          new ChartView.Bar(
              datum.label(),
              datum.href(),
              datum.value(),
              from + gap,
              bottom - height,
              Math.max(1, Math.min(until - from - 2 * gap, 64)),
              height,
              from + gap + Math.max(1, Math.min(until - from - 2 * gap, 64)) / 2,
              i % everyLabel == 0));
    }
    List<ChartView.Tick> ticks = new ArrayList<>();
    for (int value = 0; value <= top; value += step) {
      ticks.add(new ChartView.Tick(value, bottom - (int) ((long) room * value / top)));
    }
    return new ChartView(id, title, xLabel, yLabel, bars, ticks);
  }

  /** 1, 2 or 5 times a power of ten, so that at most five marks are needed. */
  private static int step(int most) {
    int power = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if ((long) factor * power * MOST_TICKS >= most) {
          return factor * power;
        }
      }
      power *= 10;
    }
  }
}
