package org.postil.moderation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.archive.Act;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.Settings;
import org.postil.diagnostic.Nearest;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/** Carries out the acts of an archive's ledger, and what its settings say of all comments. */
public final class Moderation {
  private final Archive archive;
  private final List<Act> acts;
  private final String ledger;
  private final Problems problems;

  private Moderation(Archive archive, String ledger, Problems problems) {
    this.archive = archive;
    this.acts = archive.acts().stream().filter(act -> !act.undone()).toList();
    this.ledger = ledger;
    this.problems = problems;
  }

  /**
   * Carries out what editors did.
   *
   * @param today for the waiting period; nothing else depends on it
   * @param ledger the file of the acts, as problems call it
   * @param problems receives acts on what is not there; with errors in it the result must not be
   *     used
   */
  public static Moderated apply(
      Archive archive, LocalDate today, String ledger, Problems problems) {
    return new Moderation(archive, ledger, problems).apply(today);
  }

  private Moderated apply(LocalDate today) {
    Settings.Moderation settings = archive.settings().moderation();
    if (acts.isEmpty() && settings.equals(Settings.Moderation.NONE)) {
      return new Moderated(archive.withActs(acts), List.of());
    }
    checkTargets();
    new NameCheck(archive, this::place, Place.of(ledger), problems).check(acts);
    ArticleModeration articles = new ArticleModeration(new ActIndex(acts), settings, today);
    List<ArticleModeration.Outcome> outcomes =
        archive.articles().parallelStream().map(articles::of).toList();
    Map<Act, Integer> changes = new IdentityHashMap<>(); // an act may name many comments
    outcomes.forEach(one -> one.changes().forEach(act -> changes.merge(act, 1, Integer::sum)));
    checkMissed(outcomes, changes);
    Archive published =
        archive
            .with(outcomes.stream().map(ArticleModeration.Outcome::article).toList())
            .withActs(
                acts.stream().map(act -> act.carriedOut(changes.getOrDefault(act, 0))).toList());
    return new Moderated(
        published, outcomes.stream().flatMap(one -> one.withheld().stream()).toList());
  }

  private Place place(Act act) {
    return new Place(ledger, act.entry().line(), act.entry().column());
  }

  private void checkTargets() {
    Map<String, Article> byPath =
        archive.articles().stream().collect(Collectors.toMap(Article::path, one -> one));
    Map<String, Set<String>> ids = new HashMap<>();
    for (Act act : acts) {
      for (Act.Reference comment : act.target().comments()) {
        Article article = byPath.get(comment.article());
        if (article == null) {
          missing(
              act,
              "article " + Problem.quote(comment.article()),
              Nearest.to(comment.article(), byPath.keySet()).orElse(""));
        } else {
          checkTarget(act, comment, ids.computeIfAbsent(article.path(), path -> ids(article)));
        }
      }
    }
  }

  private static Set<String> ids(Article article) {
    return article.discussion().captured().stream().map(Comment::id).collect(Collectors.toSet());
  }

  private void checkTarget(Act act, Act.Reference comment, Set<String> ids) {
    if (!ids.contains(comment.comment())) {
      missing(
          act,
          "comment " + Problem.quote(comment.comment()) + " under " + comment.article(),
          Nearest.to(comment.comment(), ids).orElse(""));
    }
  }

  private void missing(Act act, String what, String near) {
    problems.error(
        place(act),
        "there is no " + what,
        near.isEmpty()
            ? "correct comment:, or undo the act"
            : "did you mean " + Problem.quote(near) + "?");
  }

  /** What an act is about must be there: else it would seem to protect, and would not. */
  private void checkMissed(List<ArticleModeration.Outcome> outcomes, Map<Act, Integer> changes) {
    for (ArticleModeration.Outcome outcome : outcomes) {
      for (ArticleModeration.Missed missed : outcome.missed()) {
        if (missed.act().target().commenter().isEmpty()) {
          problems.error(
              place(missed.act()),
              "the passage is not in " + missed.comment(),
              "write the words as the page shows them, or undo the act");
        }
      }
    }
    for (Act act : acts) {
      if (act.target().commenter().isPresent() && !changes.containsKey(act)) {
        problems.error(
            place(act),
            "no comment "
                + (act.kind() == Act.Kind.REDACT ? "with this passage " : "")
                + "is signed "
                + Problem.quote(act.target().commenter().get()),
            "write the name as it is printed, or undo the act");
      }
    }
  }
}
