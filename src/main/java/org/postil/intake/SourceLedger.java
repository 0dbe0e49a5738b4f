package org.postil.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postil.capture.Captured;
import org.postil.capture.Findings.Trouble;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/** The account of one source: everything that was in it, and what became of it. Not thread-safe. */
public final class SourceLedger {
  private final String name;
  private final Kind kind;
  private final Map<Sort, Long> counts = new TreeMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Told> troubles = new ArrayList<>();
  private long size;
  private long read;

  /** Records of one kind: {@code ("comment", "spam", false)}. */
  public record Sort(String sort, String status, boolean isTaken) implements Comparable<Sort> {
    @Override
    public int compareTo(Sort other) {
      int bySort = sort.compareTo(other.sort);
      int byTaken = bySort != 0 ? bySort : Boolean.compare(other.isTaken, isTaken);
      return byTaken != 0 ? byTaken : status.compareTo(other.status);
    }
  }

  /** Something that did not come through as it should. */
  public record Told(Trouble kind, Problem problem) {}

  SourceLedger(String name, Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  void count(String sort, String status, boolean isTaken) {
    counts.merge(new Sort(sort, status, isTaken), 1L, Long::sum);
  }

  void add(Entry entry) {
    entries.add(entry);
    for (Captured.Claim claim : entry.claims()) {
      if (!entry.meets(claim)) {
        int found = claim.measure() == Captured.Measure.COMMENTS ? entry.comments() : entry.depth();
        troubles.add(new Told(Trouble.DOUBT, mismatch(entry.place(), claim, found)));
      }
    }
    entry.problems().forEach(problem -> troubles.add(new Told(Trouble.DOUBT, problem)));
  }

  private static Problem mismatch(Place place, Captured.Claim claim, int found) {
    return Problem.warning(
        place,
        claim.words()
            + " says "
            + claim.number()
            + " "
            + claim.measure()
            + ", and "
            + found
            + " were read",
        "compare the article with its source");
  }

  void add(Told trouble) {
    troubles.add(trouble);
  }

  void size(long bytes) {
    size += bytes;
  }

  void read(long bytes) {
    read += bytes;
  }

  /** The source as it was named. */
  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** Bytes of its files. */
  public long size() {
    return size;
  }

  /** How many of them were read. */
  public long read() {
    return read;
  }

  /** How many records there were, by what they are. */
  public Map<Sort, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  public List<Told> troubles() {
    return Collections.unmodifiableList(troubles);
  }

  public long comments() {
    return entries.stream().mapToLong(Entry::comments).sum();
  }

  public long replies() {
    return entries.stream().mapToLong(Entry::replies).sum();
  }

  public int depth() {
    return entries.stream().mapToInt(Entry::depth).max().orElse(0);
  }

  /** How many comments the articles claim that claim any; -1 if none does. */
  public long claimed() {
    List<Captured.Claim> claims =
        entries.stream()
            .flatMap(entry -> entry.claims().stream())
            .filter(claim -> claim.measure() == Captured.Measure.COMMENTS)
            .toList();
    return claims.isEmpty() ? -1 : claims.stream().mapToLong(Captured.Claim::number).sum();
  }

  public long troubles(Trouble kind) {
    return troubles.stream().filter(told -> told.kind() == kind).count();
  }

  public long outcomes(Outcome outcome) {
    return entries.stream().filter(entry -> entry.outcome() == outcome).count();
  }

  /** How many records were left out on purpose. */
  public long notTaken() {
    return counts.entrySet().stream()
        .filter(count -> !count.getKey().isTaken())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
