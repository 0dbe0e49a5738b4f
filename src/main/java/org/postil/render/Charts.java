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
  private static final int WIDEST_BAR = 64;

  private Charts() {}

  /** Every label if there is room, else those of round numbers. */
  private static boolean isLabelled(String label, int index, int every) {
    if (every == 1) {
      return true;
    }
    int step = every <= 2 ? 2 : every <= 5 ? 5 : every <= 10 ? 10 : every <= 20 ? 20 : 50;
    return label.matches("[0-9]{1,4}") ? Integer.parseInt(label) % step == 0 : index % every == 0;
  }

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
      int slot = until - from;
      int bar = Math.max(1, Math.min(slot - slot / 4, WIDEST_BAR));
      int height = (int) ((long) room * datum.value() / top);
      bars.add(
          new ChartView.Bar(
              datum.label(),
              datum.href(),
              datum.value(),
              from + (slot - bar) / 2,
              bottom - Math.max(datum.value() > 0 ? 1 : 0, height),
              bar,
              Math.max(datum.value() > 0 ? 1 : 0, height),
              from + slot / 2,
              isLabelled(datum.label(), i, everyLabel)));
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
