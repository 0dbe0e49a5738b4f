package org.postil.site;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.archive.Fingerprint;
import org.postil.archive.Fingerprinter;
import org.postil.diagnostic.MachineFailure;
import org.postil.plan.Page;
import org.postil.plan.Plan;
import org.postil.plan.PlannedArticle;
import org.postil.plan.Searchable;
import org.postil.search.AnalyzedDocument;
import org.postil.search.Document;
import org.postil.search.DocumentAnalyzer;
import org.postil.search.Facet;
import org.postil.search.Field;
import org.postil.search.FieldValue;
import org.postil.search.Index;
import org.postil.search.IndexBuilder;
import org.postil.search.IndexMemory;
import org.postil.search.IndexSettings;
import org.postil.search.IndexWriter;
import org.postil.search.PipelineFunction;
import org.postil.search.ShardBuilder;
import org.postil.search.ShardedIndex;

/** Makes an archive searchable: articles and single comments become documents of one index. */
final class SearchStage implements AutoCloseable {
  private static final List<PipelineFunction> ENGLISH =
      List.of(PipelineFunction.WORDS, PipelineFunction.STOP_WORD_FILTER, PipelineFunction.STEMMER);

  /** Words of other languages keep their endings: lunr's client can cut off English ones only. */
  private static final List<PipelineFunction> OTHER = List.of(PipelineFunction.WORDS);

  private static final String LONGEST = "body";

  private static final IndexSettings SETTINGS =
      new IndexSettings(
          List.of(
              Field.of("title", 5),
              Field.of("body", 1),
              Field.of("author", 2),
              Field.of("topics", 3)),
          IndexSettings.DEFAULT_K1,
          IndexSettings.DEFAULT_B,
          List.of(),
          ENGLISH,
          List.of("stemmer"));

  /** Documents up to which a program can well load the whole index: some 2 MB compressed. */
  private static final int LARGEST_WHOLE = 4000;

  private static final int ARTICLES = 0;
  private static final int COMMENTS = 1;

  private final Plan plan;
  private final IndexMemory memory;
  private final DocumentAnalyzer analyzer = new DocumentAnalyzer(SETTINGS);
  private final ShardBuilder shards;
  private final FoundNames names = new FoundNames();
  private final List<FoundPage> pages = new ArrayList<>(); // by the order they came
  private final Map<String, String> strings = new ConcurrentHashMap<>();

  /** The documents by their handles, if the whole index is written; it holds them all anyway. */
  private final Optional<Map<Long, AnalyzedDocument>> whole;

  /**
   * A stage that has nothing yet.
   *
   * @param memory what it may hold
   */
  SearchStage(Plan plan, IndexMemory memory) {
    this.plan = plan;
    this.memory = memory;
    this.shards = new ShardBuilder(analyzer, LONGEST, memory);
    this.whole = isWritten(plan) ? Optional.of(new ConcurrentHashMap<>()) : Optional.empty();
  }

  /** What the index is made from, and nothing else. */
  static Fingerprint inputs(Site site) {
    Fingerprinter all = new Fingerprinter().add("search");
    site.plan().articles().parallelStream()
        .map(article -> site.renderer().inputs(new Page.SearchTexts(article, 1)))
        .toList()
        .forEach(all::add);
    return all.done();
  }

  /**
   * Takes an article and its comments into the index, as {@link #collect(PlannedArticle, int,
   * List)}.
   */
  void collect(PlannedArticle article) {
    for (int part = 1; part <= article.thread().count(); part++) {
      collect(article, part, Searchable.on(article, part));
    }
  }

  /**
   * Takes the documents on a page into the index. Several threads may do so; texts are not held
   * once they have been taken.
   *
   * @param found the documents on that page of the article
   * @throws MachineFailure if the disk is full
   */
  void collect(PlannedArticle article, int part, List<Searchable> found) {
    int number = add(new FoundPage(article, part, found, this::same));
    List<PipelineFunction> pipeline = isEnglish(article) ? ENGLISH : OTHER;
    onDisk(() -> add(found, number, pipeline));
  }

  private void add(List<Searchable> found, int number, List<PipelineFunction> pipeline) {
    for (int place = 0; place < found.size(); place++) {
      Searchable one = found.get(place);
      boolean isComment = one.entry().isPresent();
      AnalyzedDocument document =
          analyzer.analyze(new Document(one.address(), fields(one)), pipeline);
      long handle = FoundDocuments.handle(number, place);
      whole.ifPresent(all -> all.put(handle, document));
      if (isComment) {
        one.author().ifPresent(names::add);
      }
      shards.add(document, isComment ? COMMENTS : ARTICLES, handle);
    }
  }

  private String same(String text) {
    String known = strings.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private int add(FoundPage page) {
    synchronized (pages) {
      pages.add(page);
      return pages.size() - 1;
    }
  }

  private static Map<String, FieldValue> fields(Searchable one) {
    Map<String, FieldValue> fields = new HashMap<>();
    fields.put(LONGEST, FieldValue.text(one.text()));
    one.author().ifPresent(author -> fields.put("author", FieldValue.text(author)));
    if (one.entry().isEmpty()) {
      fields.put("title", FieldValue.text(one.under().title()));
      fields.put("topics", FieldValue.text(String.join(" ", one.topics())));
    }
    return fields;
  }

  private void onDisk(Runnable work) {
    try {
      work.run();
    } catch (UncheckedIOException e) {
      throw MachineFailure.on(
          "write a temporary file in", memory.folder(), Objects.requireNonNull(e.getCause()));
    }
  }

  /**
   * Writes the index of all that was collected, in its forms.
   *
   * @throws MachineFailure if the disk is full
   */
  void finish(SiteFiles files) {
    FoundDocuments documents = new FoundDocuments(pages, names.printed());
    onDisk(() -> write(shards.build(documents), documents.facets(), files));
  }

  private void write(ShardedIndex index, List<Facet> facets, SiteFiles files) {
    whole.ifPresent(
        all -> {
          IndexBuilder builder = new IndexBuilder(analyzer);
          index.handles().forEach(handle -> builder.add(Objects.requireNonNull(all.get(handle))));
          Index made = builder.build();
          files.write(file("index.json"), out -> IndexWriter.write(made, out));
        });
    index.write(
        !plan.articles().stream().allMatch(this::isEnglish),
        facets,
        (path, bytes) -> files.write(file(path), bytes));
  }

  private static boolean isWritten(Plan plan) {
    return switch (plan.settings().wholeIndex()) {
      case ALWAYS -> true;
      case AUTO -> count(plan) <= LARGEST_WHOLE;
      case NEVER -> false;
    };
  }

  /** Comments are looked at only where editors may have taken some out of the searches. */
  private static long count(Plan plan) {
    boolean isModerated = plan.archive().isModerated();
    return plan.articles().stream()
        .mapToLong(article -> 1 + (isModerated ? listed(article) : article.discussion().size()))
        .sum();
  }

  private static long listed(PlannedArticle article) {
    return article.discussion().inThreadOrder().stream()
        .filter(entry -> entry.comment().treatment().isListed())
        .count();
  }

  private static String file(String path) {
    return Plan.SEARCH.resolve(path).file();
  }

  private boolean isEnglish(PlannedArticle article) {
    String language = article.article().head().lang().orElse(plan.settings().language());
    return language.equals("en") || language.startsWith("en-");
  }

  /** Forgets what was collected. */
  @Override
  public void close() {
    onDisk(shards::close);
  }
}
