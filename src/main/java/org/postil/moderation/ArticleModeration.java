package org.postil.moderation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.archive.Act;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.archive.NameKey;
import org.postil.archive.Settings;

/** Goes through the comments of articles, one article after another or side by side. */
final class ArticleModeration {
  private final ActIndex index;
  private final Settings.Moderation settings;
  private final Set<String> named;
  private final LocalDate today;

  ArticleModeration(ActIndex index, Settings.Moderation settings, LocalDate today) {
    this.index = index;
    this.settings = settings;
    this.named = settings.named().stream().map(NameKey::of).collect(Collectors.toSet());
    this.today = today;
  }

  /**
   * What became of an article.
   *
   * @param changes the acts that changed a comment, one for each comment
   * @param missed the acts that name a passage which a comment does not have
   */
  record Outcome(
      Article article, List<Withheld> withheld, List<Act> changes, List<Missed> missed) {}

  /** A passage that is not where an act has it. */
  record Missed(Act act, Act.Reference comment) {}

  Outcome of(Article article) {
    if (index.isFree(article.path()) && settings.equals(Settings.Moderation.NONE)) {
      return new Outcome(article, List.of(), List.of(), List.of());
    }
    Optional<Pseudonyms> pseudonyms = settings.secret().map(Pseudonyms::new);
    Outcome outcome = new Outcome(article, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Comment> comments = new ArrayList<>();
    Set<String> traceless = new HashSet<>();
    for (Comment comment : article.discussion().captured()) {
      List<Act> acts = index.on(article.path(), comment);
      comments.add(treated(article, comment, acts, pseudonyms, outcome));
      if (acts.stream().anyMatch(act -> !act.hasTombstone())) {
        traceless.add(comment.id());
      }
    }
    Discussion published = Discussion.of(without(traceless, comments));
    return new Outcome(
        article.with(published), outcome.withheld(), outcome.changes(), outcome.missed());
  }

  private Comment treated(
      Article article,
      Comment comment,
      List<Act> acts,
      Optional<Pseudonyms> pseudonyms,
      Outcome outcome) {
    Act.Reference reference = new Act.Reference(article.path(), comment.id());
    Optional<String> pseudonym =
        comment.author().flatMap(name -> pseudonyms.map(made -> made.of(name)));
    Treating treating = new Treating(reference, comment, settings.isIndexed());
    for (Act act : lastThingsLast(acts)) {
      if (treating.carryOut(act, pseudonym)) {
        outcome.changes().add(act);
      } else {
        outcome.missed().add(new Missed(act, reference));
      }
    }
    boolean isRenamed = acts.stream().anyMatch(act -> act.kind() == Act.Kind.PSEUDONYM);
    if (settings.hasPseudonyms() && !isRenamed && !isNamed(comment)) {
      treating.rename(pseudonym);
    }
    if (isWaiting(comment, article)) {
      treating.letWait();
    }
    outcome.withheld().addAll(treating.withheld());
    return treating.published();
  }

  /** Passages and names are looked for before they are gone. */
  private static List<Act> lastThingsLast(List<Act> acts) {
    return acts.size() < 2
        ? acts
        : acts.stream()
            .sorted((one, other) -> Boolean.compare(takesText(one), takesText(other)))
            .toList();
  }

  private static boolean takesText(Act act) {
    return act.kind() == Act.Kind.HIDE || act.kind() == Act.Kind.REMOVE;
  }

  private boolean isNamed(Comment comment) {
    return comment.author().map(NameKey::of).filter(named::contains).isPresent();
  }

  private boolean isWaiting(Comment comment, Article article) {
    return settings.waitingDays() > 0
        && comment
            .date()
            .or(() -> article.head().date())
            .or(() -> article.head().source().flatMap(FrontMatter.Source::captured))
            .flatMap(EdtfDate::firstDay)
            .filter(day -> day.plusDays(settings.waitingDays()).isAfter(today))
            .isPresent();
  }

  /** Comments without those that leave no trace; one that is answered stays, for its replies. */
  private static List<Comment> without(Set<String> traceless, List<Comment> comments) {
    if (traceless.isEmpty()) {
      return comments;
    }
    Map<String, Integer> replies = new HashMap<>();
    comments.forEach(c -> c.parent().ifPresent(id -> replies.merge(id, 1, Integer::sum)));
    Set<String> gone = new HashSet<>();
    List<Discussion.Entry> thread = Discussion.of(comments).inThreadOrder();
    for (int i = thread.size() - 1; i >= 0; i--) { // replies before what they answer
      Comment comment = thread.get(i).comment();
      if (traceless.contains(comment.id()) && replies.getOrDefault(comment.id(), 0) == 0) {
        gone.add(comment.id());
        comment.parent().ifPresent(id -> replies.merge(id, -1, Integer::sum));
      }
    }
    return comments.stream().filter(comment -> !gone.contains(comment.id())).toList();
  }
}
