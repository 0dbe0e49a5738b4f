package org.postil.moderation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postil.archive.Act;
import org.postil.archive.Comment;
import org.postil.archive.NameKey;

/** Finds the acts that are about a comment. May be shared by threads once it is filled. */
final class ActIndex {
  private final Map<String, Map<String, List<Act>>> byComment = new HashMap<>();
  private final Map<String, List<Act>> byName = new HashMap<>();

  ActIndex(List<Act> acts) {
    for (Act act : acts) {
      for (Act.Reference comment : act.target().comments()) {
        byComment
            .computeIfAbsent(comment.article(), path -> new HashMap<>())
            .computeIfAbsent(comment.comment(), id -> new ArrayList<>())
            .add(act);
      }
      act.target()
          .commenter()
          .ifPresent(
              name -> byName.computeIfAbsent(NameKey.of(name), key -> new ArrayList<>()).add(act));
    }
  }

  /** Whether no comment of the article needs to be looked at. */
  boolean isFree(String article) {
    return byName.isEmpty() && !byComment.containsKey(article);
  }

  /** The acts about a comment, in the order of the ledger. */
  List<Act> on(String article, Comment comment) {
    List<Act> own = byComment.getOrDefault(article, Map.of()).getOrDefault(comment.id(), List.of());
    List<Act> named =
        byName.isEmpty()
            ? List.of()
            : comment
                .author()
                .map(name -> byName.getOrDefault(NameKey.of(name), List.of()))
                .orElse(List.of());
    if (own.isEmpty() || named.isEmpty()) {
      return own.isEmpty() ? named : own;
    }
    List<Act> all = new ArrayList<>(own);
    all.addAll(named);
    all.sort((one, other) -> Integer.compare(one.entry().number(), other.entry().number()));
    return all;
  }
}
