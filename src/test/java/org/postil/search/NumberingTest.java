package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers of documents are their own, tell their lengths, and seldom change. */
class NumberingTest {
  private static final int MANY = 20_000;

  /** What a number depends on. */
  private record Key(int part, int length, String ref) {}

  private static Numbering numbering(List<Key> keys) {
    Documents documents = new Documents(1);
    for (Key key : keys) {
      FieldTerms terms =
          new FieldTerms(new int[0], new int[0], new int[0], key.length(), new int[0][]);
      documents.add(new AnalyzedDocument(key.ref(), 1, List.of(terms)), key.part(), 0);
    }
    return new Numbering(documents, 0, document -> keys.get(document).ref());
  }

  private static int[] order(Numbering numbering) {
    return IntStream.range(0, numbering.size()).map(numbering::document).toArray();
  }

  private static String packed(Numbering numbering, int... places) {
    Bytes bytes = new Bytes();
    numbering.pack(places, places.length, new Packed(bytes));
    return bytes.toString();
  }

  private static String packed(int... numbers) {
    Bytes bytes = new Bytes();
    Packed packed = new Packed(bytes);
    for (int number : numbers) {
      packed.add(number);
    }
    return bytes.toString();
  }

  private static List<Key> randomKeys(int size, long seed) {
    Random random = new Random(seed);
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int length = (int) Math.exp(random.nextGaussian() * 1.3 + 4);
      keys.add(new Key(random.nextInt(12), length, "articles/" + i + "/"));
    }
    return keys;
  }

  private static Map<String, String> numbers(List<Key> keys) {
    Numbering numbering = numbering(keys);
    int[] order = order(numbering);
    Map<String, String> numbers = new HashMap<>();
    for (int place = 0; place < order.length; place++) {
      numbers.put(
          keys.get(order[place]).ref(), numbering.bucketId(place) + "-" + numbering.slot(place));
    }
    return numbers;
  }

  @Test
  void givesEveryDocumentANumberOfItsOwn() {
    List<Key> keys = randomKeys(MANY, 1);
    assertThat(new HashSet<>(numbers(keys).values())).hasSize(MANY);
    assertThat(order(numbering(keys)))
        .containsExactlyInAnyOrder(IntStream.range(0, MANY).toArray());
  }

  @Test
  void ordersByPartAndNumber() {
    List<Key> keys = randomKeys(MANY, 2);
    Numbering numbering = numbering(keys);
    int[] order = order(numbering);
    for (int place = 1; place < order.length; place++) {
      assertThat(keys.get(order[place]).part())
          .isGreaterThanOrEqualTo(keys.get(order[place - 1]).part());
      boolean isAscending =
          numbering.bucketId(place) > numbering.bucketId(place - 1)
              || numbering.bucketId(place) == numbering.bucketId(place - 1)
                  && numbering.slot(place) > numbering.slot(place - 1);
      assertThat(isAscending).as("place %d", place).isTrue();
    }
  }

  @Test
  void tellsTheLengthAndThePartByTheNumber() {
    List<Key> keys = new ArrayList<>(randomKeys(2_000, 3));
    for (int length = 0; length < 5_000; length++) {
      keys.add(new Key(length % 3, length, "each/" + length));
    }
    for (int bits = 13; bits < 31; bits++) {
      keys.add(new Key(7, 1 << bits, "power/" + bits));
      keys.add(new Key(7, (1 << bits) - 1, "below/" + bits));
    }
    keys.add(new Key(7, Integer.MAX_VALUE, "longest"));
    Numbering numbering = numbering(keys);
    int[] order = order(numbering);
    for (int place = 0; place < order.length; place++) {
      Key key = keys.get(order[place]);
      int bucket = numbering.bucketId(place);
      assertThat(Unpacked.length(bucket, numbering.slot(place)))
          .as("%s", key)
          .isEqualTo(key.length());
      assertThat(bucket / 256).isEqualTo(key.part());
    }
  }

  @Test
  void leavesAFifthOfItsRowsFree() {
    List<Key> keys = randomKeys(MANY, 4);
    Numbering numbering = numbering(keys);
    Map<Integer, Map<Integer, Integer>> columns = new HashMap<>();
    for (int place = 0; place < keys.size(); place++) {
      int bucket = numbering.bucketId(place);
      int column = numbering.slot(place) % Unpacked.width(bucket);
      columns.computeIfAbsent(bucket, b -> new HashMap<>()).merge(column, 1, Integer::sum);
    }
    assertThat(numbering.buckets())
        .extracting(Numbering.Bucket::id)
        .isSorted()
        .hasSize(columns.size());
    for (Numbering.Bucket bucket : numbering.buckets()) {
      int most = Collections.max(columns.get(bucket.id()).values());
      assertThat(bucket.rows()).isGreaterThanOrEqualTo(most == 1 ? 1 : (most * 5 + 3) / 4);
      assertThat(bucket.rows()).isLessThanOrEqualTo(Math.max(2, most * 2));
    }
    for (int place = 0; place < keys.size(); place++) {
      int id = numbering.bucketId(place);
      Numbering.Bucket bucket =
          numbering.buckets().stream().filter(b -> b.id() == id).findFirst().orElseThrow();
      assertThat(numbering.slot(place)).isBetween(0, bucket.rows() * Unpacked.width(id) - 1);
    }
  }

  @Test
  void numbersAlikeWhateverTheOrderOfTheDocuments() {
    List<Key> keys = randomKeys(MANY, 5);
    List<Key> shuffled = new ArrayList<>(keys);
    Collections.shuffle(shuffled, new Random(6));
    assertThat(numbers(shuffled)).isEqualTo(numbers(keys));
  }

  @Test
  void ordersReferencesOfOneHashByTheirText() {
    Map<Integer, String> byHash = new HashMap<>();
    List<Key> keys = new ArrayList<>();
    for (int i = 0; keys.size() < 10; i++) {
      String ref = "articles/" + i + "/";
      String other = byHash.put(Hash.of(ref), ref);
      if (other != null) {
        keys.add(new Key(0, 7, ref));
        keys.add(new Key(0, 7, other));
      }
    }
    Map<String, String> numbers = numbers(keys);
    Collections.reverse(keys);
    assertThat(numbers(keys)).isEqualTo(numbers);
  }

  @Test
  void movesAHandfulOfOthersWhenADocumentComesOrGoes() {
    List<Key> keys = randomKeys(MANY, 7);
    Map<String, String> all = numbers(keys);
    List<Numbering.Bucket> buckets = numbering(keys).buckets();
    Random random = new Random(8);
    List<Integer> moved = new ArrayList<>();
    List<Integer> movedByGrowth = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<Key> fewer = new ArrayList<>(keys);
      fewer.remove(random.nextInt(MANY));
      // going and coming are one: the same two numberings are compared
      int changed =
          (int)
              numbers(fewer).entrySet().stream()
                  .filter(number -> !number.getValue().equals(all.get(number.getKey())))
                  .count();
      boolean hasGrown = !numbering(fewer).buckets().equals(buckets);
      (hasGrown ? movedByGrowth : moved).add(changed);
    }
    assertThat(mean(moved)).isLessThan(2);
    assertThat(Collections.max(moved)).isLessThan(20);
    assertThat(movedByGrowth).as("buckets that had to grow").hasSizeLessThan(20);
    moved.addAll(movedByGrowth);
    assertThat(mean(moved)).isLessThan(3);
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(value -> value).average().orElseThrow();
  }

  @Test
  void numbersNothing() {
    Numbering numbering = numbering(List.of());
    assertThat(order(numbering)).isEmpty();
    assertThat(numbering.buckets()).isEmpty();
    assertThat(packed(numbering)).isEmpty();
  }

  @Test
  void packsDocumentsSoThatTheyCanBeRead() {
    List<Key> keys = randomKeys(3_000, 9);
    Numbering numbering = numbering(keys);
    Random random = new Random(10);
    for (int i = 0; i < 100; i++) {
      int most = 1 + random.nextInt(300);
      int[] places = IntStream.range(0, 3_000).filter(p -> random.nextInt(most) == 0).toArray();
      assertThat(Unpacked.documents(packed(numbering, places)))
          .containsExactlyElementsOf(
              IntStream.of(places)
                  .mapToObj(p -> numbering.bucketId(p) + "-" + numbering.slot(p))
                  .toList());
    }
  }

  @Test
  void packsEveryNumberWithoutEscapes() {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, 20_000).boxed().toList());
    numbers.addAll(List.of(10_639, 10_640, 1_000_000, Integer.MAX_VALUE - 1, Integer.MAX_VALUE));
    String text = packed(numbers.stream().mapToInt(Integer::intValue).toArray());
    assertThat(Unpacked.numbers(text)).isEqualTo(numbers);
    assertThat(text).matches("[#-~&&[^\\\\]]*");
    assertThat(packed(79)).hasSize(1);
    assertThat(packed(959)).hasSize(2);
    assertThat(packed(960)).hasSize(3);
  }
}
