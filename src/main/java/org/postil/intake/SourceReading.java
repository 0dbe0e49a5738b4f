package org.postil.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.postil.capture.Findings;
import org.postil.capture.Format;
import org.postil.capture.Input;
import org.postil.capture.Options;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/**
 * Reads the files of a source and tells what is in them, in their order. Web archives are read as
 * one, exports one after the other because they may be larger than memory; of small files several
 * at once.
 */
final class SourceReading {
  private static final int AHEAD_PER_JOB = 4;

  private final Sources.Source source;
  private final Request request;

  /** What was told of each file. */
  interface Listeners {
    /** Who takes what is in a file. */
    Findings of(Input input);

    /** Takes why a file, or all of them, could not be read. */
    void refused(List<Problem> problems);
  }

  SourceReading(Sources.Source source, Request request) {
    this.source = source;
    this.request = request;
  }

  void tell(Listeners listeners) {
    Options options = request.options();
    List<Input> inputs = source.inputs();
    Format format = source.kind().format();
    switch (source.kind()) {
      case WARC ->
          tried(
              () -> WebArchiveFormat.read(inputs, options, listeners.of(inputs.get(0))), listeners);
      case HTML, TEXT -> sideBySide(listeners);
      case WXR, DISQUS, STATICMAN ->
          inputs.forEach(
              input -> tried(() -> format.read(input, options, listeners.of(input)), listeners));
    }
  }

  private static void tried(Runnable reading, Listeners listeners) {
    try {
      reading.run();
    } catch (Mistake mistake) {
      listeners.refused(mistake.problems());
    }
  }

  private record Ahead(Input input, CompletableFuture<Recorded> recorded) {}

  private void sideBySide(Listeners listeners) {
    ExecutorService pool = Executors.newFixedThreadPool(request.jobs());
    Deque<Ahead> ahead = new ArrayDeque<>();
    try {
      for (Input input : source.inputs()) {
        Consumer<Findings> reading =
            findings -> source.kind().format().read(input, request.options(), findings);
        ahead.add(
            new Ahead(input, CompletableFuture.supplyAsync(() -> Recorded.of(reading), pool)));
        if (ahead.size() > AHEAD_PER_JOB * request.jobs()) {
          replay(ahead.remove(), listeners);
        }
      }
      ahead.forEach(rest -> replay(rest, listeners));
    } finally {
      pool.shutdownNow();
    }
  }

  private static void replay(Ahead ahead, Listeners listeners) {
    try {
      Recorded recorded = ahead.recorded().join();
      tried(() -> recorded.replay(listeners.of(ahead.input())), listeners);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
