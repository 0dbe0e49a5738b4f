package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jsoup.Jsoup;
import org.postil.archive.Body;
import org.postil.archive.CleanText;
import org.postil.fuzz.SafeDom;

/**
 * Whatever a stranger writes: the HTML made of it holds only what it may, is the same when it is
 * cleaned again, and has lost no words. The words of HTML are the texts that jsoup finds in it;
 * what stands in scripts, styles and the like is none. Browsers are asked by {@code CleaningIT}.
 */
class CleaningFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void cleaning(byte[] input) {
    Cleaning cleaning = Cleaning.of(input);
    cleaning.assertSound();
    String plain = Markup.plain(cleaning.body());
    assertThat(CleanText.line(plain)).isEqualTo(plain);
  }

  /** What an import makes of HTML: it shows the same words, as an article and as a comment. */
  @FuzzTest(maxDuration = "60s")
  void conversion(byte[] input) {
    String html = Cleaning.of(input).body().text();
    Body comment = CommentText.comment(html);
    assertThat(words(Cleaning.of(comment, true)))
        .isEqualTo(words(Cleaning.of(Body.html(html), true)));
    Cleaning.of(comment, true).assertSound();
    Body article = MarkdownWriter.article(html).body();
    assertThat(words(Cleaning.of(article, false)))
        .isEqualTo(words(Cleaning.of(Body.html(html), false)));
    Cleaning.of(article, false).assertSound();
  }

  private static String words(Cleaning cleaning) {
    return SafeDom.letters(Jsoup.parseBodyFragment(cleaning.html()).body());
  }
}
