package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Body;

class HtmlCommentTest {
  private static String text(String html) {
    Body body = CommentText.comment(html);
    assertThat(body.format()).isEqualTo(Body.Format.TEXT);
    return body.text();
  }

  @Test
  void makesPlainTextOfParagraphsAndLineBreaks() {
    assertThat(
            text("<p>One\n line<br />\nand two &amp; &lt;b&gt;</p>\n<p class=x>Three</p><p></p>"))
        .isEqualTo("One line\nand two & <b>\n\nThree");
    assertThat(text("bare <span style='x'>words</span><br><br>after <!-- x -->a gap"))
        .isEqualTo("bare words\n\nafter a gap");
    assertThat(text("<div><div>a</div>b</div>")).isEqualTo("a\n\nb");
    assertThat(text("")).isEmpty();
  }

  @Test
  void makesPlainTextOfLinksThatSayTheirAddress() {
    assertThat(
            text(
                "see <a href='https://example.org/a?b&amp;c' rel=nofollow>https://example.org/a?b&amp;c</a>."))
        .isEqualTo("see https://example.org/a?b&c.");
  }

  @Test
  void keepsWordsThatLookLikeMarkup() {
    assertThat(text("<p>1. *no* [markup](x) `here`</p>")).isEqualTo("1. *no* [markup](x) `here`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a <b>bold</b> word</p>",
        "<p>a <a href=\"https://example.org/\">link</a></p>",
        "<p>a <a href=\"/x\">/x</a></p>",
        "<p>an address: https://example.org/</p>",
        "<p dir=\"rtl\">right</p>",
        "<pre>a\n  b</pre>",
        "<ul><li>a</li></ul>",
        "<p>a <img src=\"https://example.org/x.png\" alt=\"x\"></p>",
        "<p>unclosed <strike>x</strike></p>"
      })
  void keepsOtherHtmlAsItIs(String html) {
    assertThat(CommentText.comment(html)).isEqualTo(Body.html(html));
  }

  @Test
  void tidiesWhatItKeeps() {
    Body body =
        CommentText.comment(
            " <p></p><br><!-- x --><p>a <b class=\"y\">b</b></p><script>1</script>\n<p> </p>\n");
    assertThat(body).isEqualTo(Body.html("<p>a <b class=\"y\">b</b></p>"));
  }

  @Test
  void makesHtmlOfMarkdownWithTags() {
    assertThat(CommentText.withoutRawHtml(Body.markdown("a <b>c</b> List<String> *d*")))
        .isEqualTo(Body.html("<p>a <b>c</b> List&lt;String&gt; <em>d</em></p>\n"));
    assertThat(CommentText.withoutRawHtml(new Body(Body.Format.MARKDOWN, "<div>\nx\n</div>", 7)))
        .isEqualTo(new Body(Body.Format.HTML, "<div>\nx\n</div>\n", 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a List<String> b", "`<b>`", "a < b > c", "*x*", "<foo>\nx", "<!-- x -->"})
  void leavesMarkdownWithoutTags(String text) {
    Body body = Body.markdown(text);
    assertThat(CommentText.withoutRawHtml(body)).isSameAs(body);
  }
}
