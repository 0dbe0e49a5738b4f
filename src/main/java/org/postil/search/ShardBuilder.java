package org.postil.search;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Collects documents for an index in many small files, which {@link ShardedIndex} then writes. Of
 * each document a few numbers are held, and the words of all; where they occur is packed, and waits
 * in a file when there is more of it than memory is granted. The files are the same whatever is
 * granted, and in whatever order the documents come.
 *
 * <p>Several threads may add documents; all must be there before the index is made.
 *
 * <pre>{@code
 * DocumentAnalyzer analyzer = new DocumentAnalyzer(settings);
 * try (ShardBuilder builder = new ShardBuilder(analyzer, "body", IndexMemory.spillingTo(folder))) {
 *   builder.add(analyzer.analyze(document), 0, handle);
 *   builder.build(views).write(false, List.of(), receiver);
 * }
 * }</pre>
 */
public final class ShardBuilder implements AutoCloseable {
  /** Each thread holds occurrences of its own, of some 24 bytes; there are seldom more than 16. */
  private static final int BYTES_PER_OCCURRENCE = 24 * 16;

  private static final int MOST_OCCURRENCES = 1 << 20;

  private final IndexSettings settings;
  private final Lexicon lexicon;
  private final int longest;
  private final Documents documents;
  private final Spool spool;
  private final int runSize;
  private final Queue<RunBuilder> idle = new ConcurrentLinkedQueue<>();
  private final Queue<Run> runs = new ConcurrentLinkedQueue<>();

  /**
   * A builder of what an analyzer has made.
   *
   * @param longest the field by the lengths of which documents are numbered
   */
  public ShardBuilder(DocumentAnalyzer analyzer, String longest, IndexMemory memory) {
    this.settings = analyzer.settings();
    this.lexicon = analyzer.lexicon();
    this.longest = settings.fields().stream().map(Field::name).toList().indexOf(longest);
    if (this.longest < 0) {
      throw new IllegalArgumentException("no field of the index: " + longest);
    }
    this.documents = new Documents(settings.fields().size());
    this.spool = new Spool(memory);
    this.runSize = (int) Math.min(MOST_OCCURRENCES, memory.bytes() / BYTES_PER_OCCURRENCE);
  }

  /**
   * Adds a document.
   *
   * @param document of a reference that no other has
   * @param part from 0; documents of a part stand together
   * @param handle what the document is asked for by when files are written
   * @throws java.io.UncheckedIOException if the file that occurrences wait in cannot be written
   */
  public void add(AnalyzedDocument document, int part, long handle) {
    RunBuilder free = idle.poll();
    RunBuilder builder = free == null ? new RunBuilder(lexicon, settings.fields().size()) : free;
    int length = document.length(longest);
    // numbered while no other thread can use the builder, so that its numbers ascend
    int number = documents.add(document, part, handle);
    builder.add(document, number, Numbering.bucket(part, length));
    if (builder.size() >= runSize) {
      runs.add(builder.build(spool));
    }
    idle.add(builder);
  }

  /**
   * The index of what has been added. It can be written as long as this is open.
   *
   * @throws java.io.UncheckedIOException if the file that occurrences wait in cannot be written
   */
  public ShardedIndex build(DocumentViews views) {
    idle.stream().parallel().filter(b -> b.size() > 0).forEach(b -> runs.add(b.build(spool)));
    idle.clear();
    Numbering numbering =
        new Numbering(documents, longest, document -> views.ref(documents.handle(document)));
    return new ShardedIndex(
        new Collected(settings, lexicon, documents, numbering, longest, List.copyOf(runs), spool),
        views);
  }

  /** Forgets what has been added. */
  @Override
  public void close() {
    spool.close();
  }
}
