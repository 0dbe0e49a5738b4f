package org.postil.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postil.archive.Act;
import org.postil.archive.Article;
import org.postil.archive.NameKey;

/** What editors did with comments of drafts waits with the drafts. */
final class DraftActs {
  private final Set<String> drafts;
  private final Set<String> names;

  private DraftActs(Set<String> drafts, Set<String> names) {
    this.drafts = drafts;
    this.names = names;
  }

  /**
   * The acts that are about something else, too.
   *
   * @param left the drafts
   * @param taken the other articles
   */
  static List<Act> without(List<Article> left, List<Article> taken, List<Act> acts) {
    if (left.isEmpty() || acts.isEmpty()) {
      return acts;
    }
    Set<String> names = names(left);
    names.removeAll(names(taken));
    DraftActs drafts =
        new DraftActs(left.stream().map(Article::path).collect(Collectors.toSet()), names);
    return acts.stream().flatMap(act -> drafts.without(act).stream()).toList();
  }

  private static Set<String> names(List<Article> articles) {
    return articles.parallelStream()
        .flatMap(article -> article.discussion().captured().stream())
        .flatMap(comment -> comment.author().stream())
        .map(NameKey::of)
        .collect(Collectors.toSet());
  }

  private Optional<Act> without(Act act) {
    List<Act.Reference> comments =
        act.target().comments().stream().filter(one -> !drafts.contains(one.article())).toList();
    Optional<String> commenter =
        act.target().commenter().filter(name -> !names.contains(NameKey.of(name)));
    return comments.isEmpty() && commenter.isEmpty()
        ? Optional.empty()
        : Optional.of(act.on(new Act.Target(comments, commenter)));
  }
}
