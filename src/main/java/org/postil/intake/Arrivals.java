package org.postil.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postil.archive.FrontMatter;
import org.postil.archive.Topic;
import org.postil.capture.Captured;
import org.postil.capture.Findings.Trouble;
import org.postil.capture.Input;
import org.postil.content.ContentIndex;
import org.postil.content.ContentWriter;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Problem;

/**
 * Brings captured articles to the archive: each gets its place in the order of the source, several
 * are written at once, and the ledger hears of them in the order of the source again. Holds no more
 * than a few dozen articles. Of one thread.
 */
final class Arrivals implements AutoCloseable {
  private static final int WAITING_PER_JOB = 16;
  private static final String TITLE = "Imported archive";

  private final Request request;
  private final ContentIndex index;
  private final ContentWriter writer;
  private final ArticleWriting writing;
  private final Placement placement;
  private final Totals totals;
  private final ExecutorService pool;
  private final Deque<Arrival> waiting = new ArrayDeque<>();
  private final NewTopics topics = new NewTopics();
  private final Map<Input, String> hashes = new HashMap<>();
  private boolean isFounded;

  private record Arrival(
      Captured captured, String path, CompletableFuture<Written> written, SourceLedger ledger) {}

  Arrivals(Request request, ContentIndex index, Totals totals) {
    this.request = request;
    this.index = index;
    this.writer = new ContentWriter(request.into());
    this.writing = new ArticleWriting(writer, request);
    this.placement = new Placement(index);
    this.totals = totals;
    this.pool = Executors.newFixedThreadPool(request.jobs());
  }

  /** The source's name for itself becomes the archive's, if the archive has none. */
  void site(String title, Optional<String> description, Optional<String> language) {
    if (!isFounded) {
      isFounded = true;
      writer.writeSettings(title.isEmpty() ? TITLE : title, description, language);
    }
  }

  /** A topic that goes into the vocabulary, if that does not have it. */
  void topic(Topic topic) {
    topics.add(topic);
  }

  void take(Captured captured, Input input, SourceLedger ledger) {
    site("", Optional.empty(), Optional.empty());
    FrontMatter.Source source = source(captured, input, ledger.kind());
    Placement.Placed placed = placement.place(captured, source, input);
    if (placed.isFresh()) {
      settle(0); // the earlier one has to be there
    }
    placed
        .twin()
        .or(
            () ->
                Optional.of(placed.path())
                    .filter(path -> placed.isRepeated() && !captured.isPart()))
        .ifPresent(
            path ->
                ledger.add(new SourceLedger.Told(Trouble.DUPLICATE, twin(captured, path, placed))));
    CompletableFuture<Written> written =
        CompletableFuture.supplyAsync(() -> writing.write(captured, placed, source), pool);
    waiting.add(new Arrival(captured, placed.path(), written, ledger));
    settle(WAITING_PER_JOB * request.jobs());
  }

  private static Problem twin(Captured captured, String path, Placement.Placed placed) {
    return Problem.warning(
        captured.place(),
        "this article was in the import before, as " + path + ".md",
        placed.isRepeated()
            ? "of captures of one page the newest is kept"
            : "both were taken, this one as " + placed.path() + ".md; see which one is meant");
  }

  /** Waits until no more than {@code most} articles are on their way. */
  void settle(int most) {
    while (waiting.size() > most) {
      Arrival first = waiting.remove();
      try {
        Entry entry = Entry.of(first.captured(), first.path(), first.written().join());
        first.ledger().add(entry);
        totals.written(entry);
      } catch (CompletionException e) {
        if (e.getCause() instanceof Mistake mistake) {
          mistake
              .problems()
              .forEach(p -> first.ledger().add(new SourceLedger.Told(Trouble.UNREADABLE, p)));
        } else {
          throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
      }
    }
  }

  private FrontMatter.Source source(Captured captured, Input input, Kind kind) {
    FrontMatter.Source own = captured.head().source().orElse(FrontMatter.Source.UNKNOWN);
    String hash =
        captured
            .original()
            .map(original -> Hash.of(original.bytes()))
            .orElseGet(() -> input.isFolder() ? "" : hashes.computeIfAbsent(input, Hash::of));
    return new FrontMatter.Source(
        own.name().or(() -> Optional.of(name(captured, input))),
        own.url(),
        own.captured(),
        captured.original().map(original -> "originals/" + hash + original.ending()),
        Optional.of(hash).filter(h -> !h.isEmpty()),
        Optional.of(request.program() + ", " + kind),
        own.record(),
        Optional.empty());
  }

  /** The file it came from: one of those in a folder, or the web archive a page is in. */
  private static String name(Captured captured, Input input) {
    String file = captured.place().file();
    int page = captured.head().source().isPresent() ? file.indexOf("#http") : -1;
    String name = page < 0 ? file : file.substring(0, page);
    return input.isFolder() || page >= 0
        ? name.substring(name.lastIndexOf('/') + 1)
        : input.fileName();
  }

  /** Waits for what is on its way and adds new topics to the vocabulary. */
  void finish() {
    settle(0);
    List<Topic> missing = topics.missingIn(index.vocabulary());
    if (!missing.isEmpty() && isFounded) {
      writer.addTopics(missing);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
