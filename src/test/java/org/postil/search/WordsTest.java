package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of any script are found and folded to what they are found by. */
class WordsTest {
  /** The words of a text as they come to the index: in lower case, cut into tokens. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String lower = LowerCase.of(text);
    TokenizerTest.cut(lower, (start, end) -> words.addAll(Words.of(lower.substring(start, end))));
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Café's, cafe",
        "CAFÉS, cafes",
        "naïve, naive",
        "Straße, strasse",
        "Łódź, lodz",
        "Þórr, thorr",
        "Œuvre, oeuvre",
        "İstanbul, istanbul",
        "ırmak, irmak",
        "Đặng, dang",
        "Ёлка, елка",
        "Νίκος, νικοσ",
        "ΝΊΚΟΣ, νικοσ",
        "νικοσ, νικοσ",
        "(archive), archive",
        "“quoted”, quoted",
        "C++, c",
        "_x_, _x_",
        "don't, don't",
        "don’t, don't",
        "Ukraine’s, ukraine",
        "archive's's, archive",
        "ʼOkina, okina",
        "kaʼ, ka",
        "Соловʼї, солов'і",
        "ＡＢＣ１２, abc12",
        "soft\u00ADhyphen, softhyphen"
      })
  void foldsAWordToWhatItIsFoundBy(String text, String word) {
    assertThat(words(text)).containsExactly(word);
    assertThat(words(Normalizer.normalize(text, Normalizer.Form.NFD))).containsExactly(word);
  }

  @Test
  @Timeout(10)
  void marksWithoutEndCostNoMoreThanTheirLength() {
    String marks = "\u1DC0\u1DC2".repeat(200_000);
    List<String> words = Words.of("a" + marks);
    assertThat(words).hasSize(1);
    assertThat(words.get(0)).hasSize(31).startsWith("a");
  }

  @Test
  void leavesArmenianStressMarksOut() {
    assertThat(words("Ի՞նչ")).containsExactly("ինչ");
    assertThat(words("Այո՛, իհա՜րկե։")).containsExactly("այո", "իհարկե");
  }

  @Test
  void leavesArabicVowelSignsAndTatweelOut() {
    assertThat(words("كِتَابٌ")).containsExactly("كتاب");
    assertThat(words("كـــتاب")).containsExactly("كتاب");
    assertThat(words("ـــ")).isEmpty();
  }

  @Test
  void leavesHebrewPointsOut() {
    assertThat(words("שָׁלוֹם")).containsExactly("שלום");
    assertThat(words("\uFB2Aלום")).as("presentation form").containsExactly("שלום");
  }

  @Test
  void leavesWordsOfOtherScriptsWholeWithTheirMarks() {
    assertThat(words("हिन्दी भाषा")).containsExactly("हिन्दी", "भाषा");
    assertThat(words("தமிழ்")).containsExactly("தமிழ்");
    assertThat(words("\u0958")).as("one form").isEqualTo(words("\u0915\u093C"));
  }

  @Test
  void cutsScriptsWithoutSpacesIntoPairsAndALastCharacter() {
    assertThat(words("東京都")).containsExactly("東京", "京都", "都");
    assertThat(words("データ")).containsExactly("デー", "ータ", "タ");
    assertThat(words("한국어")).containsExactly("한국", "국어", "어");
    assertThat(words("ภาษา")).containsExactly("ภา", "าษ", "ษา", "า");
    assertThat(words("\uD842\uDFB7野家")).containsExactly("\uD842\uDFB7野", "野家", "家");
  }

  @Test
  void keepsASingleCharacterOfAScriptWithoutSpaces() {
    assertThat(words("東")).containsExactly("東");
    assertThat(words("東。京")).containsExactly("東", "京");
  }

  @Test
  void cutsWhereScriptsWithAndWithoutSpacesMeet() {
    assertThat(words("東京2020")).containsExactly("東京", "京", "2020");
    assertThat(words("iPhoneを買う")).containsExactly("iphone", "を買", "買う", "う");
    assertThat(words("東京's")).containsExactly("東京", "京");
    assertThat(words("東'京 東'a")).containsExactly("東", "京", "東", "a");
  }

  @Test
  void findsWhatFollowsABeginningCutOff() {
    assertThat(words("l'été d’Artagnan O'Brien"))
        .containsExactly("l'ete", "ete", "d'artagnan", "artagnan", "o'brien", "brien");
    assertThat(words("we'll don't rock'n'roll")).containsExactly("we'll", "don't", "rock'n'roll");
  }

  @Test
  void takesLigaturesApart() {
    assertThat(words("ﬁsh Երևան")).containsExactly("fish", "երեւան");
  }

  @Test
  void keepsNumbersTogether() {
    assertThat(words("3:0 10:30 1,000 3.14 1.000,5"))
        .containsExactly("3:0", "10:30", "1,000", "3.14", "1.000,5");
    assertThat(words("10: .5 1,a 1..2")).containsExactly("10", "5", "1", "a", "1", "2");
  }

  @Test
  void cutsAtHyphensAsTheTokenizerDoes() {
    assertThat(words("al-Qaeda")).containsExactly("al", "qaeda");
    assertThat(words("2010–2011")).containsExactly("2010", "2011");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "—", "...", "\u00AD", "\u0301", "😀", "\u200D", "'", "՞", "\uD800"})
  void findsNoWordWhereThereIsNone(String text) {
    assertThat(words(text)).isEmpty();
  }

  @Test
  void findsWordsThatAreTheirOwnAndHoldNoWhiteSpaceInAnyToken() {
    Random random = new Random(29);
    for (int i = 0; i < 100_000; i++) {
      assertSound(randomToken(random));
    }
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertSound("a" + (char) c + "b");
    }
  }

  @Test
  void findsTheSameWordsWithoutWhatNeverBelongsToOne() {
    Random random = new Random(88);
    List<Character> outside = new ArrayList<>();
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Words.isOutside(c)) {
        outside.add(c);
      }
    }
    assertThat(outside).contains('.', '\'', '"', '\u2019', '\u2026').doesNotContain('_', '7');
    for (int i = 0; i < 200_000; i++) {
      String token = randomToken(random);
      char before = outside.get(random.nextInt(outside.size()));
      char behind = outside.get(random.nextInt(outside.size()));
      assertThat(Words.of(before + token + behind)).as(token).isEqualTo(Words.of(token));
    }
  }

  private static String randomToken(Random random) {
    int[][] ranges = {
      {'a', 'z'},
      {0x21, 0x7E},
      {0xA0, 0x24F},
      {0x2B0, 0x36F},
      {0x370, 0x52F},
      {0x530, 0x6FF},
      {0x900, 0x97F},
      {0xE00, 0xEFF},
      {0x1000, 0x11FF},
      {0x2000, 0x206F},
      {0x3040, 0x30FF},
      {0x4E00, 0x4E20},
      {0xAC00, 0xAC20},
      {0xD7F0, 0xD810},
      {0xFB00, 0xFB4F},
      {0xFF00, 0xFFEF},
      {0x1F600, 0x1F610},
      {0x20000, 0x20010},
      {0xE0001, 0xE007F}
    };
    StringBuilder token = new StringBuilder();
    for (int n = random.nextInt(9); n > 0; n--) {
      int[] range = ranges[random.nextInt(ranges.length)];
      token.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
    }
    return token.toString();
  }

  static void assertSound(String token) {
    for (String word : Words.of(token)) {
      boolean isSound =
          !word.isEmpty()
              && word.codePoints()
                  .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
              && Normalizer.isNormalized(word, Normalizer.Form.NFC)
              && Words.of(word).get(0).equals(word);
      assertThat(isSound).as("%s of %s", word, token).isTrue();
    }
  }
}
