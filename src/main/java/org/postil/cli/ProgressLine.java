package org.postil.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;
import org.postil.intake.Progress;

/**
 * One line on a terminal that tells how far the program has come, and of an import how long it will
 * take at this pace.
 */
final class ProgressLine implements Progress {
  private static final long EVERY_NANOS = 200_000_000L;
  private static final long PACE_KNOWN_NANOS = 2_000_000_000L;
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean isShown;
  private final long start = System.nanoTime();
  private long told = start;
  private boolean isOpen;

  private ProgressLine(PrintWriter out, boolean isShown) {
    this.out = out;
    this.isShown = isShown;
  }

  /** A line that is shown on a terminal only, and not to who asked for quiet. */
  static ProgressLine on(PrintWriter out, boolean quiet) {
    return new ProgressLine(out, !quiet && Terminal.isThere());
  }

  @Override
  public void at(long read, long total, long articles, long comments) {
    say(
        () ->
            String.format(
                Locale.ROOT,
                "%,d articles, %,d comments; %d%% read%s",
                articles,
                comments,
                total == 0 ? 0 : Math.min(100, 100 * read / total),
                left(System.nanoTime() - start, read, total)));
  }

  /** Shows a text in place of the one before, unless that is too new to have been read. */
  void say(Supplier<String> text) {
    long now = System.nanoTime();
    if (!isShown || now - told < EVERY_NANOS) {
      return;
    }
    told = now;
    isOpen = true;
    out.print(ERASE + text.get());
    out.flush();
  }

  private static String left(long nanos, long read, long total) {
    if (nanos < PACE_KNOWN_NANOS || read == 0 || read >= total) {
      return "";
    }
    long seconds = (long) (nanos / 1e9 / read * (total - read)) + 1;
    return String.format(Locale.ROOT, ", %d:%02d left", seconds / 60, seconds % 60);
  }

  /** Takes the line away. */
  void clear() {
    if (isOpen) {
      out.print(ERASE);
      out.flush();
    }
  }
}
