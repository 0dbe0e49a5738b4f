package org.postil.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
  private final Map<String, List<Person.Remark>> bySpelling = new HashMap<>();

  void add(PlannedArticle article) {
    for (Discussion.Entry entry : article.discussion().inThreadOrder()) {
      Comment comment = entry.comment();
      if (comment.kind() == Comment.Kind.COMMENT
          && comment.author().isPresent()
          && comment.treatment().gone().isEmpty()) {
        bySpelling
            .computeIfAbsent(comment.author().get(), this::ofSameName)
            .add(new Person.Remark(article, entry));
      }
    }
  }

  /** One list for all spellings of a name. */
  private List<Person.Remark> ofSameName(String spelling) {
    return byKey.computeIfAbsent(NameKey.of(spelling), key -> new ArrayList<>());
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
    List<String> printed = spellings(remarks);
    return new Person(
        printed.get(0),
        Plan.PEOPLE.resolve(Slug.ofName(printed.get(0)) + "/"),
        printed,
        newestFirst(remarks));
  }

  /** The most frequent first. */
  private static List<String> spellings(List<Person.Remark> remarks) {
    Map<String, Integer> counts = new HashMap<>();
    for (Person.Remark remark : remarks) {
      counts.merge(remark.entry().comment().author().orElse(""), 1, Integer::sum);
    }
    return counts.size() == 1
        ? List.copyOf(counts.keySet())
        : counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
  }

  /** A remark and what it is sorted by, which is looked up once. */
  private record Dated(long newness, Person.Remark remark) {}

  private static List<Person.Remark> newestFirst(List<Person.Remark> remarks) {
    List<Dated> dated = new ArrayList<>(remarks.size());
    remarks.forEach(remark -> dated.add(new Dated(newness(remark), remark)));
    dated.sort(Comparator.comparingLong(Dated::newness));
    List<Person.Remark> sorted = new ArrayList<>(dated.size());
    dated.forEach(one -> sorted.add(one.remark()));
    return Collections.unmodifiableList(sorted);
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
