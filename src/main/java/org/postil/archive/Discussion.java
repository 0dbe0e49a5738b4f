package org.postil.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The comments of one article, threaded. Built without recursion, so depth is bounded by memory
 * only. Comments that answer one another in a circle hang from nothing: they are listed in {@link
 * #cycles} and appear in no thread. The comments may be fetched from a file whenever they are asked
 * for; what {@link Summary} holds is always at hand. May be shared by threads.
 */
public final class Discussion implements Fingerprinted {
  public static final Discussion NONE = of(List.of());

  private final Summary summary;
  private final Supplier<Threaded> threaded;

  /** Worked out when first asked for: few need it. */
  private @Nullable Fingerprint fingerprint;

  /** Worked out when first asked for, which each page of a long discussion does; -1 until then. */
  private int authors = -1;

  /**
   * What is known of a discussion without its comments.
   *
   * @param isInDateOrder whether thread order is date order
   * @param hasListed whether searches and readers of feeds may find any comment
   * @param threads where in thread order the comments of the top level stand
   */
  public record Summary(int size, boolean isInDateOrder, boolean hasListed, List<Integer> threads) {
    public Summary {
      threads = List.copyOf(threads);
    }
  }

  /** The comments as captured and in their places. */
  private static final class Threaded {
    private final List<Comment> captured;
    private final List<Entry> entries;
    private final List<List<String>> cycles;
    private @Nullable List<Entry> byDate;

    Threaded(List<Comment> captured, List<Entry> entries, List<List<String>> cycles) {
      this.captured = captured;
      this.entries = entries;
      this.cycles = cycles;
    }

    List<Entry> byDate() {
      List<Entry> known = byDate;
      if (known == null) { // threads that come here at once all find the same
        known = isInDateOrder(entries) ? entries : Discussion.byDate(entries);
        byDate = known;
      }
      return known;
    }
  }

  /**
   * A comment in its place.
   *
   * @param position its index in thread order
   * @param parent the index of the comment it answers, -1 at top level
   * @param depth 0 at top level
   * @param descendants how many comments stand below it, at any depth; they follow it directly
   * @param isOrphan it names a parent that is not in the archive
   */
  public record Entry(
      Comment comment, int position, int parent, int depth, int descendants, boolean isOrphan) {}

  private Discussion(Summary summary, Supplier<Threaded> threaded) {
    this.summary = summary;
    this.threaded = threaded;
  }

  /**
   * Threads comments.
   *
   * @param comments in capture order; of comments with the same id, replies find the first
   */
  public static Discussion of(List<Comment> comments) {
    List<Comment> captured = List.copyOf(comments);
    int[] parents = parents(captured);
    List<Entry> entries = preorder(captured, parents);
    List<List<String>> cycles =
        entries.size() == captured.size() ? List.of() : List.copyOf(cycles(captured, parents));
    Threaded threaded = new Threaded(captured, entries, cycles);
    return new Discussion(
        new Summary(captured.size(), isInDateOrder(entries), hasListed(captured), threads(entries)),
        () -> threaded);
  }

  private static boolean hasListed(List<Comment> comments) {
    for (Comment comment : comments) {
      if (comment.treatment().isListed()) {
        return true;
      }
    }
    return false;
  }

  private static List<Integer> threads(List<Entry> entries) {
    List<Integer> threads = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.depth() == 0) {
        threads.add(entry.position());
      }
    }
    return threads;
  }

  /**
   * A discussion that is fetched when its comments are asked for, each time.
   *
   * @param summary of the one that is fetched
   * @param file what it is told apart by: a fingerprint of the file it stands in
   */
  public static Discussion stored(Summary summary, Supplier<Discussion> whole, Fingerprint file) {
    Discussion stored = new Discussion(summary, () -> whole.get().threaded.get());
    stored.fingerprint = file;
    return stored;
  }

  /** For each comment the index of its parent, -1 for none named, -2 for one not found. */
  private static int[] parents(List<Comment> comments) {
    Map<String, Integer> byId = new HashMap<>(2 * comments.size());
    for (int i = 0; i < comments.size(); i++) {
      byId.putIfAbsent(comments.get(i).id(), i);
    }
    int[] parents = new int[comments.size()];
    for (int i = 0; i < parents.length; i++) {
      Optional<String> parent = comments.get(i).parent();
      parents[i] = parent.isEmpty() ? -1 : byId.getOrDefault(parent.get(), -2);
    }
    return parents;
  }

  private static List<Entry> preorder(List<Comment> comments, int[] parents) {
    int n = parents.length;
    // children as linked lists: the first child of each, and each one's next sibling
    int[] first = filled(n + 1, -1);
    int[] next = filled(n, -1);
    for (int i = n - 1; i >= 0; i--) {
      int slot = parents[i] < 0 ? n : parents[i];
      next[i] = first[slot];
      first[slot] = i;
    }
    int[] order = new int[n];
    int[] positions = new int[n];
    int count = 0;
    for (int i = first[n]; i != -1; i = following(i, first, next, parents)) {
      positions[i] = count;
      order[count++] = i;
    }
    int[] descendants = new int[n];
    for (int k = count - 1; k >= 0; k--) {
      int i = order[k];
      if (parents[i] >= 0) {
        descendants[parents[i]] += descendants[i] + 1;
      }
    }
    Entry[] entries = new Entry[count];
    for (int k = 0; k < count; k++) {
      int i = order[k];
      int parent = parents[i] < 0 ? -1 : positions[parents[i]];
      int depth = parent < 0 ? 0 : entries[parent].depth() + 1;
      entries[k] = new Entry(comments.get(i), k, parent, depth, descendants[i], parents[i] == -2);
    }
    return List.of(entries);
  }

  /** The first reply, or else the next sibling, or that of the nearest above; -1 at the end. */
  private static int following(int comment, int[] first, int[] next, int[] parents) {
    if (first[comment] != -1) {
      return first[comment];
    }
    int i = comment;
    while (i >= 0 && next[i] == -1) {
      i = parents[i];
    }
    return i < 0 ? -1 : next[i];
  }

  private static int[] filled(int length, int value) {
    int[] array = new int[length];
    Arrays.fill(array, value);
    return array;
  }

  private static List<List<String>> cycles(List<Comment> comments, int[] parents) {
    List<List<String>> found = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    for (int i = 0; i < parents.length; i++) {
      List<Integer> path = new ArrayList<>();
      Set<Integer> onPath = new HashSet<>();
      int at = i;
      while (at >= 0 && !done.contains(at) && onPath.add(at)) {
        path.add(at);
        at = parents[at];
      }
      if (at >= 0 && onPath.contains(at)) {
        found.add(
            path.subList(path.indexOf(at), path.size()).stream()
                .map(k -> comments.get(k).id())
                .toList());
      }
      done.addAll(path);
    }
    return found;
  }

  /** What is known without the comments. */
  public Summary summary() {
    return summary;
  }

  /** The comments as they were captured. */
  public List<Comment> captured() {
    return threaded.get().captured;
  }

  /** Every reply after what it answers, siblings in capture order. */
  public List<Entry> inThreadOrder() {
    return threaded.get().entries;
  }

  /** Oldest first; what has no date stays behind the comment it follows in thread order. */
  public List<Entry> inDateOrder() {
    return threaded.get().byDate();
  }

  private static List<Entry> byDate(List<Entry> entries) {
    long[] keys = new long[entries.size()];
    long last = Long.MIN_VALUE;
    for (int i = 0; i < keys.length; i++) {
      long previous = last;
      last = entries.get(i).comment().date().map(EdtfDate::sortKey).orElse(previous);
      keys[i] = last;
    }
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> keys[i]))
        .map(entries::get)
        .toList();
  }

  private static boolean isInDateOrder(List<Entry> entries) {
    long last = Long.MIN_VALUE;
    for (Entry entry : entries) {
      Optional<EdtfDate> date = entry.comment().date();
      long key = date.isEmpty() ? last : date.get().sortKey();
      if (key < last) {
        return false;
      }
      last = key;
    }
    return true;
  }

  /** Whether thread order is date order. */
  public boolean isInDateOrder() {
    return summary.isInDateOrder();
  }

  /** The ids of comments that answer one another in a circle, one list for each circle. */
  public List<List<String>> cycles() {
    return threaded.get().cycles;
  }

  public boolean isEmpty() {
    return summary.size() == 0;
  }

  public int size() {
    return summary.size();
  }

  /** Whether searches and readers of feeds may find any comment. */
  public boolean hasListed() {
    return summary.hasListed();
  }

  /** How many comments answer another one. */
  public int replies() {
    return (int) inThreadOrder().stream().filter(e -> e.parent() >= 0).count();
  }

  /** The number of levels: 0 without comments, 1 without replies. */
  public int depth() {
    return inThreadOrder().stream().mapToInt(Entry::depth).max().orElse(-1) + 1;
  }

  /** How many different names are signed, without regard to case; unsigned comments not counted. */
  public int authors() {
    if (authors < 0) { // threads that come here at once all find the same number
      authors =
          (int)
              captured().stream()
                  .flatMap(c -> c.author().stream())
                  .distinct()
                  .map(NameKey::of)
                  .distinct()
                  .count();
    }
    return authors;
  }

  @Override
  public Fingerprint fingerprint() {
    Fingerprint known = fingerprint;
    if (known == null) { // threads that come here at once all find the same
      known = Fingerprint.of(captured());
      fingerprint = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || other instanceof Discussion that
            && size() == that.size()
            && captured().equals(that.captured());
  }

  @Override
  public int hashCode() {
    return captured().hashCode();
  }

  @Override
  public String toString() {
    return "Discussion" + captured();
  }
}
