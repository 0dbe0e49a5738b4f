package org.postil.commit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of the steps from one site to the next, such that a page never links to what is not
 * there: new files, which no page of the old site knows; then changed ones, which link only to
 * files that are there by now; at the end deletions, when no page that is left knows what goes.
 *
 * <p>Only where a folder takes the place of a file, or a file that of a folder, can there be no
 * such order: links to them lead nowhere for the time of the steps between.
 */
final class Route {
  private final Comparator<String> order;

  /**
   * @param rank which of the new and which of the changed files are moved first; among equals the
   *     deepest are
   */
  Route(ToIntFunction<String> rank) {
    this.order =
        Comparator.comparingInt(rank)
            .thenComparing(Comparator.comparingInt(SitePath::depth).reversed())
            .thenComparing(Comparator.naturalOrder());
  }

  /**
   * All steps but the last, which is the manifest's.
   *
   * @param stale what was published and is no longer
   */
  List<Step> of(Collection<Aside.Waiting> waiting, Collection<Step.Delete> stale) {
    Set<String> places = places(waiting);
    List<Step.Delete> inTheWay = new ArrayList<>();
    List<Step.Delete> others = new ArrayList<>();
    Set<String> freed = new HashSet<>();
    for (Step.Delete step : stale.stream().sorted(Comparator.comparing(Step::path)).toList()) {
      List<String> lost = withFolders(step.path()).stream().filter(places::contains).toList();
      (lost.isEmpty() ? others : inTheWay).add(step);
      freed.addAll(lost);
    }
    List<Step> steps = new ArrayList<>();
    moves(waiting, true).filter(move -> !freed.contains(move.path())).forEach(steps::add);
    steps.addAll(inTheWay);
    moves(waiting, true).filter(move -> freed.contains(move.path())).forEach(steps::add);
    moves(waiting, false).forEach(steps::add);
    steps.addAll(others);
    return steps;
  }

  private Stream<Step.Move> moves(Collection<Aside.Waiting> waiting, boolean areNew) {
    return waiting.stream()
        .filter(file -> file.isNew() == areNew)
        .map(Aside.Waiting::move)
        .distinct()
        .sorted(Comparator.comparing(Step.Move::path, order));
  }

  /** The places of all that is moved: a folder that is moved, or a single file. */
  private static Set<String> places(Collection<Aside.Waiting> waiting) {
    return waiting.stream().map(file -> file.move().path()).collect(Collectors.toSet());
  }

  private static List<String> withFolders(String path) {
    List<String> all = new ArrayList<>();
    for (String place = path; !place.isEmpty(); place = SitePath.folder(place)) {
      all.add(place);
    }
    return all;
  }
}
