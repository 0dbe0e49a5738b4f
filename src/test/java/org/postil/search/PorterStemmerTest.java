package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every word comes out as lunr's own stemmer leaves it. */
class PorterStemmerTest {
  private static final int WORDS = 100_000;

  private static final String[] PARTS =
      ("a e i o u y b c d l m n r s t v w x z at bl iz ss ll tt ea ee oo yy qu str th er en"
              + " ational tional enci anci izer bli alli entli eli ousli ization ation ator alism"
              + " iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful"
              + " ness al ance ence ic able ible ant ement ment ent ou ism ate iti ous ive ize sion"
              + " tion ion e s es sses ies ied eed ed ing y ly ssing tting ying")
          .split(" ");

  private static final String[] NASTY =
      ("a e i o u y Y b l s t x 0 7 ' \u2019 _ - . , \u00e9 \u00ef \u00df \u00f1 \u0301 \u03c3"
              + " \u044b \u0561 \u4e2d \ud83d\ude00 \ud801\udc28 \ud801 \udc28 \u0085 \u00a0 \ufeff"
              + " \u0000 \u001f s ed ing eed ies sses y ational ll e ion")
          .split(" ");

  private static final String[] BREAKS = {"\n", "\r", "\u2028", "\u2029", " ", "\n\n", "s", "ing"};

  private static void assertStemmedAsInLunr(List<String> words) {
    List<String> wanted = LunrReference.stems(words);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!PorterStemmer.stem(word).equals(wanted.get(i))) {
        assertThat(PorterStemmer.stem(word)).as("word %d: %s", i, word).isEqualTo(wanted.get(i));
      }
    }
  }

  private static String joined(Random random, int most, String[]... alphabets) {
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      String[] alphabet = alphabets[random.nextInt(alphabets.length)];
      word.append(alphabet[random.nextInt(alphabet.length)]);
    }
    return word.toString();
  }

  @Test
  void stemsWordsOfManySuffixesAsLunr() {
    Random random = new Random(2389);
    List<String> words = new ArrayList<>();
    while (words.size() < WORDS) {
      words.add(joined(random, 7, PARTS));
    }
    assertStemmedAsInLunr(words);
  }

  @Test
  void stemsWhatIsNoWordAsLunr() {
    Random random = new Random(1980);
    List<String> words = new ArrayList<>();
    while (words.size() < WORDS) {
      words.add(
          random.nextBoolean()
              ? joined(random, 8, NASTY)
              : joined(random, 8, NASTY, BREAKS, PARTS));
    }
    assertStemmedAsInLunr(words);
  }

  @Test
  void stemsEveryShortWordOfTheDecisiveLettersAsLunr() {
    List<String> words = new ArrayList<>(List.of(""));
    for (int i = 0; words.get(i).length() < 5; i++) {
      for (String letter : "a e y s d n l i".split(" ")) {
        words.add(words.get(i) + letter);
      }
    }
    assertThat(words).hasSize(1 + 8 + 64 + 512 + 4096 + 32768);
    assertStemmedAsInLunr(words);
  }

  @Test
  void stemsEveryUnitBeforeAnEndingAsLunr() {
    List<String> words = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      words.add("ba" + (char) c + "s");
      words.add((char) c + "y");
    }
    assertStemmedAsInLunr(words);
  }
}
