package org.postil.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressTextTest {
  /** As a browser reads it: {@code /} stands for a line end on either side. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one//two | <p>one</p><p>two</p>",
        "one/two | <p>one<br>two</p>",
        "one<br>/two | <p>one<br>two</p>",
        "one/ \t/two | <p>one</p><p>two</p>",
        "a <b>bold</b> word | <p>a <b>bold</b> word</p>",
        "<a href='x/y'>link</a> | <p><a href=\"x y\">link</a></p>",
        "<p>kept/so</p> | <p>kept<br>so</p>",
        "before/<ul>/<li>one/more</li>/</ul>/after | <p>before</p><ul><li>one<br>more</li></ul><p>after</p>",
        "<blockquote>q//r</blockquote> | <blockquote><p>q</p><p>r</p></blockquote>",
        "<div>in</div>out | <div><p>in</p></div><p>out</p>",
        "3 < 4 and <3 | <p>3 &lt; 4 and &lt;3</p>",
        "one<!--more-->//two | <p>one</p><p>two</p>"
      })
  void makesParagraphsAsWordPressDoes(String raw, String html) {
    String made =
        WordPressText.html(raw.replace('/', '\n').replace("<\n", "</").replace("\n>", "/>"));
    assertThat(tidy(made)).isEqualTo(html);
  }

  private static String tidy(String html) {
    return Jsoup.parseBodyFragment(html).body().html().replaceAll("\\s*\n\\s*", "");
  }

  @Test
  void keepsPreformattedTextAsItIs() {
    assertThat(WordPressText.html("<pre>a\n\n  b</pre>")).contains("<pre>a\n\n  b</pre>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a List<String> of <http://x.example> | a List<String> of <http://x.example>",
        "<pre>#include <vector>~<b>int</b></pre> | #include <vector>~int",
        "<o:p>word</o:p> and <my-box>box</my-box> | word and box"
      })
  void keepsWordsInAngleBracketsAndDropsTags(String raw, String words) {
    String html = WordPressText.html(raw.replace('~', '\n'));
    assertThat(Jsoup.parseBodyFragment(html).body().wholeText().strip())
        .isEqualTo(words.replace('~', '\n'));
  }

  @Test
  void leavesTheHtmlOfBlocksAlone() {
    String block = "<!-- wp:paragraph -->\n<p>one\ntwo</p>\n<!-- /wp:paragraph -->";
    assertThat(WordPressText.html(block + "\n\nclassic\nline"))
        .contains("<p>one\ntwo</p>")
        .contains("<p>classic<br>\nline</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<div>", "</div>", "<b", "<!--", "\n", "[a", "<p>\n\n", "<a href='"})
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void isLinearInWhateverIsRepeated(String piece) {
    assertThat(WordPressText.html(piece.repeat(100_000))).isNotNull();
  }
}
