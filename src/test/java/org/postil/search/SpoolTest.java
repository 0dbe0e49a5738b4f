package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit into memory comes back from a file as it was. */
class SpoolTest {
  @TempDir private Path folder = Path.of("");

  private static byte[] random(int seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(50_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] all(Spool.Block block) {
    Bytes bytes = new Bytes();
    block.read(0, block.length()).copyTo(bytes);
    return bytes.toArray();
  }

  @Test
  void givesBackWhatSeveralThreadsGaveIt() {
    for (long memory : new long[] {0, 500_000, Long.MAX_VALUE / 2}) {
      try (Spool spool = new Spool(new IndexMemory(memory, folder))) {
        List<Spool.Block> blocks =
            IntStream.range(0, 100).parallel().mapToObj(i -> spool.keep(random(i))).toList();
        for (int i = 0; i < blocks.size(); i++) {
          assertThat(all(blocks.get(i))).as("block %d of %d bytes", i, memory).isEqualTo(random(i));
        }
      }
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void readsParts() {
    try (Spool spool = new Spool(new IndexMemory(3, folder))) {
      for (Spool.Block block :
          List.of(spool.keep(new byte[] {1, 2, 3}), spool.keep(new byte[] {1, 2, 3}))) {
        ByteReader part = block.read(1, 2);
        assertThat(part.number()).isEqualTo(2);
        assertThat(part.hasMore()).isFalse();
      }
    }
  }

  @Test
  void opensNoFileWhileMemoryIsEnough() {
    try (Spool spool = new Spool(new IndexMemory(10, folder.resolve("none")))) {
      spool.keep(new byte[10]);
      assertThatThrownBy(() -> spool.keep(new byte[1])).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void readsEveryNumberThatWasWritten() {
    Bytes bytes = new Bytes();
    long[] numbers = {
      0, 1, 127, 128, 300, 16_383, 16_384, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE
    };
    for (long number : numbers) {
      bytes.addNumber(number);
    }
    ByteReader reader = new ByteReader(bytes.toArray(), 0, bytes.size());
    for (long number : numbers) {
      assertThat(reader.longNumber()).isEqualTo(number);
    }
    assertThat(reader.hasMore()).isFalse();
  }

  @Test
  void usesInOrderWhatIsMadeSideBySide() {
    AtomicInteger next = new AtomicInteger();
    InOrder.forEach(3_000, i -> i, i -> assertThat(next.getAndIncrement()).isEqualTo(i));
    assertThat(next).hasValue(3_000);
  }

  @Test
  void passesOnWhatMakingOrUsingThrows() {
    assertThatThrownBy(
            () ->
                InOrder.forEach(
                    600,
                    i -> {
                      throw new IllegalStateException("made");
                    },
                    i -> {}))
        .hasMessageContaining("made");
    assertThatThrownBy(
            () ->
                InOrder.forEach(
                    600,
                    i -> i,
                    i -> {
                      throw new IllegalStateException("used");
                    }))
        .hasMessageContaining("used");
  }
}
