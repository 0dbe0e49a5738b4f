package org.postil.moderation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.archive.Act;
import org.postil.archive.Archive;
import org.postil.archive.NameKey;
import org.postil.archive.Settings;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;

/** Sees to it that a pseudonym makes nobody seem to be somebody else. */
final class NameCheck {
  private final Archive archive;
  private final Function<Act, Place> place;
  private final Place settings;
  private final Problems problems;

  /**
   * @param place of an act
   * @param settings the place of what holds for all names
   */
  NameCheck(Archive archive, Function<Act, Place> place, Place settings, Problems problems) {
    this.archive = archive;
    this.place = place;
    this.settings = settings;
    this.problems = problems;
  }

  void check(List<Act> acts) {
    List<Act> pseudonyms = acts.stream().filter(act -> act.kind() == Act.Kind.PSEUDONYM).toList();
    Settings.Moderation rules = archive.settings().moderation();
    if (pseudonyms.isEmpty() && !rules.hasPseudonyms()) {
      return;
    }
    Set<String> printed = printed();
    Set<String> taken = new HashSet<>(printed);
    archive
        .articles()
        .forEach(one -> one.head().authors().forEach(name -> taken.add(NameKey.of(name))));
    pseudonyms.forEach(act -> check(act, taken));
    Set<String> unnamed = rules.hasPseudonyms() ? new TreeSet<>(printed) : new TreeSet<>();
    rules.named().forEach(name -> unnamed.remove(NameKey.of(name)));
    for (Act act : pseudonyms) {
      String name = NameKey.of(act.target().commenter().orElse(""));
      if (act.words().isEmpty()) {
        unnamed.add(name);
      } else {
        unnamed.remove(name);
      }
    }
    rules.secret().ifPresent(secret -> checkMade(new Pseudonyms(secret), unnamed));
  }

  private Set<String> printed() {
    return archive.articles().parallelStream()
        .flatMap(article -> article.discussion().captured().stream())
        .flatMap(comment -> comment.author().stream())
        .distinct()
        .map(NameKey::of)
        .collect(Collectors.toSet());
  }

  private void check(Act act, Set<String> taken) {
    Optional<String> name = act.words();
    if (name.isPresent() && taken.contains(NameKey.of(name.get()))) {
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

  private void checkMade(Pseudonyms pseudonyms, Set<String> names) {
    Map<String, String> owners = new HashMap<>();
    for (String name : names) {
      String owner = owners.putIfAbsent(pseudonyms.of(name), name);
      if (owner != null) {
        problems.error(
            settings,
            Problem.quote(name) + " and " + Problem.quote(owner) + " would have one pseudonym",
            "give one of them another, with postil moderate pseudonym");
      }
    }
  }
}
