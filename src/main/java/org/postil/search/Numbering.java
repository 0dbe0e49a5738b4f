package org.postil.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * Gives documents the numbers by which shards know them. A number is a bucket and a slot in it, and
 * tells how long the document is, so that no table of lengths has to be loaded: a bucket stands for
 * a part of the archive and {@code width} neighbouring lengths, and the length of the document in
 * slot {@code s} is the bucket's first plus {@code s mod width}.
 *
 * <p>Where a document stands among those of its length is decided by a hash of its reference, as in
 * a hash table with open addressing that is a fifth empty at least. So a document that comes, goes
 * or changes its length mostly moves none or one other, and seldom ten, until a bucket grows out of
 * its rows.
 */
final class Numbering {
  /** Buckets of one part have ids below it. */
  static final int PER_PART = 256;

  /** Lengths below it have a bucket each; above, eight buckets share an octave. */
  private static final int EXACT = 16;

  private static final int PER_OCTAVE = 8;
  private static final int OCTAVE_BITS = 3;
  private static final double ROOM = 1.25;

  private final Documents documents;
  private final int longest;
  private final IntFunction<String> refs;
  private final List<Bucket> buckets = new ArrayList<>();
  private final IntList starts = new IntList(); // how many documents stand in buckets before each
  private final int[] order;
  private final int[] slots;
  private final int[] places;

  /** A range of lengths and how many documents of each it has room for. */
  record Bucket(int id, int rows) {}

  /**
   * Numbers documents.
   *
   * @param longest the field whose lengths the numbers tell
   * @param refs the reference of each document; asked for where two hashes are the same
   */
  Numbering(Documents documents, int longest, IntFunction<String> refs) {
    this.documents = documents;
    this.longest = longest;
    this.refs = refs;
    this.order = new int[documents.size()];
    this.slots = new int[documents.size()];
    this.places = new int[documents.size()];
    long[] byBucket = new long[documents.size()];
    for (int document = 0; document < byBucket.length; document++) {
      byBucket[document] = (long) bucket(document) << Integer.SIZE | document;
    }
    forEachGroup(byBucket, 0, byBucket.length, (from, to) -> fill(byBucket, from, to));
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
  }

  private interface Group {
    void of(int from, int to);
  }

  /** Sorts keys, and visits each range of those whose upper halves are the same. */
  private static void forEachGroup(long[] keys, int start, int end, Group group) {
    Arrays.sort(keys, start, end);
    for (int from = start; from < end; ) {
      int to = from + 1;
      while (to < end && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
        to++;
      }
      group.of(from, to);
      from = to;
    }
  }

  /** Deals the slots of a bucket out to its documents. */
  private void fill(long[] keys, int from, int to) {
    int id = (int) (keys[from] >> Integer.SIZE);
    int width = width(length(keys[from]));
    IntList columns = new IntList();
    for (int i = from; i < to; i++) {
      keys[i] = (long) (length(keys[i]) % width) << Integer.SIZE | (int) keys[i];
    }
    int[] most = {0};
    forEachGroup(
        keys,
        from,
        to,
        (start, end) -> {
          columns.add(start);
          most[0] = Math.max(most[0], end - start);
        });
    columns.add(to);
    int rows = rows(most[0]);
    buckets.add(new Bucket(id, rows));
    starts.add(from);
    for (int column = 0; column + 1 < columns.size(); column++) {
      fill(keys, columns.get(column), columns.get(column + 1), width, rows);
    }
    Arrays.sort(keys, from, to);
    for (int i = from; i < to; i++) {
      order[i] = (int) keys[i];
      slots[i] = (int) (keys[i] >> Integer.SIZE);
    }
  }

  private int length(long key) {
    return documents.length((int) key, longest);
  }

