package org.postil.bench;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.postil.search.Document;
import org.postil.search.DocumentAnalyzer;
import org.postil.search.Field;
import org.postil.search.FieldValue;
import org.postil.search.IndexBuilder;
import org.postil.search.IndexSettings;
import org.postil.search.IndexWriter;
import org.postil.site.SiteFiles;
import org.postil.site.Workers;

/** A document of the search index: one of 2,000 comments, or an article with its comments. */
@State(Scope.Benchmark)
public class IndexBenchmark {
  private static final int DOCUMENTS = 2000;
  private static final IndexSettings SETTINGS =
      IndexSettings.of(Field.of("title", 5), Field.of("body", 1));

  private final List<Document> documents = documents();

  private static List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (String text : Texts.comments(DOCUMENTS)) {
      String ref = "articles/some-slug/#comment-" + documents.size();
      documents.add(new Document(ref, Map.of("body", FieldValue.text(text))));
    }
    return documents;
  }

  /** Words to terms. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public void analysis(Blackhole taker) {
    DocumentAnalyzer analyzer = new DocumentAnalyzer(SETTINGS);
    for (Document document : documents) {
      taker.consume(analyzer.analyze(document));
    }
  }

  /** As {@code postil lunr}: analysis, index, its JSON. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public void wholeIndex() throws Exception {
    IndexBuilder builder = new IndexBuilder(SETTINGS);
    documents.forEach(builder::add);
    IndexWriter.write(builder.build(), OutputStream.nullOutputStream());
  }

  /** The stage of a build, for an article with its comments: analysis, index, shards. */
  @Benchmark
  @OperationsPerInvocation(MeasuredSite.ARTICLES)
  public void stagePerArticle(MeasuredSite measured, Blackhole taker) {
    SiteFiles files =
        new SiteFiles() {
          @Override
          public void write(String path, byte[] bytes) {
            taker.consume(bytes);
          }

          @Override
          public void write(String path, Writing file) {
            taker.consume(file);
          }
        };
    Workers.run(
        1,
        () -> {
          measured.site().index(files);
          return true;
        });
  }
}
