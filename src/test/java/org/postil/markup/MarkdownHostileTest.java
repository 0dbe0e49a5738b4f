package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Body;

/** Captured HTML that means ill: it takes no long time and no deep stack. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MarkdownHostileTest {
  private static final int MANY = 50_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<em>",
        "<blockquote>",
        "<ul><li>",
        "<ol><li>",
        "<table><tr><td>",
        "<a href=x>",
        "<span>",
        "<p>",
        "<pre>",
        "<font>",
        "<b><p>",
        "<dl><dd>",
        "<sup>",
        "<x-y>",
        "<h1>",
        "<svg>",
        "</p>",
        "<li>"
      })
  void nestsDeeply(String tag) throws InterruptedException {
    inSmallStack(tag.repeat(MANY) + "words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>x</p>",
        "<b>x</b>",
        "<b>x</b> ",
        "<i></i>",
        "<br>",
        "x<br>",
        "<hr>",
        "<ul><li>x</ul>",
        "<code>`</code>",
        "*",
        "_",
        "`",
        "[",
        "](",
        "![",
        "&amp;",
        "<a href=x>y</a>",
        "<img src=x>",
        "<!-- x -->",
        "<td>x",
        "~",
        "|",
        "www.",
        "a@",
        "http://",
        "\\",
        "<h2>x</h2>",
        "<sub>x</sub>",
        "<table><tr><td>x</table>",
        "<dl><dd>x</dl>",
        "1.<br>",
        "<em>a<strong>b</em>c</strong>",
        "<p dir=rtl>x"
      })
  void repeatsOften(String part) throws InterruptedException {
    inSmallStack(part.repeat(30_000));
    inSmallStack("<ul><li>" + part.repeat(5_000) + "</ul>");
    inSmallStack("<table><tr><th>" + part.repeat(5_000) + "</table>");
  }

  @Test
  void readsTenMegabytes() {
    String html = "<p>Words of a <b>long</b> text, <a href=x>linked</a>.</p>\n".repeat(170_000);
    assertThat(MarkdownWriter.article(html).body().format()).isEqualTo(Body.Format.MARKDOWN);
  }

  private static void inSmallStack(String html) throws InterruptedException {
    Throwable[] thrown = new Throwable[1];
    Thread thread =
        new Thread(
            null,
            () -> {
              assertThat(MarkdownWriter.article(html).body().text()).isNotNull();
              assertThat(CommentText.comment(html).text()).isNotNull();
              CommentText.withoutRawHtml(Body.markdown(html));
            },
            "small",
            512 * 1024);
    thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
    thread.start();
    thread.join();
    assertThat(thrown[0]).isNull();
  }
}
