package org.postil.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.NameKey;
import org.postil.naming.ByName;
import org.postil.naming.Slug;

/** Gathers the names under comments while articles are planned. */
final class PeopleIndex {
  private final Map<String, List<Person.Remark>> byKey = new LinkedHashMap<>();

  void add(PlannedArticle article) {
    for (Discussion.Entry entry : article.discussion().inThreadOrder()) {
      Comment comment = entry.comment();
      if (comment.kind() == Comment.Kind.COMMENT && comment.author().isPresent()) {
        byKey
            .computeIfAbsent(NameKey.of(comment.author().get()), key -> new ArrayList<>())
            .add(new Person.Remark(article, entry));
      }
    }
  }

  /** Everyone, by name. */
  List<Person> planned() {
    return ByName.sorted(
        byKey.values().parallelStream().map(PeopleIndex::person).toList(), Person::name);
  }

  /** The page of everyone, by what the spellings of their name have in common. */
  static Map<String, Address> addresses(List<Person> people) {
    return people.stream().collect(Collectors.toMap(p -> NameKey.of(p.name()), Person::address));
  }

  private static Person person(List<Person.Remark> remarks) {
    Map<String, Integer> spellings = new LinkedHashMap<>();
    for (Person.Remark remark : remarks) {
      spellings.merge(remark.entry().comment().author().orElse(""), 1, Integer::sum);
    }
    List<String> printed =
        spellings.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    return new Person(
        printed.get(0),
        Plan.PEOPLE.resolve(Slug.ofName(printed.get(0)) + "/"),
        printed,
        newestFirst(remarks));
  }

  private static List<Person.Remark> newestFirst(List<Person.Remark> remarks) {
    return remarks.stream()
        .map(remark -> Map.entry(newness(remark), remark))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static long newness(Person.Remark remark) {
    return -remark
        .entry()
        .comment()
        .date()
        .or(() -> remark.under().article().head().date())
        .map(date -> Math.max(date.sortKey(), Long.MIN_VALUE + 1))
        .orElse(Long.MIN_VALUE + 1);
  }
}
