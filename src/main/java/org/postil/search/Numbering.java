package org.postil.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
public final class Numbering {
  /** Buckets of one part have ids below it. */
  static final int PER_PART = 256;

  /** Lengths below it have a bucket each; above, eight buckets share an octave. */
  private static final int EXACT = 16;

  private static final int PER_OCTAVE = 8;
  private static final int OCTAVE_BITS = 3;
  private static final double ROOM = 1.25;

  private final List<Bucket> buckets = new ArrayList<>();
  private final int[] order;
  private final int[] bucketIds;
  private final int[] slots;

  /**
   * What a number depends on.
   *
   * @param part from 0; documents of a part stand together
   * @param length the number of terms in the longest field
   * @param ref what the document is known by
   */
  public record Key(int part, int length, String ref) {}

  /** A range of lengths and how many documents of each it has room for. */
  record Bucket(int id, int rows) {}

  private record Hashed(int document, int hash, String ref) {}

  /** Numbers documents. */
  public Numbering(List<Key> documents) {
    Map<Integer, Map<Integer, List<Hashed>>> columns = new TreeMap<>();
    for (int i = 0; i < documents.size(); i++) {
      Key key = documents.get(i);
      columns
          .computeIfAbsent(bucket(key), id -> new TreeMap<>())
          .computeIfAbsent(key.length() % width(key.length()), r -> new ArrayList<>())
          .add(new Hashed(i, Hash.of(key.ref()), key.ref()));
    }
    this.order = new int[documents.size()];
    this.bucketIds = new int[documents.size()];
    this.slots = new int[documents.size()];
    int next = 0;
    for (Map.Entry<Integer, Map<Integer, List<Hashed>>> bucket : columns.entrySet()) {
      next = fill(bucket.getKey(), bucket.getValue(), documents, next);
    }
  }

  private int fill(
      int id, Map<Integer, List<Hashed>> columns, List<Key> documents, int firstPlace) {
    int most = columns.values().stream().mapToInt(List::size).max().orElse(0);
    int rows = rows(most);
    buckets.add(new Bucket(id, rows));
    Map<Integer, Integer> bySlot = new TreeMap<>();
    columns.forEach(
        (residue, column) -> {
          column.sort(Comparator.comparingInt((Hashed h) -> h.hash()).thenComparing(Hashed::ref));
          int width = width(documents.get(column.get(0).document()).length());
          int[] places = places(column, rows);
          for (int i = 0; i < places.length; i++) {
            bySlot.put(places[i] * width + residue, column.get(i).document());
          }
        });
    int place = firstPlace;
    for (Map.Entry<Integer, Integer> entry : bySlot.entrySet()) {
      order[place] = entry.getValue();
      bucketIds[place] = id;
      slots[place] = entry.getKey();
      place++;
    }
    return place;
  }

  /** The rows of a column, as near as can be to where its hash puts each. */
  private static int[] places(List<Hashed> column, int rows) {
    int[] places = new int[column.size()];
    int free = 0;
    for (int i = 0; i < places.length; i++) {
      int wanted = (int) ((long) column.get(i).hash() * rows >>> Integer.SIZE - 1);
      places[i] = Math.max(free, wanted);
      free = places[i] + 1;
    }
    int last = rows - 1;
    for (int i = places.length - 1; i >= 0 && places[i] > last; i--) {
      places[i] = last;
      last--;
    }
    return places;
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

  private static int bucket(Key key) {
    int length = key.length();
    if (length < EXACT) {
      return key.part() * PER_PART + length;
    }
    int octave = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(length);
    int eighth = (length >> octave - OCTAVE_BITS) - PER_OCTAVE;
    return key.part() * PER_PART + EXACT + (octave - 4) * PER_OCTAVE + eighth;
  }

  /** How many lengths share the bucket of one. */
  private static int width(int length) {
    return length < EXACT ? 1 : Integer.highestOneBit(length) >> OCTAVE_BITS;
  }

  /** By id. */
  List<Bucket> buckets() {
    return buckets;
  }

  /** The places of the documents in the list they were given in, by number. */
  public int[] order() {
    return order.clone();
  }

  /** The bucket of the document that is {@code place} documents behind the first. */
  int bucketId(int place) {
    return bucketIds[place];
  }

  int slot(int place) {
    return slots[place];
  }

  /**
   * Documents as text: for each bucket how far it is from the one before, then the slots, each as
   * its distance from the one before; buckets parted by {@link Packed#SEPARATOR}.
   *
   * @param places how many documents stand before each, ascending
   */
  String packed(int[] places) {
    Packed packed = new Packed();
    int bucket = -1;
    int slot = -1;
    for (int place : places) {
      if (bucketIds[place] != bucket) {
        if (bucket >= 0) {
          packed.separate();
        }
        packed.add(bucketIds[place] - bucket - 1);
        bucket = bucketIds[place];
        slot = -1;
      }
      packed.add(slots[place] - slot - 1);
      slot = slots[place];
    }
    return packed.toString();
  }
}
