package org.postil.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.archive.Discussion;

/**
 * How a discussion is spread over pages. A page is cut before a comment of the top level once it
 * holds {@link #USUAL} comments, and anywhere at twice that.
 */
public final class ThreadPages {
  /** Comments on a page before the next thread goes to a new one. */
  public static final int USUAL = 200;

  private final Address article;
  private final List<List<Discussion.Entry>> parts;
  private final Map<Integer, Integer> partOfPosition = new HashMap<>();

  private ThreadPages(Address article, List<List<Discussion.Entry>> parts) {
    this.article = article;
    this.parts = parts;
    for (int part = 1; part < parts.size(); part++) {
      for (Discussion.Entry entry : parts.get(part)) {
        partOfPosition.put(entry.position(), part);
      }
    }
  }

  static ThreadPages inThreadOrder(Address article, Discussion discussion) {
    return new ThreadPages(article, cut(discussion.inThreadOrder(), true));
  }

  static ThreadPages inDateOrder(Address view, Discussion discussion) {
    return new ThreadPages(view, cut(discussion.inDateOrder(), false));
  }

  private static List<List<Discussion.Entry>> cut(List<Discussion.Entry> all, boolean atThreads) {
    List<List<Discussion.Entry>> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < all.size(); i++) {
      boolean canCut = !atThreads || all.get(i).depth() == 0;
      if (i - start >= 2 * USUAL || i - start >= USUAL && canCut) {
        parts.add(all.subList(start, i));
        start = i;
      }
    }
    parts.add(all.subList(start, all.size()));
    return parts;
  }

  /** How many pages there are, at least 1. */
  public int count() {
    return parts.size();
  }

  /** The comments of a page, from 1. */
  public List<Discussion.Entry> part(int number) {
    return parts.get(number - 1);
  }

  public Pager pager(int number) {
    return new Pager(article, "comments", number, count());
  }

  /** The page a comment stands on. */
  public Address page(Discussion.Entry entry) {
    return pager(1).address(1 + partOfPosition.getOrDefault(entry.position(), 0));
  }
}