  /** Puts into the upper half of each key the slot of its document. */
  private void fill(long[] keys, int from, int to, int width, int rows) {
    int residue = (int) (keys[from] >> Integer.SIZE);
    for (int i = from; i < to; i++) {
      keys[i] = (long) documents.hash((int) keys[i]) << Integer.SIZE | (int) keys[i];
    }
    forEachGroup(keys, from, to, (start, end) -> sortByRef(keys, start, end));
    int free = 0;
    int[] places = new int[to - from];
    for (int i = 0; i < places.length; i++) {
      int wanted = (int) ((keys[from + i] >> Integer.SIZE) * rows >>> Integer.SIZE - 1);
      places[i] = Math.max(free, wanted);
      free = places[i] + 1;
    }
    int last = rows - 1;
    for (int i = places.length - 1; i >= 0 && places[i] > last; i--) {
      places[i] = last;
      last--;
    }
    for (int i = 0; i < places.length; i++) {
      keys[from + i] = (long) (places[i] * width + residue) << Integer.SIZE | (int) keys[from + i];
    }
  }

  /** Documents of one hash. */
  private void sortByRef(long[] keys, int from, int to) {
    if (to - from > 1) {
      long[] sorted =
          LongStream.of(Arrays.copyOfRange(keys, from, to))
              .boxed()
              .sorted(Comparator.comparing(key -> refs.apply((int) (long) key)))
              .mapToLong(Long::longValue)
              .toArray();
      System.arraycopy(sorted, 0, keys, from, sorted.length);
    }
  }

  /** 1, 2, 3, 4, 6, 8, 12, 16, ...: the first that leaves a fifth free, and 1 for 1. */
  private static int rows(int documents) {
    int least = documents == 1 ? 1 : (int) Math.ceil(documents * ROOM);
    int power = Integer.highestOneBit(least);
    if (power == least) {
      return least;
    }
    return least <= power + power / 2 ? power + power / 2 : 2 * power;
  }

  private int bucket(int document) {
    return bucket(documents.part(document), documents.length(document, longest));
  }

  /** The bucket of the documents of a part and a length. */
  static int bucket(int part, int length) {
    if (length < EXACT) {
      return part * PER_PART + length;
    }
    int octave = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(length);
    int eighth = (length >> octave - OCTAVE_BITS) - PER_OCTAVE;
    return part * PER_PART + EXACT + (octave - 4) * PER_OCTAVE + eighth;
  }

  /** How many lengths share the bucket of one. */
  private static int width(int length) {
    return length < EXACT ? 1 : Integer.highestOneBit(length) >> OCTAVE_BITS;
  }

  /** By id. */
  List<Bucket> buckets() {
    return buckets;
  }

  int size() {
    return order.length;
  }

  /** The document that is {@code place} documents behind the first. */
  int document(int place) {
    return order[place];
  }

  /** How many documents stand before a document. */
  int place(int document) {
    return places[document];
  }

  int bucketId(int place) {
    return buckets.get(bucketAt(place)).id();
  }

  /** Which of the buckets a place is in. */
  private int bucketAt(int place) {
    int low = 0;
    int high = buckets.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  int slot(int place) {
    return slots[place];
  }

  /**
   * Writes documents: for each bucket how far it is from the one before, then the slots, each as
   * its distance from the one before; buckets parted by {@link Packed#SEPARATOR}.
   *
   * @param places how many documents stand before each, ascending
   * @param count how many of {@code places} are meant
   */
  void pack(int[] places, int count, Packed packed) {
    int bucket = -1; // its place among the buckets
    int id = -1;
    int end = 0;
    int slot = -1;
    for (int i = 0; i < count; i++) {
      int place = places[i];
      if (place >= end) {
        if (bucket >= 0) {
          packed.separate();
        }
        bucket = bucketAt(place);
        end = bucket + 1 < buckets.size() ? starts.get(bucket + 1) : order.length;
        packed.add(buckets.get(bucket).id() - id - 1);
        id = buckets.get(bucket).id();
        slot = -1;
      }
      packed.add(slots[place] - slot - 1);
      slot = slots[place];
    }
  }
}
