package org.postil.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes the texts of documents to terms, which is most of the work of indexing. Several threads may
 * share one; what they make can be added to one {@link IndexBuilder}.
 */
public final class DocumentAnalyzer {
  private final IndexSettings settings;
  private final Lexicon lexicon = new Lexicon();
  private final Map<List<PipelineFunction>, Queue<Analyzer>> idle = new ConcurrentHashMap<>();

  public DocumentAnalyzer(IndexSettings settings) {
    this.settings = settings;
  }

  IndexSettings settings() {
    return settings;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Analyzes a document with the pipeline of the settings. */
  public AnalyzedDocument analyze(Document document) {
    return analyze(document, settings.pipeline());
  }

  /** Analyzes a document with a pipeline of its own, as its language may need. */
  public AnalyzedDocument analyze(Document document, List<PipelineFunction> pipeline) {
    Queue<Analyzer> queue = idle.computeIfAbsent(pipeline, p -> new ConcurrentLinkedQueue<>());
    Analyzer free = queue.poll();
    Analyzer analyzer =
        free == null ? new Analyzer(lexicon, pipeline, !settings.metadata().isEmpty()) : free;
    List<FieldTerms> fields = new ArrayList<>();
    for (Field field : settings.fields()) {
      fields.add(analyzer.analyze(document.fields().getOrDefault(field.name(), FieldValue.NONE)));
    }
    queue.add(analyzer);
    return new AnalyzedDocument(document.ref(), document.boost(), fields);
  }
}
