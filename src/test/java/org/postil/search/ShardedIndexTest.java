package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the small files hold is the index: read back from them, nothing is missing or else. */
class ShardedIndexTest {
  private static final List<String> FIELDS = List.of("title", "author", "body");
  private static final int LONGEST = 2;

  private static final IndexMemory ENOUGH = new IndexMemory(Long.MAX_VALUE, Path.of("never used"));

  /** Every word is a term, as it is. */
  private static final IndexSettings SETTINGS =
      new IndexSettings(
          List.of(Field.of("title", 5), Field.of("author", 2.5), Field.of("body", 1)),
          1.2,
          0.75,
          List.of(),
          List.of(),
          List.of("stemmer"));

  /** A document and its words, which need no tokenizer to be known. */
  private record Sample(String ref, int part, List<List<String>> words) {
    Document document() {
      Map<String, FieldValue> values = new HashMap<>();
      for (int field = 0; field < words.size(); field++) {
        values.put(FIELDS.get(field), FieldValue.text(String.join(" ", words.get(field))));
      }
      return new Document(ref, values);
    }

    AnalyzedDocument analyzed(DocumentAnalyzer analyzer) {
      return analyzer.analyze(document());
    }
  }

  private static List<Sample> samples(int size, long seed) {
    Random random = new Random(seed);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      samples.add(sample("articles/" + i + "/", random));
    }
    return samples;
  }

  private static Sample sample(String ref, Random random) {
    int length = (int) Math.exp(random.nextGaussian() + 3);
    return new Sample(
        ref,
        random.nextInt(4),
        List.of(
            words(random.nextInt(6), random),
            words(random.nextInt(3), random),
            words(length, random)));
  }

  private static List<String> words(int size, Random random) {
    List<String> words = new ArrayList<>();
    while (words.size() < size) {
      int rank = (int) Math.exp(random.nextDouble() * 9); // as in a language: few are frequent
      words.add(
          switch (rank % 11) {
            case 0 -> "\uD801" + (char) (0xDC28 + rank % 40) + Integer.toString(rank, 7);
            case 1 -> "կ" + (char) (0x561 + rank % 38) + rank;
            case 2 -> "\"" + rank + "\\";
            default -> Integer.toString(rank * 7919, 36);
          });
    }
    return words;
  }

  private static Numbering numbering(List<Sample> samples) {
    DocumentAnalyzer analyzer = new DocumentAnalyzer(SETTINGS);
    Documents documents = new Documents(FIELDS.size());
    for (int i = 0; i < samples.size(); i++) {
      documents.add(samples.get(i).analyzed(analyzer), samples.get(i).part(), i);
    }
    return new Numbering(documents, LONGEST, document -> samples.get(document).ref());
  }

  /** Shows the references of documents whose handles are their places in a list. */
  private record Views(List<Sample> samples) implements DocumentViews {
    @Override
    public String ref(long handle) {
      return samples.get((int) handle).ref();
    }

    @Override
    public List<Optional<String>> stored(long handle) {
      return List.of(Optional.of(ref(handle)), Optional.empty());
    }
  }

  private static Map<String, String> written(List<Sample> samples) {
    return written(samples, ENOUGH, List.of());
  }

  private static Map<String, String> written(
      List<Sample> samples, IndexMemory memory, List<Facet> facets) {
    DocumentAnalyzer analyzer = new DocumentAnalyzer(SETTINGS);
    Map<String, String> files = new ConcurrentHashMap<>();
    try (ShardBuilder builder = new ShardBuilder(analyzer, "body", memory)) {
      IntStream.range(0, samples.size())
          .parallel()
          .forEach(i -> builder.add(samples.get(i).analyzed(analyzer), samples.get(i).part(), i));
      builder
          .build(new Views(samples))
          .write(
              false,
              facets,
              (path, bytes) ->
                  assertThat(files.put(path, new String(bytes, StandardCharsets.UTF_8)))
                      .as("%s is written once", path)
                      .isNull());
    }
    return sorted(files);
  }

  /** In the order of the shards. */
  private static Map<String, String> sorted(Map<String, String> files) {
    Map<String, String> sorted = new LinkedHashMap<>();
    files.entrySet().stream()
        .sorted(
            Comparator.comparing(
                file ->
                    file.getKey().startsWith("t/")
                        ? value(file.getKey(), file.getValue()).get(0).get(0).stringValue()
                        : file.getKey()))
        .forEach(file -> sorted.put(file.getKey(), file.getValue()));
    return sorted;
  }

  /** The value of a script, which says the name the page asks for. */
  private static JsonNode value(String path, String script) {
    String start = "postilData(\"" + path.replace(".js", "") + "\",";
    assertThat(script).startsWith(start).endsWith(");\n");
    return JsonMapper.shared()
        .readTree(script.substring(start.length(), script.length() - ");\n".length()));
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  private static List<List<JsonNode>> shards(Map<String, String> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith("t/"))
        .map(file -> list(value(file.getKey(), file.getValue())))
        .toList();
  }

  /** The number of each document as the javadoc of {@link Numbering} tells it. */
  private static Map<String, String> numbers(List<Sample> samples) {
    Numbering numbering = numbering(samples);
    Map<String, String> numbers = new HashMap<>();
    for (int place = 0; place < numbering.size(); place++) {
      numbers.put(
          samples.get(numbering.document(place)).ref(),
          numbering.bucketId(place) + "-" + numbering.slot(place));
    }
    return numbers;
  }

  /** Where each term stands, counted by hand: term, field and document, count, length. */
  private static Map<String, String> expected(List<Sample> samples) {
    Map<String, String> numbers = numbers(samples);
    Map<String, String> postings = new TreeMap<>();
    for (Sample sample : samples) {
      for (int field = 0; field < FIELDS.size(); field++) {
        List<String> words = sample.words().get(field);
        for (String word : new TreeSet<>(words)) {
          long count = words.stream().filter(word::equals).count();
          postings.put(
              word + " " + field + " " + numbers.get(sample.ref()), count + " of " + words.size());
        }
      }
    }
    return postings;
  }

  private static Map<String, String> decoded(List<List<JsonNode>> shards) {
    Map<String, String> postings = new TreeMap<>();
    for (List<JsonNode> shard : shards) {
      for (JsonNode term : shard) {
        String text = term.get(0).stringValue();
        List<String> documents = Unpacked.documents(term.get(3).stringValue());
        List<Integer> counts = Unpacked.numbers(term.get(4).stringValue(), documents.size());
        for (int i = 0; i < documents.size(); i++) {
          String[] number = documents.get(i).split("-");
          int length = Unpacked.length(Integer.parseInt(number[0]), Integer.parseInt(number[1]));
          put(postings, text + " 2 " + documents.get(i), counts.get(i), length);
        }
        for (int at = 5; at < term.size(); at += 4) {
          documents = Unpacked.documents(term.get(at + 1).stringValue());
          counts = Unpacked.numbers(term.get(at + 2).stringValue(), documents.size());
          List<Integer> lengths =
              Unpacked.numbers(term.get(at + 3).stringValue(), documents.size());
          for (int i = 0; i < documents.size(); i++) {
            String key = text + " " + term.get(at).intValue() + " " + documents.get(i);
            put(postings, key, counts.get(i), lengths.get(i) + 1);
          }
        }
      }
    }
    return postings;
  }

  private static void put(Map<String, String> postings, String key, int count, int length) {
    assertThat(postings.put(key, count + 1 + " of " + length)).as(key).isNull();
  }

  @Test
  void holdsThePostingsCountsAndLengthsOfTheIndex() {
    List<Sample> samples = samples(600, 1);
    assertThat(decoded(shards(written(samples)))).isEqualTo(expected(samples));
  }

  @Test
  void sortsItsShardsAndBoundsThem() {
    Map<String, String> files = written(samples(600, 2));
    List<List<JsonNode>> shards = shards(files);
    List<String> bounds =
        list(value("manifest.js", files.get("manifest.js")).get("shards")).stream()
            .map(JsonNode::stringValue)
            .toList();
    assertThat(shards).hasSameSizeAs(bounds).hasSizeGreaterThan(20);
    assertThat(bounds.get(0)).isEmpty();
    String before = "";
    for (int i = 0; i < shards.size(); i++) {
      if (i > 0) {
        assertThat(bounds.get(i)).isGreaterThan(before);
      }
      assertThat(bounds.get(i)).isLessThanOrEqualTo(shards.get(i).get(0).get(0).stringValue());
      for (JsonNode term : shards.get(i)) {
        assertThat(term.get(0).stringValue()).isGreaterThan(before);
        before = term.get(0).stringValue();
      }
    }
  }

  @Test
  void keepsShardsOfSeveralTermsSmall() {
    written(samples(600, 3))
        .forEach(
            (path, script) -> {
              if (path.startsWith("t/") && value(path, script).size() > 1) {
                assertThat(script.length()).as(path).isLessThan(7_000);
              }
            });
  }

  @Test
  void listsAllTermsInOrder() {
    List<Sample> samples = samples(600, 4);
    Map<String, String> files = written(samples);
    List<String> terms = new ArrayList<>();
    String before = "";
    for (JsonNode coded : list(value("terms.js", files.get("terms.js")))) {
      String text = coded.stringValue();
      before =
          before.substring(0, Unpacked.numbers(text.substring(0, 1)).get(0)) + text.substring(1);
      terms.add(before);
    }
    TreeSet<String> words = new TreeSet<>();
    samples.forEach(sample -> sample.words().forEach(words::addAll));
    assertThat(terms).containsExactlyElementsOf(words);
  }

  @Test
  void storesWhatIsShownOfEachDocumentUnderItsNumber() {
    List<Sample> samples = samples(600, 5);
    Map<String, String> found = new HashMap<>();
    written(samples)
        .forEach(
            (path, script) -> {
              if (path.startsWith("d/")) {
                String[] name = path.substring(2).replace(".js", "").split("-");
                value(path, script)
                    .properties()
                    .forEach(
                        entry -> {
                          int slot = Integer.parseInt(entry.getKey());
                          assertThat(slot / 20).isEqualTo(Integer.parseInt(name[1]));
                          assertThat(entry.getValue().get(1).isNull()).isTrue();
                          found.put(entry.getValue().get(0).stringValue(), name[0] + "-" + slot);
                        });
              }
            });
    assertThat(found).isEqualTo(numbers(samples));
  }

  @Test
  void tellsInItsManifestWhatScoresNeed() {
    List<Sample> samples = samples(600, 6);
    JsonNode manifest = value("manifest.js", written(samples).get("manifest.js"));
    assertThat(manifest.get("documents").intValue()).isEqualTo(600);
    assertThat(manifest.get("k1").doubleValue()).isEqualTo(1.2);
    assertThat(manifest.get("b").doubleValue()).isEqualTo(0.75);
    assertThat(manifest.get("longest").intValue()).isEqualTo(LONGEST);
    for (int field = 0; field < FIELDS.size(); field++) {
      int i = field;
      JsonNode told = manifest.get("fields").get(field);
      assertThat(told.get(0).stringValue()).isEqualTo(FIELDS.get(field));
      assertThat(told.get(1).doubleValue()).isEqualTo(SETTINGS.fields().get(field).boost());
      assertThat(told.get(2).intValue())
          .isEqualTo(samples.stream().mapToInt(sample -> sample.words().get(i).size()).sum());
    }
  }

  @Test
  void writesTheSameBytesForTheSameDocuments() {
    assertThat(written(samples(300, 7))).containsExactlyEntriesOf(written(samples(300, 7)));
  }

  @Test
  void writesTheSameBytesInWhateverOrderTheDocumentsCome() {
    List<Sample> samples = samples(300, 13);
    List<Sample> shuffled = new ArrayList<>(samples);
    Collections.shuffle(shuffled, new Random(14));
    assertThat(written(shuffled)).isEqualTo(written(samples));
  }

  @Test
  void tellsTheFirstOfTheWordsThatLeadToATermAndItsPlaceThere() {
    IndexSettings stemmed = IndexSettings.of(Field.of("title", 5), Field.of("body", 1));
    Random random = new Random(15);
    String[] words = {"ferry", "ferries", "light", "lights", "lighted", "harbours", "harbour"};
    for (int round = 0; round < 50; round++) {
      DocumentAnalyzer analyzer = new DocumentAnalyzer(stemmed);
      List<Document> documents = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(30); i++) {
        documents.add(
            new Document(
                "d" + i,
                Map.of(
                    "title", FieldValue.text(words[random.nextInt(words.length)]),
                    "body", FieldValue.text(sentence(words, random)))));
      }
      Map<String, String> told = new TreeMap<>();
      IndexBuilder whole = new IndexBuilder(stemmed);
      try (ShardBuilder builder = new ShardBuilder(analyzer, "body", ENOUGH)) {
        for (int i = 0; i < documents.size(); i++) {
          builder.add(analyzer.analyze(documents.get(i)), i % 2, i);
        }
        ShardedIndex index = builder.build(new Refs(documents));
        index.handles().forEach(handle -> whole.add(documents.get((int) handle)));
        index.write(false, List.of(), (path, bytes) -> addPlaces(path, bytes, told));
      }
      Map<String, String> expected = new TreeMap<>();
      for (IndexTerm term : whole.build().terms()) {
        String word = term.word().equals(term.text()) ? "" : term.word();
        expected.put(term.text(), word + " at " + term.place());
      }
      assertThat(told).as("round %d", round).isEqualTo(expected);
    }
  }

  private static String sentence(String[] words, Random random) {
    return random
        .ints(random.nextInt(6), 0, words.length)
        .mapToObj(i -> words[i])
        .collect(Collectors.joining(" "));
  }

  private record Refs(List<Document> documents) implements DocumentViews {
    @Override
    public String ref(long handle) {
      return documents.get((int) handle).ref();
    }

    @Override
    public List<Optional<String>> stored(long handle) {
      return List.of();
    }
  }

  private static void addPlaces(String path, byte[] bytes, Map<String, String> told) {
    if (path.startsWith("t/")) {
      for (JsonNode term : value(path, new String(bytes, StandardCharsets.UTF_8))) {
        synchronized (told) {
          told.put(
              term.get(0).stringValue(),
              term.get(1).stringValue() + " at " + term.get(2).intValue());
        }
      }
    }
  }

  @Test
  void writesTheSameBytesWhateverMemoryItHas(@TempDir Path folder) {
    Random random = new Random(16);
    for (int seed = 20; seed < 40; seed++) {
      List<Sample> samples = samples(random.nextInt(120), seed);
      Map<String, String> enough = written(samples);
      for (long bytes : new long[] {0, 3_000, 20_000}) {
        assertThat(written(samples, new IndexMemory(bytes, folder), List.of()))
            .as("seed %d, %d bytes", seed, bytes)
            .isEqualTo(enough);
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void turnsManyRunsIntoTheSameShards(@TempDir Path folder) {
    List<Sample> samples = samples(3_000, 41);
    assertThat(written(samples, new IndexMemory(600_000, folder), List.of()))
        .isEqualTo(written(samples));
  }

  @Test
  void leavesNoFileBehindWhenItIsGivenUp(@TempDir Path folder) {
    DocumentAnalyzer analyzer = new DocumentAnalyzer(SETTINGS);
    try (ShardBuilder builder = new ShardBuilder(analyzer, "body", new IndexMemory(0, folder))) {
      builder.add(samples(1, 17).get(0).analyzed(analyzer), 0, 0);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void failsWhereItCannotSpill(@TempDir Path folder) {
    DocumentAnalyzer analyzer = new DocumentAnalyzer(SETTINGS);
    IndexMemory nowhere = new IndexMemory(0, folder.resolve("gone"));
    try (ShardBuilder builder = new ShardBuilder(analyzer, "body", nowhere)) {
      AnalyzedDocument document = samples(1, 18).get(0).analyzed(analyzer);
      assertThatThrownBy(() -> builder.add(document, 0, 0))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void changesItsGenerationWithWhatItHolds() {
    JsonNode one = value("manifest.js", written(samples(300, 8)).get("manifest.js"));
    JsonNode other = value("manifest.js", written(samples(299, 8)).get("manifest.js"));
    assertThat(one.get("generation")).isNotEqualTo(other.get("generation"));
  }

  @Test
  void changesFewShardsWhenADocumentComes() {
    List<Sample> samples = samples(2_000, 9);
    Map<String, String> before = written(samples);
    long shards = before.keySet().stream().filter(path -> path.startsWith("t/")).count();
    List<Numbering.Bucket> buckets = numbering(samples).buckets();
    Random random = new Random(10);
    List<Integer> changes = new ArrayList<>();
    Set<String> gone = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      List<Sample> more = new ArrayList<>(samples);
      more.add(sample("new/" + i, random));
      Map<String, String> after = written(more);
      before.keySet().stream()
          .filter(path -> path.startsWith("t/") && !after.containsKey(path))
          .forEach(gone::add);
      if (numbering(more).buckets().equals(buckets)) { // else many documents get new numbers
        changes.add(
            (int)
                after.entrySet().stream()
                    .filter(file -> file.getKey().startsWith("t/"))
                    .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                    .count());
      }
    }
    assertThat(shards).isGreaterThan(75);
    assertThat(changes).as("additions that make no bucket grow").hasSizeGreaterThan(20);
    Collections.sort(changes);
    assertThat(changes.get(changes.size() / 2)).isLessThan(25);
    assertThat(gone).as("shards that bear another name").hasSizeLessThan(3);
  }

  @Test
  void writesAnIndexOfNothing() {
    Map<String, String> files = written(List.of());
    assertThat(files).containsOnlyKeys("terms.js", "facets.js", "manifest.js");
    JsonNode manifest = value("manifest.js", files.get("manifest.js"));
    assertThat(manifest.get("shards")).isEmpty();
    assertThat(manifest.get("documents").intValue()).isZero();
  }

  @Test
  void tellsByTheFacetsWhichDocumentsThereAreAndWhatTheyHave() {
    List<Sample> samples = samples(500, 11);
    Random random = new Random(12);
    List<List<String>> topics = new ArrayList<>();
    List<List<String>> years = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      topics.add(
          IntStream.range(0, random.nextInt(4))
              .mapToObj(n -> "topic \"" + random.nextInt(30) + "\"")
              .distinct()
              .toList());
      years.add(List.of(Integer.toString(1990 + random.nextInt(25))));
    }
    Numbering numbering = numbering(samples);
    Map<String, String> files =
        written(
            samples,
            ENOUGH,
            List.of(
                new Facet("topic", handle -> topics.get((int) handle)),
                new Facet("year", handle -> years.get((int) handle))));
    JsonNode facets = value("facets.js", files.get("facets.js"));
    assertThat(Unpacked.documents(facets.get("documents").stringValue()))
        .containsExactlyElementsOf(
            IntStream.range(0, samples.size())
                .mapToObj(place -> numbering.bucketId(place) + "-" + numbering.slot(place))
                .toList());
    assertThat(read(facets.get("topic"), samples.size())).isEqualTo(ordered(topics, numbering));
    assertThat(read(facets.get("year"), samples.size())).isEqualTo(ordered(years, numbering));
    assertMostFrequentFirst(facets.get("topic"), topics);
    assertMostFrequentFirst(facets.get("year"), years);
  }

  private static <T> List<T> ordered(List<T> values, Numbering numbering) {
    return IntStream.range(0, values.size())
        .mapToObj(p -> values.get(numbering.document(p)))
        .toList();
  }

  private static List<List<String>> read(JsonNode facet, int size) {
    return Unpacked.numbers(facet.get("column").stringValue(), size).stream()
        .map(
            set ->
                list(facet.get("sets").get(set)).stream()
                    .map(value -> facet.get("values").get(value.intValue()).stringValue())
                    .toList())
        .toList();
  }

  private static void assertMostFrequentFirst(JsonNode facet, List<List<String>> all) {
    List<Long> frequencies =
        list(facet.get("values")).stream()
            .map(JsonNode::stringValue)
            .map(value -> all.stream().filter(values -> values.contains(value)).count())
            .toList();
    assertThat(frequencies).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }
}
