package org.postil.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.postil.diagnostic.MachineFailure;

/**
 * Watches folders, and does something whenever a file in them has changed. Changes that come
 * together, as when an editor saves by way of a second file, are one.
 */
final class Watching implements AutoCloseable {
  /** How long no further change must come before something is done. */
  private static final int QUIET_MILLIS = 10;

  /** How long changes may keep coming, and nothing is done yet. */
  private static final int MOST_ROUNDS = 20;

  private final DirectoryWatcher watcher;
  private final ExecutorService threads;
  private final Semaphore changes = new Semaphore(0);

  private Watching(List<Path> folders, Consumer<Optional<Path>> onEvent, Runnable onChange)
      throws IOException {
    this.threads = Executors.newFixedThreadPool(2, Watching::daemon);
    this.watcher =
        DirectoryWatcher.builder()
            .paths(folders)
            .listener(event -> meet(event, onEvent))
            .fileHashing(false)
            .build();
    CompletableFuture<Void> watching = watcher.watchAsync(threads);
    if (watching.isCompletedExceptionally()) { // folders are entered before it returns
      close();
      throw failure(watching);
    }
    threads.execute(() -> follow(onChange));
  }

  /**
   * Begins to watch; every change from now on is seen.
   *
   * @param folders that are there
   * @param onEvent is told at once: of the file, if one was written that was there; of nothing, if
   *     anything else happened
   * @param onChange must not throw; runs in a thread of its own, never twice at once
   * @throws MachineFailure if the machine does not let us
   */
  static Watching of(List<Path> folders, Consumer<Optional<Path>> onEvent, Runnable onChange) {
    try {
      return new Watching(folders, onEvent, onChange);
    } catch (IOException e) {
      throw MachineFailure.on("watch", folders.get(0), e);
    }
  }

  private static IOException failure(CompletableFuture<Void> watching) {
    try {
      watching.join();
      throw new IllegalStateException("it has failed");
    } catch (CompletionException e) {
      return new IOException(e.getCause() == null ? e : e.getCause());
    }
  }

  private void meet(DirectoryChangeEvent event, Consumer<Optional<Path>> onEvent) {
    boolean isWritten =
        event.eventType() == DirectoryChangeEvent.EventType.MODIFY && !event.isDirectory();
    onEvent.accept(isWritten ? Optional.of(event.path()) : Optional.empty());
    changes.release();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "postil-watch");
    thread.setDaemon(true);
    return thread;
  }

  private void follow(Runnable onChange) {
    try {
      while (true) {
        changes.acquire();
        for (int round = 0; round < MOST_ROUNDS && isGoingOn(); round++) {
          changes.drainPermits();
        }
        onChange.run();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isGoingOn() throws InterruptedException {
    return changes.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends; what is being done then is not waited for. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      watcher.close();
    } catch (IOException e) {
      throw MachineFailure.on("stop watching", Path.of("."), e);
    }
  }
}
