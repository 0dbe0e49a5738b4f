package org.postil.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.archive.NameKey;
import org.postil.naming.ByName;
import org.postil.naming.Slug;

/**
 * Gathers the names under comments while articles are planned. What is needed of a comment is taken
 * from it at once, so that the comments themselves need not be held.
 */
final class PeopleIndex {
  private final Map<String, OfName> byKey = new LinkedHashMap<>();
  private final Map<String, OfName> bySpelling = new HashMap<>();

  /** Everything under one name, in whichever spelling. */
  private static final class OfName {
    private final Map<String, Integer> spellings = new HashMap<>();
    private final List<Dated> remarks = new ArrayList<>();
    private boolean isListed;
  }

  /** A remark and what it is sorted by. */
  private record Dated(long newness, Person.Remark remark) {}

  /**
   * A remark before it is known whose page it stands on.
   *
   * @param isListed whether searches may find it
   */
  private record Signed(String name, Dated dated, boolean isListed) {}

  private PeopleIndex() {}

  /** Everyone who signed a comment, by name. */
  static List<Person> of(List<PlannedArticle> articles) {
    PeopleIndex index = new PeopleIndex();
    articles.parallelStream().map(PeopleIndex::signed).toList().forEach(index::add);
    return index.planned();
  }

  private static List<Signed> signed(PlannedArticle article) {
    List<Signed> all = new ArrayList<>(article.discussion().size());
    for (Discussion.Entry entry : article.discussion().inThreadOrder()) {
      Comment comment = entry.comment();
      if (comment.kind() == Comment.Kind.COMMENT
          && comment.author().isPresent()
          && comment.treatment().gone().isEmpty()) {
        Optional<EdtfDate> date = comment.date().or(() -> article.article().head().date());
        OptionalInt year = date.map(EdtfDate::year).orElse(OptionalInt.empty());
        all.add(
            new Signed(
                comment.author().get(),
                new Dated(newness(date), new Person.Remark(article, entry.position(), year)),
                comment.treatment().isListed()));
      }
    }
    return all;
  }

  private static long newness(Optional<EdtfDate> date) {
    return -date.map(known -> Math.max(known.sortKey(), Long.MIN_VALUE + 1))
        .orElse(Long.MIN_VALUE + 1);
  }

  private void add(List<Signed> all) {
    for (Signed one : all) {
      OfName name = bySpelling.computeIfAbsent(one.name(), this::ofSameName);
      name.spellings.merge(one.name(), 1, Integer::sum);
      name.remarks.add(one.dated());
      name.isListed |= one.isListed();
    }
  }

  /** One for all spellings of a name. */
  private OfName ofSameName(String spelling) {
    return byKey.computeIfAbsent(NameKey.of(spelling), key -> new OfName());
  }

  private List<Person> planned() {
    return ByName.sorted(
        byKey.values().parallelStream().map(PeopleIndex::person).toList(), Person::name);
  }

  /** The page of everyone, by what the spellings of their name have in common. */
  static Map<String, Address> addresses(List<Person> people) {
    return people.stream().collect(Collectors.toMap(p -> NameKey.of(p.name()), Person::address));
  }

  private static Person person(OfName name) {
    List<String> printed = spellings(name.spellings);
    name.remarks.sort(Comparator.comparingLong(Dated::newness));
    return new Person(
        printed.get(0),
        Plan.PEOPLE.resolve(Slug.ofName(printed.get(0)) + "/"),
        printed,
        name.remarks.stream().map(Dated::remark).toList(),
        name.isListed);
  }

  /** The most frequent first. */
  private static List<String> spellings(Map<String, Integer> counts) {
    return counts.size() == 1
        ? List.copyOf(counts.keySet())
        : counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
  }
}
