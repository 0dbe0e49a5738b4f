package org.postil.capture.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.capture.ThreadIds;
import org.postil.diagnostic.Problem;

/** Hangs the comments of a page in their thread. */
final class PageThread {
  private final Doubts doubts;

  PageThread(Doubts doubts) {
    this.doubts = doubts;
  }

  /**
   * The discussion, under the ids of the source where every comment has one, else numbered.
   *
   * @param found in the order of the page
   * @param placing how they stand in it; absent when their parents are known already
   */
  Discussion of(List<Found> found, @Nullable Placing placing) {
    List<Found> placed = placing == null ? found : placed(found, placing);
    List<Found> single = withoutDuplicates(placed);
    boolean allKnown = single.stream().allMatch(one -> one.sourceId().isPresent());
    List<String> ids = ids(single, allKnown);
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < single.size(); i++) {
      comments.add(comment(single.get(i), ids.get(i), ids));
    }
    return allKnown
        ? ThreadIds.asInSource(comments, this::circle)
        : ThreadIds.byPlace(comments, this::circle);
  }

  private void circle(List<String> ids) {
    doubts.doubt(
        "comments answer one another in a circle: "
            + Problem.quote(String.join(", ", ids.subList(0, Math.min(5, ids.size())))),
        "the first of them was put at the top; correct its parent");
  }

  /** Nesting first, then links to the parent, then classes of depth, then indentation. */
  private static List<Found> placed(List<Found> found, Placing placing) {
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      int at = i;
      found.get(i).sourceId().ifPresent(id -> byId.putIfAbsent(id, at));
    }
    int[] said = new int[found.size()];
    boolean anySaid = false;
    for (int i = 0; i < said.length; i++) {
      int at = i;
      said[i] = found.get(i).answers().map(byId::get).filter(parent -> parent != at).orElse(-1);
      anySaid |= said[i] >= 0;
    }
    boolean isNested = placing.isNested();
    boolean byDepth = placing.hasLevels();
    boolean byIndent = !isNested && !byDepth && !placing.indents().isEmpty();
    List<Integer> levels = byDepth ? Placing.byLevel(placing.depths()) : List.of();
    List<Integer> indents = byIndent ? Placing.byLevel(placing.indents()) : List.of();
    String top =
        isNested
            ? "markup"
            : byDepth ? "depth class" : anySaid ? "id" : byIndent ? "indent" : "markup";
    List<Found> placed = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      int nested = placing.nested().get(i);
      Found one = found.get(i);
      if (nested >= 0 && !(said[i] >= 0 && isBelow(said[i], nested, placing.nested(), said))) {
        placed.add(one.under(nested, "markup"));
      } else if (said[i] >= 0) {
        placed.add(one.under(said[i], "id"));
      } else if (byDepth && levels.get(i) >= 0) {
        placed.add(one.under(levels.get(i), "depth class"));
      } else if (byIndent && indents.get(i) >= 0) {
        placed.add(one.under(indents.get(i), "indent"));
      } else {
        placed.add(one.under(-1, top));
      }
    }
    return placed;
  }

  /** Themes nest to a limit: what says it answers a reply in the same box does. */
  private static boolean isBelow(int inner, int outer, List<Integer> nested, int[] said) {
    int at = inner;
    for (int steps = 0; at >= 0 && steps < said.length; steps++) {
      at = nested.get(at);
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  /** Leaves out what stands in the page twice; replies to a copy go to what is kept. */
  private List<Found> withoutDuplicates(List<Found> placed) {
    Map<String, Integer> first = new HashMap<>();
    int[] kept = new int[placed.size()];
    List<Found> single = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      Found one = placed.get(i);
      Integer earlier = one.sourceId().map(id -> first.get(key(id, one))).orElse(null);
      if (earlier == null) {
        int at = single.size();
        kept[i] = at;
        one.sourceId().ifPresent(id -> first.put(key(id, one), at));
        single.add(one);
      } else {
        kept[i] = earlier;
        doubts.duplicate(
            "the comment " + Problem.quote(one.sourceId().orElse("")) + " stands in the page twice",
            "it was taken once");
      }
    }
    return single.stream()
        .map(one -> one.parent() < 0 ? one : one.under(kept[one.parent()], one.parentBy()))
        .toList();
  }

  private static String key(String id, Found one) {
    return id + '\n' + one.author().orElse("") + '\n' + one.body();
  }

  private List<String> ids(List<Found> single, boolean allKnown) {
    Set<String> used = new HashSet<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < single.size(); i++) {
      String own = allKnown ? single.get(i).sourceId().orElse("") : "#" + i;
      String id = own;
      for (int n = 2; !used.add(id); n++) {
        id = own + "-" + n;
      }
      if (!id.equals(own)) {
        doubts.duplicate(
            "two different comments have the id " + Problem.quote(own),
            "both were taken, one as " + Problem.quote(id));
      }
      ids.add(id);
    }
    return ids;
  }

  private static Comment comment(Found one, String id, List<String> ids) {
    return new Comment(
        id,
        one.parent() < 0 ? Optional.empty() : Optional.of(ids.get(one.parent())),
        one.author(),
        one.url(),
        one.date(),
        Body.html(one.body()),
        one.kind(),
        one.sourceId(),
        Optional.of(Comment.Evidence.parentBy(one.parentBy())));
  }
}
