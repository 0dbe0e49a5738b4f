package org.postil.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postil.archive.Fingerprint;
import org.postil.archive.Fingerprinter;
import org.postil.archive.NameKey;
import org.postil.archive.Settings;
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
import org.postil.search.IndexSettings;
import org.postil.search.IndexWriter;
import org.postil.search.Numbering;
import org.postil.search.PipelineFunction;
import org.postil.search.ShardedIndex;
import org.postil.timing.Stage;
import org.postil.timing.Timings;

/** Makes an archive searchable: articles and single comments become documents of one index. */
final class SearchStage {
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

  private static final int BODY = SETTINGS.fields().indexOf(Field.of(LONGEST, 1));

  /** Documents up to which a program can well load the whole index: some 2 MB compressed. */
  private static final int LARGEST_WHOLE = 4000;

  private final Plan plan;
  private final SiteFiles files;
  private final Timings timings;
  private final DocumentAnalyzer analyzer = new DocumentAnalyzer(SETTINGS);

  /** What is kept of a document once it has been analyzed. */
  private record Found(
      AnalyzedDocument document,
      boolean isComment,
      List<Optional<String>> stored,
      List<String> year,
      List<String> topics,
      Optional<String> commenter) {}

  private SearchStage(Plan plan, SiteFiles files, Timings timings) {
    this.plan = plan;
    this.files = files;
    this.timings = timings;
  }

  /** What the index is made from, and nothing else. */
  static Fingerprint inputs(Site site) {
    Fingerprinter all = new Fingerprinter().add("search");
    site.plan().articles().stream()
        .map(article -> site.renderer().inputs(new Page.SearchTexts(article, 1)))
        .forEach(all::add);
    return all.done();
  }

  /** Writes the index in its forms. */
  static void write(Plan plan, SiteFiles files, Timings timings) {
    new SearchStage(plan, files, timings).write();
  }

  private void write() {
    List<Found> found =
        plan.articles().parallelStream().map(this::analyze).flatMap(List::stream).toList();
    timings.took(Stage.SEARCH_ANALYSIS);
    Numbering numbering =
        new Numbering(
            found.stream()
                .map(
                    one ->
                        new Numbering.Key(
                            one.isComment() ? 1 : 0,
                            one.document().length(BODY),
                            one.document().ref()))
                .toList());
    IndexBuilder builder = new IndexBuilder(analyzer);
    List<Found> ordered = new ArrayList<>();
    for (int place : numbering.order()) {
      ordered.add(found.get(place));
      builder.add(found.get(place).document());
    }
    Index index = builder.build();
    timings.took(Stage.SEARCH_BUILDING);
    if (isWritten(plan.settings().wholeIndex(), found.size())) {
      files.write(file("index.json"), out -> IndexWriter.write(index, out));
    }
    new ShardedIndex(
            index,
            numbering,
            LONGEST,
            !plan.articles().stream().allMatch(this::isEnglish),
            ordered.stream().map(Found::stored).toList(),
            facets(ordered))
        .write((path, bytes) -> files.write(file(path), bytes));
    timings.took(Stage.SEARCH_WRITING);
  }

  private static boolean isWritten(Settings.WholeIndex setting, int documents) {
    return switch (setting) {
      case ALWAYS -> true;
      case AUTO -> documents <= LARGEST_WHOLE;
      case NEVER -> false;
    };
  }

  private static String file(String path) {
    return Plan.SEARCH.resolve(path).file();
  }

  private boolean isEnglish(PlannedArticle article) {
    String language = article.article().head().lang().orElse(plan.settings().language());
    return language.equals("en") || language.startsWith("en-");
  }

  private List<Found> analyze(PlannedArticle article) {
    List<PipelineFunction> pipeline = isEnglish(article) ? ENGLISH : OTHER;
    return Searchable.of(article).stream().map(one -> analyze(one, pipeline)).toList();
  }

  private Found analyze(Searchable one, List<PipelineFunction> pipeline) {
    boolean isComment = one.comment().isPresent();
    Map<String, FieldValue> fields = new HashMap<>();
    fields.put(LONGEST, FieldValue.text(one.text()));
    one.author().ifPresent(author -> fields.put("author", FieldValue.text(author)));
    if (!isComment) {
      fields.put("title", FieldValue.text(one.under().title()));
      fields.put("topics", FieldValue.text(String.join(" ", one.topics())));
    }
    List<String> year =
        one.date().or(() -> one.under().article().head().date()).stream()
            .flatMapToInt(date -> date.year().stream())
            .mapToObj(Integer::toString)
            .toList();
    return new Found(
        analyzer.analyze(new Document(one.address(), fields), pipeline),
        isComment,
        stored(one),
        year,
        one.topics(),
        isComment ? one.author() : Optional.empty());
  }

  /** Address and title; of a comment its name, and the article where that is another page. */
  private static List<Optional<String>> stored(Searchable one) {
    List<Optional<String>> stored = new ArrayList<>();
    stored.add(Optional.of(one.address()));
    stored.add(Optional.of(one.under().title()));
    if (one.comment().isPresent()) {
      stored.add(one.author());
      if (!one.page().equals(one.under().address())) {
        stored.add(Optional.of(one.under().address().path()));
      }
    }
    return stored;
  }

  private static List<Facet> facets(List<Found> found) {
    Map<String, String> names = names(found);
    return List.of(
        new Facet("year", found.stream().map(Found::year).toList()),
        new Facet("topic", found.stream().map(Found::topics).toList()),
        new Facet(
            "commenter",
            found.stream()
                .map(
                    one ->
                        one.commenter().stream()
                            .map(name -> names.getOrDefault(NameKey.of(name), name))
                            .toList())
                .toList()));
  }

  /** The spelling of each name that was printed most often, by what its spellings share. */
  private static Map<String, String> names(List<Found> found) {
    Map<String, Integer> counts = new TreeMap<>();
    found.forEach(one -> one.commenter().ifPresent(name -> counts.merge(name, 1, Integer::sum)));
    Map<String, String> names = new HashMap<>();
    counts.forEach(
        (name, count) ->
            names.merge(
                NameKey.of(name),
                name,
                (one, other) ->
                    counts.getOrDefault(other, 0) > counts.getOrDefault(one, 0) ? other : one));
    return names;
  }
}
