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

/** What is taken for clean is what the cleaner makes of it. */
class SimpleHtmlTest {
  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<p>",
          "</p>",
          "<em>",
          "</em>",
          "<strong>",
          "</strong>",
          "<br />",
          "<br>",
          "<code>",
          "</code>",
          "<ul>",
          "</ul>",
          "<ol>",
          "</ol>",
          "<li>",
          "</li>",
          "<blockquote>",
          "</blockquote>",
          "\n",
          "\n",
          " ",
          "word",
          "Zoë",
          "\uD83D\uDE00",
          "\uD83D",
          "&amp;",
          "&lt;",
          "&gt;",
          "&quot;",
          "&nbsp;",
          "\u00a0",
          "\u202e",
          "\u200d",
          "\t",
          "\u0007",
          ">",
          "\"",
          "&",
          "<b>",
          "<p class=x>",
          "</",
          "<",
          "<hr />",
          "<pre>",
          "</pre>",
          "a b",
          "<!-- x -->");

  private static void assertSame(String html) {
    Optional<SafeHtml> simple = SimpleHtml.clean(html);
    if (simple.isPresent()) {
      for (boolean isComment : List.of(true, false)) {
        assertThat(simple.get().toString())
            .as(html)
            .isEqualTo(new Cleaner(Links.NONE, isComment).clean(html).toString());
      }
    }
  }

  @Test
  void isWhatTheCleanerMakesOfTheExamplesOfCommonMark() {
    int simple = 0;
    for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
      String html = Markup.unclean(Markup.parse(example.getSource()));
      assertSame(html);
      simple += SimpleHtml.clean(html).isPresent() ? 1 : 0;
    }
    assertThat(simple).isGreaterThan(150);
  }

  @Test
  void isWhatTheCleanerMakesOfAnyTags() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        html.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertSame(html.toString());
    }
  }

  /** Random tags are seldom in order: here they mostly are. */
  @Test
  void isWhatTheCleanerMakesOfTagsInOrder() {
    Random random = new Random(8);
    int simple = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = random.nextInt(3); n >= 0; n--) {
        block(random, 4, html);
      }
      assertSame(html.toString());
      simple += SimpleHtml.clean(html.toString()).isPresent() ? 1 : 0;
    }
    assertThat(simple).isGreaterThan(5000);
  }

  private static void block(Random random, int deepest, StringBuilder html) {
    String tag = List.of("p", "p", "p", "blockquote", "ul", "ol").get(random.nextInt(6));
    html.append('<').append(tag).append('>').append(random.nextBoolean() ? "\n" : "");
    for (int n = random.nextInt(3); n >= 0; n--) {
      if (tag.equals("p")) {
        phrase(random, 3, html);
      } else if (!tag.equals("blockquote")) {
        html.append("<li>");
        if (random.nextBoolean() || deepest == 0) {
          phrase(random, 2, html);
        } else {
          block(random, deepest - 1, html);
        }
        html.append("</li>\n");
      } else if (deepest > 0) {
        block(random, deepest - 1, html);
      }
    }
    html.append("</").append(tag).append(">\n");
  }

  private static void phrase(Random random, int deepest, StringBuilder html) {
    switch (random.nextInt(deepest == 0 ? 3 : 6)) {
      case 0 -> html.append("words &amp; more");
      case 1 -> html.append("é &quot;");
      case 2 -> html.append("one<br />\ntwo");
      default -> {
        String tag = List.of("em", "strong", "code").get(random.nextInt(3));
        html.append('<').append(tag).append('>');
        for (int n = random.nextInt(3); n >= 0; n--) {
          phrase(random, deepest - 1, html);
        }
        html.append("</").append(tag).append('>');
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</>",
        "<>",
        "<p>",
        "</p>",
        "<p>a",
        "a",
        "<p></p>",
        "<p>a<p>b</p></p>",
        "<em>a</em>",
        "<p><em>a</p></em>",
        "<ul>a</ul>",
        "<p>a\u00a0b</p>",
        "<p>&nbsp;</p>",
        "<p>\u202e</p>",
        "<p>a > b</p>",
        "<p><script>a</script></p>",
        "<p>a</p",
        "<",
        "<p>\uD83D</p>",
        "<p onclick=a>b</p>",
        "<P>a</P>",
        "<p>a<!-- b --></p>"
      })
  void leavesToTheCleanerWhatIsNotSimple(String html) {
    assertThat(SimpleHtml.clean(html)).isEmpty();
  }

  @Test
  void writesCharactersAsTheCleanerDoes() {
    assertThat(
            SimpleHtml.clean("<p>a<br />\n&quot;b&quot; &amp; &lt;c&gt;</p>\n")
                .orElseThrow()
                .toString())
        .isEqualTo("<p>a<br>\n\"b\" &amp; &lt;c&gt;</p>\n");
  }
}
