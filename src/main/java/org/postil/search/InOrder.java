package org.postil.search;

import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes things side by side that are needed one after another, and holds few of them at a time. */
final class InOrder {
  private static final int WAVE = 256;

  private InOrder() {}

  /**
   * Makes things in the threads of the pool this is called from, and uses them in order.
   *
   * @param count how many
   * @param make makes one; called by several threads
   * @param use receives one after another, some while the next are made
   */
  static <T> void forEach(int count, IntFunction<T> make, Consumer<T> use) {
    List<T> made = List.of();
    for (int start = 0; start < count; start += WAVE) {
      List<T> before = made;
      ForkJoinTask<?> using = ForkJoinTask.adapt(() -> before.forEach(use)).fork();
      try {
        made =
            IntStream.range(start, Math.min(count, start + WAVE))
                .parallel()
                .mapToObj(make)
                .toList();
      } finally {
        using.quietlyJoin();
      }
      using.join();
    }
    made.forEach(use);
  }
}
