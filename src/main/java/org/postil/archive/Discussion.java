package org.postil.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        new Summary(
            captured.size(),
            isInDateOrder(entries),
            captured.stream().anyMatch(comment -> comment.treatment().isListed()),
            entries.stream().filter(e -> e.depth() == 0).map(Entry::position).toList()),
        () -> threaded);
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
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < comments.size(); i++) {
      byId.putIfAbsent(comments.get(i).id(), i);
    }
    int[] parents = new int[comments.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = comments.get(i).parent().map(id -> byId.getOrDefault(id, -2)).orElse(-1);
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
    List<Entry> order = new ArrayList<>(n);
    int[] positions = new int[n];
    int[] depths = new int[n];
    Deque<Integer> open = new ArrayDeque<>();
    pushChildren(open, first[n], next);
    while (!open.isEmpty()) {
      int i = open.pop();
      positions[i] = order.size();
      depths[i] = parents[i] < 0 ? 0 : depths[parents[i]] + 1;
      int parent = parents[i] < 0 ? -1 : positions[parents[i]];
      order.add(new Entry(comments.get(i), order.size(), parent, depths[i], 0, parents[i] == -2));
      pushChildren(open, first[i], next);
    }
    return withDescendants(order);
  }

  private static void pushChildren(Deque<Integer> open, int firstChild, int[] next) {
    List<Integer> children = new ArrayList<>();
    for (int child = firstChild; child != -1; child = next[child]) {
      children.add(child);
    }
    for (int k = children.size() - 1; k >= 0; k--) {
      open.push(children.get(k));
    }
  }

  private static List<Entry> withDescendants(List<Entry> order) {
    int[] counts = new int[order.size()];
    for (int i = order.size() - 1; i >= 0; i--) {
      int parent = order.get(i).parent();
      if (parent >= 0) {
        counts[parent] += counts[i] + 1;
      }
    }
    return order.stream()
        .map(
            e ->
                new Entry(
                    e.comment(),
                    e.position(),
                    e.parent(),
                    e.depth(),
                    counts[e.position()],
                    e.isOrphan()))
        .toList();
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
      long key = entry.comment().date().map(EdtfDate::sortKey).orElse(last);
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
