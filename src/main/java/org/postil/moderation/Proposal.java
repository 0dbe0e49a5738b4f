package org.postil.moderation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postil.archive.Act;
import org.postil.archive.Archive;
import org.postil.archive.Comment;
import org.postil.archive.NameKey;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/**
 * An act that an editor is about to enter.
 *
 * @param comments how many comments it changes
 * @param others comments in which the same passage or name would still stand
 */
public record Proposal(int comments, List<Candidate> others) {
  public Proposal {
    others = List.copyOf(others);
  }

  /**
   * Looks whether an act can be entered. Its mistakes are placed at {@code TARGET} or the option of
   * {@code postil moderate} that they are in.
   *
   * @param archive as captured
   * @param acts the ledger
   * @throws Mistake if the act is about what is not there, or does what is done already, or its
   *     pseudonym is a name
   */
  public static void check(Archive archive, List<Act> acts, Act act) {
    Problems problems = new Problems();
    new ProposalCheck(archive, inForce(acts), problems).check(act);
    problems.stopOnErrors();
  }

  private static List<Act> inForce(List<Act> acts) {
    return acts.stream().filter(act -> !act.undone()).toList();
  }

  /**
   * Tries an act that was checked.
   *
   * @param acts the ledger; the last one is about to be entered
   * @throws Mistake if its passage does not occur
   */
  public static Proposal of(Archive archive, List<Act> acts, LocalDate today) {
    Act act = acts.get(acts.size() - 1);
    Problems problems = new Problems();
    Archive after = after(archive.withActs(inForce(acts)), act, today, problems);
    problems.stopOnErrors();
    List<Act> done = after.acts();
    return new Proposal(done.get(done.size() - 1).comments(), others(archive, after, act));
  }

  /** What is wrong with other acts is no reason to refuse this one. */
  private static Archive after(Archive archive, Act act, LocalDate today, Problems problems) {
    Problems all = new Problems();
    Archive after = Moderation.apply(archive, today, "", all).archive();
    all.sorted().stream()
        .filter(Problem::isError)
        .filter(problem -> isAt(problem.place(), act))
        .forEach(
            problem ->
                problems.error(
                    Place.of("--passage"),
                    problem.what(),
                    "write the words as the page shows them"));
    return after;
  }

  private static boolean isAt(Place place, Act act) {
    return place.line() == act.entry().line() && place.column() == act.entry().column();
  }

  private static List<Candidate> others(Archive archive, Archive after, Act act) {
    return sought(archive, act)
        .flatMap(sought -> Candidates.in(after, sought).stream())
        .distinct()
        .toList();
  }

  private static Stream<Sought> sought(Archive archive, Act act) {
    if (act.kind() == Act.Kind.REDACT && act.words().isPresent()) {
      return act.words().stream().filter(Sought::hasWord).map(Sought::passage);
    }
    if (act.kind() != Act.Kind.PSEUDONYM && act.kind() != Act.Kind.REDACT) {
      return Stream.of();
    }
    return names(archive, act)
        .filter(Sought::hasWord)
        .flatMap(name -> Stream.of(Sought.commenter(name), Sought.passage(name)));
  }

  /** The names that the act takes away, each in one spelling. */
  private static Stream<String> names(Archive archive, Act act) {
    Optional<String> commenter = act.target().commenter();
    if (commenter.isPresent()) {
      return commenter.stream();
    }
    ActIndex index = new ActIndex(List.of(act));
    return archive.articles().stream()
        .filter(article -> !index.isFree(article.path()))
        .flatMap(
            article ->
                article.discussion().captured().stream()
                    .filter(comment -> !index.on(article.path(), comment).isEmpty()))
        .map(Comment::author)
        .flatMap(Optional::stream)
        .map(NameKey::of)
        .distinct();
  }
}
