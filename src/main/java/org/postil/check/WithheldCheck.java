package org.postil.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postil.archive.Archive;
import org.postil.archive.NameKey;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.moderation.Withheld;

/**
 * Looks through everything that is published for what editors took out: another comment may quote
 * it. Names and passages are looked for as they are; of a text, any {@link #QUOTE} words in a row.
 * A text of less than {@link #SHORTEST} words is not looked for, nor a name that others are shown
 * under. May be shared by threads.
 */
final class WithheldCheck {
  private static final int QUOTE = 7;
  private static final int SHORTEST = 4;

  private final List<Withheld> all;

  /** By how many words they are found, at most {@link #QUOTE}, then by these: their first. */
  private final Map<Integer, Map<List<String>, List<Phrase>>> byStart = new HashMap<>();

  /** The files by the index of what was found in them: an act may be long to compare. */
  private final Map<Integer, SortedSet<String>> found = new ConcurrentHashMap<>();

  private record Phrase(List<String> words, int withheld) {}

  WithheldCheck(List<Withheld> all, Archive published) {
    this(all, all.isEmpty() ? Set.of() : names(published));
  }

  /**
   * @param names that are shown, by {@link NameKey}
   */
  WithheldCheck(List<Withheld> all, Set<String> names) {
    this.all = all;
    for (int i = 0; i < all.size(); i++) {
      Withheld withheld = all.get(i);
      int index = i;
      if (!(withheld.isWhole() && names.contains(NameKey.of(withheld.words())))) {
        phrases(withheld).distinct().forEach(words -> add(new Phrase(words, index)));
      }
    }
  }

  private static Set<String> names(Archive published) {
    return published.articles().stream()
        .flatMap(
            article ->
                Stream.concat(
                    article.head().authors().stream(),
                    article.discussion().captured().stream()
                        .flatMap(comment -> comment.author().stream())))
        .map(NameKey::of)
        .collect(Collectors.toSet());
  }

  private static Stream<List<String>> phrases(Withheld withheld) {
    List<String> words = PublishedWords.of(withheld.words());
    if (withheld.isWhole() || words.size() <= QUOTE) {
      int shortest = withheld.isWhole() ? 1 : SHORTEST;
      return words.size() < shortest ? Stream.empty() : Stream.of(words);
    }
    return IntStream.rangeClosed(0, words.size() - QUOTE)
        .mapToObj(i -> words.subList(i, i + QUOTE));
  }

  private void add(Phrase phrase) {
    List<String> start = phrase.words().subList(0, Math.min(QUOTE, phrase.words().size()));
    byStart
        .computeIfAbsent(start.size(), size -> new HashMap<>())
        .computeIfAbsent(start, words -> new ArrayList<>())
        .add(phrase);
  }

  /** Looks through one file of the site. */
  void look(String file, byte[] bytes) {
    if (!byStart.isEmpty()) {
      List<String> words = PublishedWords.of(file, bytes);
      byStart.forEach((size, phrases) -> look(file, words, size, phrases));
    }
  }

  private void look(
      String file, List<String> words, int size, Map<List<String>, List<Phrase>> phrases) {
    for (int i = 0; i + size <= words.size(); i++) {
      for (Phrase phrase : phrases.getOrDefault(words.subList(i, i + size), List.of())) {
        int end = i + phrase.words().size();
        if (end <= words.size() && words.subList(i, end).equals(phrase.words())) {
          found.computeIfAbsent(phrase.withheld(), key -> new ConcurrentSkipListSet<>()).add(file);
        }
      }
    }
  }

  /**
   * Tells what was found.
   *
   * @param ledger the file of the acts, as problems call it
   */
  void finish(String ledger, Findings findings) {
    found.forEach(
        (index, files) ->
            findings.add(Finding.of(Rule.WITHHELD_TEXT, problem(all.get(index), files, ledger))));
  }

  private static Problem problem(Withheld withheld, SortedSet<String> files, String ledger) {
    int others = files.size() - 1;
    return Problem.warning(
        new Place(ledger, withheld.act().entry().line(), withheld.act().entry().column()),
        "words that this act takes out of "
            + withheld.comment()
            + " still stand in "
            + page(files)
            + (others == 0 ? "" : " and " + others + " other file" + (others == 1 ? "" : "s")),
        "see who repeats them, and redact them there if they must go");
  }

  /** A file that a reader can open, if there is one. */
  private static String page(SortedSet<String> files) {
    return files.stream().filter(file -> file.endsWith(".html")).findFirst().orElse(files.first());
  }
}
