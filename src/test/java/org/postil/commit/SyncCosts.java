package org.postil.commit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.postil.FileTree;

/**
 * What it costs to have files safely on the disk before the journal is laid. Takes minutes, so it
 * runs only when it is asked for: {@code mvn test -Dtest=SyncCosts -Dpostil.files=50000}. The disk
 * is that of {@code target}.
 */
class SyncCosts {
  private static final int FILES = Integer.getInteger("postil.files", 20_000);
  private static final int SIZE = 8 << 10;
  private static final Path FOLDER = Path.of("target/sync-costs").toAbsolutePath();

  private interface Work {
    void on(Path file) throws IOException;
  }

  private interface Times {
    void run() throws Exception;
  }

  @Test
  void ofManyFiles() throws Exception {
    System.out.printf("%d files of %d KB, Java %s%n", FILES, SIZE >> 10, Runtime.version());
    for (int threads : new int[] {1, 2, 8, 32}) {
      fresh();
      measure(
          "written, each synced at once, threads: " + threads, each(threads, SyncCosts::synced));
    }
    for (int threads : new int[] {1, 8, 32, 64}) {
      fresh();
      measure("written, 2 threads", each(2, SyncCosts::write));
      measure("  then synced one by one, threads: " + threads, each(threads, SyncCosts::sync));
    }
    fresh();
    measure("written, 2 threads", each(2, SyncCosts::write));
    measure("  then the file system synced by the program sync -f", SyncCosts::program);
    Files.createDirectory(FOLDER.resolve("to"));
    measure("  then moved one by one, 1 thread", each(1, SyncCosts::move));
    FileTree.delete(FOLDER);
  }

  private static void fresh() throws IOException, InterruptedException {
    FileTree.delete(FOLDER);
    Files.createDirectories(FOLDER);
    program();
  }

  private static Times each(int threads, Work work) {
    return () -> {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        List<Future<?>> all = new ArrayList<>();
        for (int first = 0; first < threads; first++) {
          int begin = first;
          all.add(
              pool.submit(
                  (Callable<Void>)
                      () -> {
                        for (int i = begin; i < FILES; i += threads) {
                          work.on(FOLDER.resolve(Integer.toString(i)));
                        }
                        return null;
                      }));
        }
        for (Future<?> one : all) {
          one.get();
        }
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      } finally {
        pool.shutdownNow();
      }
    };
  }

  private static void write(Path file) throws IOException {
    Files.write(file, new byte[SIZE]);
  }

  private static void synced(Path file) throws IOException {
    write(file);
    sync(file);
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void move(Path file) throws IOException {
    Files.move(
        file,
        FOLDER.resolve("to").resolve(file.getFileName().toString()),
        StandardCopyOption.ATOMIC_MOVE);
  }

  private static void program() throws IOException, InterruptedException {
    new ProcessBuilder("sync", "-f", FOLDER.toString()).inheritIO().start().waitFor();
  }

  private static void measure(String what, Times work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    System.out.printf(Locale.ROOT, "%-60s %6.2f s%n", what, (System.nanoTime() - begun) / 1e9);
  }
}
