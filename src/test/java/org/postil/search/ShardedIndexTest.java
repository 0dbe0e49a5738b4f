package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the small files hold is the index: read back from them, nothing is missing or else. */
class ShardedIndexTest {
  private static final List<String> FIELDS = List.of("title", "author", "body");
  private static final int LONGEST = 2;

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

    Numbering.Key key() {
      return new Numbering.Key(part, words.get(LONGEST).size(), ref);
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
    return new Numbering(samples.stream().map(Sample::key).toList());
  }

  private static Map<String, String> written(List<Sample> samples) {
    Numbering numbering = numbering(samples);
    IndexBuilder builder = new IndexBuilder(SETTINGS);
    List<List<Optional<String>>> stored = new ArrayList<>();
    for (int i : numbering.order()) {
      builder.add(samples.get(i).document());
      stored.add(List.of(Optional.of(samples.get(i).ref()), Optional.empty()));
    }
    Map<String, String> files = new LinkedHashMap<>();
    new ShardedIndex(builder.build(), numbering, "body", false, stored, List.of())
        .write(
            (path, bytes) ->
                assertThat(files.put(path, new String(bytes, StandardCharsets.UTF_8)))
                    .as("%s is written once", path)
                    .isNull());
    return files;
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
    int[] order = numbering.order();
    Map<String, String> numbers = new HashMap<>();
    for (int place = 0; place < order.length; place++) {
      numbers.put(
          samples.get(order[place]).ref(), numbering.bucketId(place) + "-" + numbering.slot(place));
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
    Map<String, String> files = new HashMap<>();
    new FacetWriter(numbering, List.of(new Facet("topic", topics), new Facet("year", years)))
        .write(
            samples.size(),
            (path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
    assertThat(files).containsOnlyKeys("facets.js");
    JsonNode facets = value("facets.js", files.get("facets.js"));
    assertThat(Unpacked.documents(facets.get("documents").stringValue()))
        .containsExactlyElementsOf(
            IntStream.range(0, samples.size())
                .mapToObj(place -> numbering.bucketId(place) + "-" + numbering.slot(place))
                .toList());
    assertThat(read(facets.get("topic"), samples.size())).isEqualTo(topics);
    assertThat(read(facets.get("year"), samples.size())).isEqualTo(years);
    assertMostFrequentFirst(facets.get("topic"), topics);
    assertMostFrequentFirst(facets.get("year"), years);
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
