package org.postil.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.archive.Act;
import org.postil.archive.Archive;
import org.postil.archive.NameKey;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/** Sees to it that a pseudonym makes nobody seem to be somebody else. */
final class NameCheck {
  private final Archive archive;
  private final Function<Act, Place> place;
  private final Problems problems;

  NameCheck(Archive archive, Function<Act, Place> place, Problems problems) {
    this.archive = archive;
    this.place = place;
    this.problems = problems;
  }

  void check(List<Act> acts) {
    List<Act> pseudonyms = acts.stream().filter(act -> act.kind() == Act.Kind.PSEUDONYM).toList();
    boolean hasAll = archive.settings().moderation().hasPseudonyms();
    if (pseudonyms.isEmpty() && !hasAll) {
      return;
    }
    Set<String> printed = printed();
    pseudonyms.forEach(act -> check(act, printed));
    archive
        .settings()
        .moderation()
        .secret()
        .filter(secret -> hasAll)
        .ifPresent(secret -> checkMade(new Pseudonyms(secret), printed));
  }

  private Set<String> printed() {
    return archive.articles().parallelStream()
        .flatMap(article -> article.discussion().captured().stream())
        .flatMap(comment -> comment.author().stream())
        .distinct()
        .map(NameKey::of)
        .collect(Collectors.toSet());
  }

  private void check(Act act, Set<String> printed) {
    Optional<String> name = act.words();
    if (name.isPresent() && printed.contains(NameKey.of(name.get()))) {
      problems.error(
          place.apply(act),
          "the pseudonym " + Problem.quote(name.get()) + " is a name printed in the archive",
          "choose one that nobody has");
    } else if (name.isEmpty() && archive.settings().moderation().secret().isEmpty()) {
      problems.error(
          place.apply(act),
          "the act gives no pseudonym, and the archive has no secret to make one from",
          "add as: the name to show, or secret: to moderation: in archive.yaml");
    }
  }

  private void checkMade(Pseudonyms pseudonyms, Set<String> printed) {
    Map<String, String> owners = new HashMap<>();
    for (String name : printed) {
      String owner = owners.putIfAbsent(pseudonyms.of(name), name);
      if (owner != null) {
        problems.error(
            Place.of("archive.yaml"),
            Problem.quote(name) + " and " + Problem.quote(owner) + " would have one pseudonym",
            "give one of them another, with postil moderate pseudonym");
      }
    }
  }
}
