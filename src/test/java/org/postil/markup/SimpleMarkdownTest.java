package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as simple is what the parser and the cleaner make of it. */
class SimpleMarkdownTest {
  private static final List<String> PIECES =
      List.of(
          "word",
          "word",
          "word ",
          "Two words",
          " ",
          " ",
          "  ",
          "\n",
          "\n",
          "\n\n",
          "\n\n",
          "\n\n",
          "> ",
          ">",
          "\n> ",
          "- ",
          "\n- ",
          "- item\n",
          "* ",
          "+ ",
          "1. ",
          "1",
          "23) ",
          "# ",
          "## ",
          "\n\n## Heading\n\n",
          "### ",
          "#",
          "*",
          "**",
          "***",
          "_",
          "__",
          "`",
          "``",
          "```",
          "~~",
          "*so*",
          "**so**",
          "`so`",
          "[so](https://example.org/so)",
          "[so](http://e.org)",
          "[so](/so)",
          "[so]: /so",
          "![so](so.png)",
          "[",
          "]",
          "(",
          ")",
          "<",
          ">",
          "&",
          "& ",
          "&amp;",
          "&copy",
          "&#65;",
          "\"",
          "'",
          "!",
          "|",
          "a|b\n-|-\n",
          "---",
          "\n---\n",
          "===",
          "\n===\n",
          ":",
          "://",
          "https://example.org",
          "www.example.org",
          "WWW.x",
          "me@example.org",
          ".",
          ",",
          "-",
          "--",
          "\\",
          "\\*",
          "\t",
          "    ",
          "\r\n",
          "\u0007",
          "é",
          "\u00a0",
          "\u2003",
          "\u202e",
          "\u200d",
          "\u2028",
          "\u3000",
          "\uD83D\uDE00",
          "\uD83D",
          "Ա",
          "۱",
          "“so”",
          "«",
          "»",
          "…",
          "[^1]",
          "[^1]: note",
          "<b>",
          "<!-- x -->",
          "$",
          "%",
          "=",
          "~",
          "@",
          "{",
          "^");

  private static int assertSame(String text) {
    int simple = 0;
    Optional<SafeHtml> comment = SimplePage.of(text, true);
    if (comment.isPresent()) {
      simple++;
      assertThat(comment.get().toString())
          .as(text)
          .isEqualTo(Markup.parsedComment(text, Links.NONE).toString());
    }
    Optional<SafeHtml> article = SimplePage.of(text, false);
    if (article.isPresent()) {
      simple++;
      Rendered parsed = Markup.parsedArticle(text, new Cleaner(Links.NONE, false));
      assertThat(article.get().toString()).as(text).isEqualTo(parsed.html().toString());
      assertThat(parsed.dead()).as(text).isEmpty();
    }
    Optional<String> words = SimpleWords.of(text);
    if (words.isPresent()) {
      simple++;
      assertThat(words.get()).as(text).isEqualTo(Markup.parsedWords(text));
    }
    return simple;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "Well said.",
        "Well said.\nQuite so.\n\nAnd more of it.\n",
        "\n\nTwo  blanks & one > other; \"so\" it's said.",
        "It *is* so, **very much so**, and `code` too.",
        "*First* and *last*",
        "(*not after a bracket*)",
        "See [the paper](https://example.org/2011/04/a-b_c?d=e#f), it says so.",
        "> Quoted words\n> on two lines.\n\nAnd an answer.",
        "> One\n\n> Two",
        "- one\n- *two*\n- three\n\nAnd on.",
        "Words before.\n\n- one\n\n## Heading",
        "## One, two\n\nWords.\n\n## Two\n\n> Quoted\n\n- item",
        "# First\n\n# Second's",
        "1984 was a year. 12.5 per cent, at 10:30",
        "Zoë said “so” … in Հայերեն und \uD83D\uDE00"
      })
  void simpleTextsAreTakenForSimple(String text) {
    assertThat(assertSame(text)).as(text).isGreaterThan(text.startsWith("(*") ? -1 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " indented",
        "two blanks at the end  \nof a line",
        "- one\n\n- two",
        "- one\nlazy",
        "> one\nlazy",
        ">one",
        "words\n- item",
        "words\n===",
        "words\n## heading",
        "## heading\nwords",
        "## One\n\n### Two",
        "## closed ##",
        "1. item",
        "1986. A year",
        "* item",
        "snake_case",
        "a*b*c",
        "*a **b***",
        "**a*",
        "`a``b`",
        "``` fence",
        "[a](/relative)",
        "[a](javascript:alert)",
        "[a][b]",
        "![a](https://example.org/a.png)",
        "http://example.org/",
        "www.example.org",
        "me@example.org",
        "&copy; 2011",
        "a | b\n--|--\nc | d",
        "a\\*b",
        "<b>bold</b>",
        "a\u00a0b",
        "a\tb",
        "a\r\nb"
      })
  void theRestIsLeftToTheParser(String text) {
    assertThat(SimplePage.of(text, true)).as(text).isEmpty();
    assertThat(SimpleWords.of(text)).as(text).isEmpty();
  }

  @Test
  void headingsOfTheSameWordsAreLeftToTheParser() {
    assertThat(SimplePage.of("## One\n\n## One", false)).isEmpty();
  }

  @Test
  void isWhatTheParserMakesOfTheExamplesOfCommonMark() {
    int simple = 0;
    for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
      simple += assertSame(example.getSource());
    }
    assertThat(simple).isGreaterThan(30);
  }

  @Test
  void isWhatTheParserMakesOfAnything() {
    Random random = new Random(11);
    int simple = 0;
    for (int i = 0; i < Integer.getInteger("postil.texts", 200_000); i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      simple += assertSame(text.toString());
    }
    assertThat(simple).isGreaterThan(5000);
  }

  /** Random pieces are seldom simple: here one of many is random. */
  @Test
  void isWhatTheParserMakesOfWhatIsNearlySimple() {
    Random random = new Random(12);
    List<String> simplest =
        List.of(
            "Some words",
            " and *more*",
            ", `so`",
            ".\n\n",
            "\n\n- item\n",
            "\n\n> So it is",
            "\n\n## Heading\n\n",
            " [link](https://example.org/a)",
            "\nMore words",
            " “é” ");
    int simple = 0;
    for (int i = 0; i < Integer.getInteger("postil.texts", 200_000); i++) {
      StringBuilder text = new StringBuilder();
      int odd = random.nextInt(6);
      for (int n = 0; n < 6; n++) {
        List<String> from = n == odd ? PIECES : simplest;
        text.append(from.get(random.nextInt(from.size())));
      }
      simple += assertSame(text.toString());
    }
    assertThat(simple).isGreaterThan(10_000);
  }
}
