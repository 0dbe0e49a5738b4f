package org.postil.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
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

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Map<Withheld, SortedSet<String>> found = new ConcurrentHashMap<>();

  private record Phrase(List<String> words, Withheld withheld) {}

  WithheldCheck(List<Withheld> all, Archive published) {
    Set<String> names = all.isEmpty() ? Set.of() : names(published);
    Set<Phrase> known = new HashSet<>();
    for (Withheld withheld : all) {
      if (!(withheld.isWhole() && names.contains(NameKey.of(withheld.words())))) {
        phrases(withheld).filter(known::add).forEach(this::add);
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

  private static Stream<Phrase> phrases(Withheld withheld) {
    List<String> words = PublishedWords.of(withheld.words());
    if (withheld.isWhole() || words.size() <= QUOTE) {
      int shortest = withheld.isWhole() ? 1 : SHORTEST;
      return words.size() < shortest ? Stream.empty() : Stream.of(new Phrase(words, withheld));
    }
    List<Phrase> all = new ArrayList<>();
    for (int i = 0; i + QUOTE <= words.size(); i++) {
      all.add(new Phrase(words.subList(i, i + QUOTE), withheld));
    }
    return all.stream();
  }

  private void add(Phrase phrase) {
    byFirstWord.computeIfAbsent(phrase.words().get(0), word -> new ArrayList<>()).add(phrase);
  }

  /** Looks through one file of the site. */
  void look(String file, byte[] bytes) {
    if (byFirstWord.isEmpty()) {
      return;
    }
    List<String> words = PublishedWords.of(file, bytes);
    for (int i = 0; i < words.size(); i++) {
      for (Phrase phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
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
        (withheld, files) ->
            findings.add(Finding.of(Rule.WITHHELD_TEXT, problem(withheld, files, ledger))));
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
