package org.postil.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;

/**
 * Gives captured comments the ids they keep in the archive. They come in under the ids of their
 * source, whatever those look like, and every edge between them comes through: replies to what is
 * absent stay replies to it. Only circles are cut, at the member captured first. Linear, without
 * recursion. Each comment has to be an object of its own.
 */
public final class ThreadIds {
  private static final int LONGEST = 100;
  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._:~-]{0,79}");

  private ThreadIds() {}

  /**
   * Numbers by place in the thread: {@code 1}, {@code 1.1}, {@code 1.1.1}, {@code 2}; {@code cN},
   * by place in the capture, where that would be longer than 100 characters.
   *
   * @param comments in capture order; {@code id} and {@code parent} are the source's; of comments
   *     with the same id, replies find the first
   * @param circles is told the ids of each circle that had to be cut
   */
  public static Discussion byPlace(List<Comment> comments, Consumer<List<String>> circles) {
    Discussion thread = withoutCircles(comments, circles);
    List<Discussion.Entry> entries = thread.inThreadOrder();
    String[] ids = new String[entries.size()];
    int[] replies = new int[entries.size()];
    int threads = 0;
    for (Discussion.Entry entry : entries) {
      int at = entry.position();
      int parent = entry.parent();
      String id =
          parent < 0 ? Integer.toString(++threads) : ids[parent] + "." + (++replies[parent]);
      ids[at] = id.length() > LONGEST ? "c" + (at + 1) : id;
    }
    return renamed(thread, ids);
  }

  /**
   * Keeps the ids of the source, because addresses such as {@code #comment-123} lead to them. What
   * cannot be an id, or is taken, is made one that can.
   *
   * @param comments as for {@link #byPlace}
   */
  public static Discussion asInSource(List<Comment> comments, Consumer<List<String>> circles) {
    Discussion thread = withoutCircles(comments, circles);
    List<Discussion.Entry> entries = thread.inThreadOrder();
    Set<String> taken = new HashSet<>();
    entries.forEach(entry -> taken.add(entry.comment().id()));
    Set<String> used = new HashSet<>();
    String[] ids = new String[entries.size()];
    for (Discussion.Entry entry : entries) {
      String own = entry.comment().id();
      String usable = USABLE.matcher(own).matches() ? own : "c" + (entry.position() + 1);
      String id = usable;
      for (int n = 2; !used.add(id) || !id.equals(own) && taken.contains(id); n++) {
        id = usable + "-" + n;
      }
      ids[entry.position()] = id;
    }
    return renamed(thread, ids);
  }

  private static Discussion withoutCircles(List<Comment> comments, Consumer<List<String>> circles) {
    Discussion thread = Discussion.of(comments);
    if (thread.cycles().isEmpty()) {
      return thread;
    }
    Set<String> cut = new HashSet<>();
    for (List<String> circle : thread.cycles()) {
      circles.accept(circle);
      cut.add(circle.get(0));
    }
    return Discussion.of(
        comments.stream()
            .map(c -> cut.contains(c.id()) ? c.with(c.id(), Optional.empty()) : c)
            .toList());
  }

  /** The comments in capture order, under their new ids. */
  private static Discussion renamed(Discussion thread, String[] ids) {
    Map<Comment, Discussion.Entry> places = new IdentityHashMap<>();
    thread.inThreadOrder().forEach(entry -> places.put(entry.comment(), entry));
    Set<String> used = new HashSet<>(Arrays.asList(ids));
    List<Comment> renamed = new ArrayList<>(ids.length);
    for (Comment comment : thread.captured()) {
      Discussion.Entry entry = Objects.requireNonNull(places.get(comment));
      Optional<String> parent =
          entry.parent() >= 0
              ? Optional.of(ids[entry.parent()])
              : comment.parent().map(id -> absent(id, used));
      renamed.add(comment.with(ids[entry.position()], parent));
    }
    return Discussion.of(renamed);
  }

  /** What stands for a parent that is not here: its own id, unless that now means another one. */
  private static String absent(String id, Set<String> used) {
    String usable = USABLE.matcher(id).matches() ? id : "absent";
    return used.contains(usable) ? "absent-" + usable : usable;
  }
}
