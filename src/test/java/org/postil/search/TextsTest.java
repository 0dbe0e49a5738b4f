package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The terms of a lexicon are sorted as JavaScript sorts them. */
class TextsTest {
  private static final String[] PARTS = {
    "", "a", "b", "ab", "abcd", "z", "\0", "\u007f", "\u0080", "é", "կ", "\uD801\uDC28", "\uFFFD"
  };

  private static List<String> sorted(Iterable<String> texts) {
    Lexicon lexicon = new Lexicon();
    texts.forEach(text -> lexicon.number(text, text));
    Texts terms = lexicon.terms();
    int[] numbers = IntStream.range(0, terms.size()).toArray();
    terms.sort(numbers);
    return IntStream.of(numbers).mapToObj(terms::get).toList();
  }

  @Test
  void sortsByUtf16UnitWhateverTheTextsBeginWith() {
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      List<String> texts = new ArrayList<>();
      for (int i = random.nextInt(40); i >= 0; i--) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(6); parts > 0; parts--) {
          text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        texts.add(text.toString());
      }
      assertThat(sorted(texts)).containsExactlyElementsOf(new TreeSet<>(texts));
    }
  }

  @Test
  void keepsTextsApartThatShareTheirBeginnings() {
    List<String> texts =
        IntStream.range(0, 5_000).mapToObj(i -> "abcdefgh" + i * 7919 % 5_000).toList();
    assertThat(sorted(texts)).containsExactlyElementsOf(new TreeSet<>(texts));
  }

  @Test
  void readsWhatWasThereWhileOthersComeIn() {
    Lexicon lexicon = new Lexicon();
    lexicon.number("one", "one");
    Texts terms = lexicon.terms();
    IntStream.range(0, 10_000).forEach(i -> lexicon.number("word" + i, "word" + i));
    assertThat(terms.size()).isEqualTo(1);
    assertThat(terms.get(0)).isEqualTo("one");
  }

  @Test
  void numbersAWordOnceForEachTermItLeadsTo() {
    Lexicon lexicon = new Lexicon();
    int stem = lexicon.number("ferries", "ferri");
    int whole = lexicon.number("ferries", "ferries");
    assertThat(lexicon.number("ferries", "ferri")).isEqualTo(stem).isNotEqualTo(whole);
    assertThat(lexicon.form(stem)).isEqualTo(new Lexicon.Form("ferries", lexicon.term(stem)));
    assertThat(lexicon.text(lexicon.term(stem))).isEqualTo("ferri");
    assertThat(lexicon.text(lexicon.term(whole))).isEqualTo("ferries");
  }
}
