package org.postil.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.postil.archive.Discussion;

/**
 * How a discussion is spread over pages. A page is cut before a comment of the top level once it
 * holds {@link #USUAL} comments, and anywhere at twice that. The comments themselves are asked for
 * when a page is. May be shared by threads.
 */
public final class ThreadPages {
  /** Comments on a page before the next thread goes to a new one. */
  public static final int USUAL = 200;

  private static final int[] NONE = {};

  private final Address article;
  private final Supplier<List<Discussion.Entry>> order;

  /** Where each page begins, and where the last one ends. */
  private final int[] cuts;

  /** Where in this order each comment stands; made when it is asked for, empty until then. */
  private int[] places = NONE;

  private ThreadPages(Address article, Supplier<List<Discussion.Entry>> order, int[] cuts) {
    this.article = article;
    this.order = order;
    this.cuts = cuts;
  }

  static ThreadPages inThreadOrder(Address article, Discussion discussion) {
    int size = discussion.size();
    return new ThreadPages(
        article,
        discussion::inThreadOrder,
        size <= USUAL ? new int[] {0, size} : cuts(size, discussion.summary().threads()));
  }

  static ThreadPages inDateOrder(Address view, Discussion discussion) {
    int size = discussion.size();
    int last = Math.max(0, (size - 1) / USUAL);
    return new ThreadPages(
        view,
        discussion::inDateOrder,
        IntStream.rangeClosed(0, last + 1).map(n -> Math.min(n * USUAL, size)).toArray());
  }

  /**
   * @param threads where comments of the top level stand
   */
  private static int[] cuts(int size, List<Integer> threads) {
    int[] cuts = new int[2 + size / USUAL];
    int count = 1;
    int start = 0;
    int next = 0;
    while (size - start > USUAL) {
      while (next < threads.size() && threads.get(next) < start + USUAL) {
        next++;
      }
      int thread = next < threads.size() ? threads.get(next) : size;
      start = Math.min(thread, start + 2 * USUAL);
      cuts[count++] = start;
    }
    if (start < size) {
      cuts[count++] = size;
    }
    return Arrays.copyOf(cuts, count);
  }

  /** How many pages there are, at least 1. */
  public int count() {
    return cuts.length - 1;
  }

  /** The comments of a page, from 1. */
  public List<Discussion.Entry> part(int number) {
    return order.get().subList(cuts[number - 1], cuts[number]);
  }

  public Pager pager(int number) {
    return new Pager(article, "comments", number, count());
  }

  /** The page a comment stands on. */
  public Address page(Discussion.Entry entry) {
    return pager(1).address(count() == 1 ? 1 : pageOf(places()[entry.position()]));
  }

  private int pageOf(int place) {
    int found = Arrays.binarySearch(cuts, place);
    return found < 0 ? -found - 1 : found + 1;
  }

  private int[] places() {
    int[] known = places;
    if (known.length > 0) {
      return known;
    }
    int[] made = new int[cuts[count()]];
    int place = 0;
    for (Discussion.Entry entry : order.get()) {
      made[entry.position()] = place++;
    }
    places = made; // threads that come here at once all find the same
    return made;
  }
}
