package org.postil.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postil.archive.Act;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.NameKey;
import org.postil.diagnostic.Nearest;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/** Sees to it that an act is about what is there, and is not done already. */
final class ProposalCheck {
  private static final Place TARGET = Place.of("TARGET");
  private static final Place COMMENTER = Place.of("--commenter");

  private final Archive archive;
  private final List<Act> inForce;
  private final Problems problems;

  ProposalCheck(Archive archive, List<Act> inForce, Problems problems) {
    this.archive = archive;
    this.inForce = inForce;
    this.problems = problems;
  }

  void check(Act act) {
    Map<String, Article> articles =
        archive.articles().stream().collect(Collectors.toMap(Article::path, Function.identity()));
    ActIndex index = new ActIndex(inForce);
    for (Act.Reference comment : act.target().comments()) {
      Article article = articles.get(comment.article());
      if (article == null) {
        missing(
            TARGET,
            "there is no article " + Problem.quote(comment.article()),
            Nearest.to(comment.article(), articles.keySet()));
      } else {
        check(act, comment, article, index);
      }
    }
    act.target().commenter().ifPresent(name -> checkCommenter(act, name));
    if (act.kind() == Act.Kind.PSEUDONYM) {
      checkPseudonym(act);
    }
  }

  private void check(Act act, Act.Reference reference, Article article, ActIndex index) {
    List<Comment> comments = article.discussion().captured();
    Optional<Comment> comment =
        comments.stream().filter(one -> one.id().equals(reference.comment())).findAny();
    if (comment.isEmpty()) {
      missing(
          TARGET,
          "there is no comment "
              + Problem.quote(reference.comment())
              + " under "
              + reference.article(),
          Nearest.to(reference.comment(), comments.stream().map(Comment::id).toList()));
    } else {
      index.on(article.path(), comment.get()).stream()
          .filter(act::doesAs)
          .findFirst()
          .ifPresent(same -> done(TARGET, reference.toString(), same));
    }
  }

  private void done(Place place, String what, Act same) {
    problems.error(
        place,
        "act "
            + same.entry().number()
            + " does this to "
            + what
            + " already: "
            + same.kind().name().toLowerCase(Locale.ROOT),
        "leave it, or undo that one first");
  }

  private void missing(Place place, String what, Optional<String> near) {
    problems.error(
        place,
        what,
        near.map(one -> "did you mean " + Problem.quote(one) + "?")
            .orElse("postil moderate find tells the comments that are there"));
  }

  private void checkCommenter(Act act, String name) {
    Set<String> printed = authors().collect(Collectors.toSet());
    if (printed.stream().map(NameKey::of).noneMatch(NameKey.of(name)::equals)) {
      missing(COMMENTER, "no comment is signed " + Problem.quote(name), Nearest.to(name, printed));
      return;
    }
    inForce.stream()
        .filter(one -> isAbout(one, name))
        .filter(one -> one.doesAs(act) || bothRename(one, act))
        .findFirst()
        .ifPresent(same -> done(COMMENTER, Problem.quote(name), same));
  }

  private static boolean isAbout(Act act, String name) {
    return act.target().commenter().map(NameKey::of).equals(Optional.of(NameKey.of(name)));
  }

  private static boolean bothRename(Act one, Act other) {
    return one.kind() == Act.Kind.PSEUDONYM && other.kind() == Act.Kind.PSEUDONYM;
  }

  private Stream<String> authors() {
    return archive.articles().stream()
        .flatMap(article -> article.discussion().captured().stream())
        .flatMap(comment -> comment.author().stream());
  }

  private void checkPseudonym(Act act) {
    Place place = Place.of("--as");
    Problems ofNames = new Problems();
    new NameCheck(archive, any -> place, Place.of("archive.yaml"), ofNames).check(List.of(act));
    // those of the settings are no reason to refuse what may mend them
    ofNames.sorted().stream().filter(one -> one.place().equals(place)).forEach(problems::add);
    inForce.stream()
        .filter(one -> bothRename(one, act))
        .filter(one -> one.words().map(NameKey::of).equals(act.words().map(NameKey::of)))
        .filter(one -> act.words().isPresent())
        .findFirst()
        .ifPresent(
            other ->
                problems.error(
                    place,
                    "act "
                        + other.entry().number()
                        + " gives the pseudonym "
                        + Problem.quote(act.words().orElse(""))
                        + " to somebody else",
                    "choose one that nobody has"));
  }
}
