package org.postil.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.archive.Body;

class CandidatesTest {
  private static List<String> found(String text, String... phrases) {
    return new Phrases(List.of(phrases)).in(text).stream().map(Phrases.Match::phrase).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "CAFÉ au lait, cafe",
    "cafe\u0301, Café",
    "The caf\u00E9's owner, cafe",
    "Straße, STRASSE",
    "so\u00ADft\u200Bly, softly",
    "ΣΟΦΟΣ, σοφος",
    "İstanbul, istanbul",
    "ｆｕｌｌ wide, full",
    "_marked_ *Jane* Doe, jane doe",
    "see https://x.example/Jane-Doe.html, Jane Doe",
    "don\u2019t do it, don't",
    "他是个傻瓜吗, 傻瓜",
    "ring 01632 960961 now, 01632 960961",
  })
  void findsAWordWhateverItsLook(String text, String phrase) {
    assertThat(found(text, phrase)).containsExactly(phrase);
  }

  @ParameterizedTest
  @CsvSource({
    "Scunthorpe, cunt",
    "classes, class",
    "Jane and Doe, jane doe",
    "doe jane, jane doe",
    "Jane, jane doe",
    "anything, '!!!'",
  })
  void findsNoPartsOfWordsAndNoPartsOfPhrases(String text, String phrase) {
    assertThat(found(text, phrase)).isEmpty();
  }

  @Test
  void findsAllThatIsSoughtInTheOrderOfTheText() {
    assertThat(found("b a b c a", "a", "b", "a b", "c a x"))
        .containsExactly("b", "a", "a b", "b", "a");
  }

  @Test
  void looksEachWordUpOnceHoweverManyAreSought() {
    List<String> words = IntStream.range(0, 50_000).mapToObj(i -> "w" + i).toList();
    Phrases phrases = new Phrases(words);
    String text = "w49999 nothing ".repeat(50_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(phrases.in(text)).hasSize(50_000));
  }

  @Test
  void endlessMarksAndWordsDoNotStopIt() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertThat(found("e" + "\u0301\u0316".repeat(200_000), "e")).containsExactly("e");
          assertThat(found("x".repeat(2_000_000), "x")).isEmpty();
        });
  }

  @Test
  void countsLinksThatAReaderCouldFollow() {
    assertThat(Reading.of(Body.text("a http://x.example/ b https://y.example/?a=1&b=2")).links())
        .containsExactly("http://x.example/", "https://y.example/?a=1&b=2");
    assertThat(Reading.of(Body.markdown("[a](http://x.example/) `<a href=\"b\">`")).links())
        .containsExactly("http://x.example/");
    assertThat(
            Reading.of(Body.html("<a href='http://x.example/'>1</a> &lt;a href=\"y\" <a>2</a>"))
                .links())
        .containsExactly("http://x.example/");
    assertThat(Reading.of(Body.html("<a href='javascript:x()'>1</a>")).links()).isEmpty();
    assertThat(Reading.of(Body.text("none: (at all)")).links()).isEmpty();
  }

  @Test
  void showsWhatStandsAround() {
    String line = "one two three four five six seven eight nine ten ".repeat(5).strip();
    int at = line.indexOf("six", 120);
    assertThat(Surroundings.of(line, at))
        .startsWith("…")
        .endsWith("…")
        .contains(" six seven ")
        .hasSizeLessThan(90);
    assertThat(Surroundings.of("short", 0)).isEqualTo("short");
    List<String> cut = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      cut.add(Surroundings.of("x".repeat(i) + "\uD83C\uDF0A".repeat(200), i));
    }
    assertThat(cut).allMatch(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    assertThat(Sought.passage("a").passage()).isEqualTo(Optional.of("a"));
  }
}
