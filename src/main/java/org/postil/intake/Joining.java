package org.postil.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/** Brings two discussions of one article together. */
final class Joining {
  private Joining() {}

  /**
   * The comments of {@code captured} that {@code present} has not. A comment is there if one has
   * its id in the source and its author, date or words: other systems count from 1 too. Where an id
   * is another comment's already, the new one gets another, and replies follow it.
   */
  static List<Comment> added(Discussion present, Discussion captured) {
    Set<String> taken = new HashSet<>();
    Map<String, List<Comment>> bySource = new HashMap<>();
    for (Comment comment : present.captured()) {
      taken.add(comment.id());
      String source = comment.sourceId().orElse("");
      bySource.computeIfAbsent(source, s -> new ArrayList<>(1)).add(comment);
    }
    Map<String, String> ids = new HashMap<>();
    List<Comment> added = new ArrayList<>();
    for (Comment comment : captured.captured()) {
      Optional<String> there =
          bySource.getOrDefault(comment.sourceId().orElse(""), List.of()).stream()
              .filter(other -> isSame(comment, other))
              .map(Comment::id)
              .findFirst();
      String id = there.orElseGet(() -> free(comment.id(), taken));
      ids.put(comment.id(), id);
      if (there.isEmpty()) {
        added.add(comment);
      }
    }
    return added.stream()
        .map(
            c ->
                c.with(
                    ids.getOrDefault(c.id(), c.id()),
                    c.parent().map(parent -> ids.getOrDefault(parent, parent))))
        .toList();
  }

  /** Two parts of a discussion as one: by date if all have one, else the first part first. */
  static Discussion inOrder(List<Comment> present, List<Comment> added) {
    List<Comment> all = new ArrayList<>(present);
    all.addAll(added);
    boolean areDated = all.stream().allMatch(comment -> comment.date().isPresent());
    if (areDated) {
      all.sort(Comparator.comparingLong(c -> c.date().map(EdtfDate::sortKey).orElse(0L)));
    }
    return Discussion.of(all);
  }

  /** Tells which comments of {@code present} have other words in their source now. */
  static List<Problem> changed(Discussion present, Discussion captured, Place place) {
    Map<String, Comment> bySource = new HashMap<>();
    present.captured().forEach(c -> c.sourceId().ifPresent(id -> bySource.put(id, c)));
    List<String> ids = new ArrayList<>();
    for (Comment comment : captured.captured()) {
      Comment there = bySource.get(comment.sourceId().orElse(""));
      if (there != null
          && isSame(comment, there)
          && !there.body().text().strip().equals(comment.body().text().strip())) {
        ids.add(there.id());
      }
    }
    return ids.isEmpty()
        ? List.of()
        : List.of(
            Problem.warning(
                place,
                "the source has other words in the comments " + String.join(", ", ids),
                "they were left as they are; correct them if the source is right"));
  }

  private static boolean isSame(Comment a, Comment b) {
    return a.body().text().strip().equals(b.body().text().strip())
        || a.sourceId().isPresent()
            && (a.author().isPresent() && a.author().equals(b.author())
                || a.date().isPresent() && a.date().equals(b.date()));
  }

  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int n = 2; !taken.add(free); n++) {
      free = id + "-" + n;
    }
    return free;
  }
}
