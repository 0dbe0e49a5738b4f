package org.postil.capture.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.EdtfDate;
import org.postil.capture.Captured;
import org.postil.capture.Page;

class HtmlCaptureTest {
  private static final String TEXT =
      "<p>" + "The gulls of Brinmouth are loud, and nobody minds them much. ".repeat(5) + "</p>";
  private static final String ONE =
      "<ol class=commentlist><li class=comment id=comment-1><cite class=fn>Ada</cite><p>Yes.</p></li></ol>";

  private final Heard heard = new Heard();

  private Optional<Captured> read(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return HtmlCapture.read(Page.of("p.html", bytes), HtmlThemesTest.OPTIONS, heard);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body class='home blog'><h1>The Gull</h1>T",
        "<body class='archive category'><h1>Walls</h1>T",
        "<title>404 Not Found</title><h1>Not found</h1>T",
        "<title>Gull</title><article><h2><a href=/a>A</a></h2>T</article><article><h2><a href=/b>B</a></h2>T</article><article><h2><a href=/c>C</a></h2>T</article>",
        "<body class=search><h1>Results</h1>T",
        "<title>x</title><ul><li><a href=/1>1</a></ul>"
      })
  void setsAsideWhatIsNoArticle(String html) {
    assertThat(read(html.replace("T", TEXT))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=comments><div class=comment>No comments yet. Be the first!</div></div>",
        "<div class=post-comments id=comments-1><a href=/a>3 comments</a></div><div class=post-comments id=comments-2><a href=/b>2 comments</a></div>",
        "<div class=block id=block-comment-0><p>Nice one, two years ago</p></div>"
      })
  void takesNoCommentsFrom(String html) {
    Captured captured = read("<h1>Gulls</h1><article>" + TEXT + "</article>" + html).orElseThrow();
    assertThat(captured.discussion().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2. Le mercredi 6 avril 2011, 15:07 par Bertram | Bertram",
        "Tue, 04/12/2011 - 10:42 — Boris K. (not verified) | Boris K.",
        "Ada on April 5, 2011 | Ada"
      })
  void tellsTheNameFromTheDate(String line, String name) {
    assertThat(Wording.name(AuthorField.withoutDate(line))).isEqualTo(name);
  }

  @Test
  void takesWhatSomebodyChose() {
    byte[] bytes = "<title>Gulls</title><p>Loud.</p>".getBytes(StandardCharsets.UTF_8);
    Captured captured =
        HtmlCapture.readNamed(Page.of("p.html", bytes), HtmlThemesTest.OPTIONS, heard)
            .orElseThrow();
    assertThat(captured.head().title()).isEqualTo("Gulls");
    assertThat(heard.troubles).anyMatch(t -> t.contains("does not look like an article"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "<title>Gulls &raquo; The Post</title><h1>The Post</h1><h2>Gulls</h2> § Gulls",
        "<title>The Post: Gulls are loud</title><h1><a href='/'>The Post</a></h1><h2 class=entry-title>Gulls are loud</h2> § Gulls are loud",
        "<title>Gulls | The Post</title> § Gulls",
        "<meta property=og:title content='Gulls &amp; men'><title>x</title> § Gulls & men",
        "<title>The Post &raquo; Blog Archive &raquo; Gulls</title><h1><a href='http://post.example/'>The Post</a></h1><h2>Gulls</h2> § Gulls",
        "<title>The Post Â» GullÂ´s nest of Brinmouth</title><h1>The Post</h1><h3>Gull’s nest of Brinmouth</h3> § Gull’s nest of Brinmouth",
      })
  void findsTheTitle(String head, String title) {
    assertThat(read(head + TEXT + ONE).orElseThrow().head().title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "<p class=posted>Posted by Jon Harker on April 11, 2011 8:30 AM</p> § Jon Harker",
        "<div class=submitted>Submitted by <a href=/user/1>Jon Harker</a> on Mon, 04/11/2011 - 08:30</div> § Jon Harker",
        "<span class=submitted>Mon, 04/11/2011 - 08:30 — Jon Harker</span> § Jon Harker",
        "<span class=small>Written by Jon Harker</span> § Jon Harker",
        "<div class=meta>Filed under: <a href=/c>Birds</a> — Jon Harker @ 8:30 am</div> § Jon Harker",
        "<a class=p-author href=/>Jon Harker</a><div class='u-like h-cite'><a class=p-author>Zed</a></div> § Jon Harker",
        "<h2>By Jon Harker</h2><a rel=author href=/author/jon>View Archive →</a><p class=post-author>By Jon Harker</p> § Jon Harker",
        "<script type=application/ld+json>{`@graph`:[{`@type`:`Article`,`author`:{`@id`:`#j`}},{`@type`:`Person`,`@id`:`#j`,`name`:`Jon Harker`}]}</script> § Jon Harker"
      })
  void findsTheAuthor(String line, String author) {
    String page = "<h1>Gulls</h1>" + TEXT + line.replace('`', '"') + ONE;
    assertThat(read(page).orElseThrow().head().authors()).containsExactly(author);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "<span class=updated>2012-02-03T12:00:00Z</span><span>April 11, 2011</span> § 2011-04-11",
        "<abbr class=updated title=2011-04-11T08:30:00>April 11th</abbr> § 2011-04-11T08:30:00",
        "<span property=schema:dateCreated content=2011-04-11T08:30:00Z></span> § 2011-04-11T08:30:00Z",
        "<table><tr><td class=createdate>Monday, 11 April 2011 08:30</td></tr></table> § 2011-04-11T08:30"
      })
  void findsTheDay(String line, String date) {
    String page = "<h1>Gulls</h1>" + line + TEXT + ONE;
    assertThat(read(page).orElseThrow().head().date().map(EdtfDate::text)).contains(date);
  }

  @Test
  void undoesTheArchive() {
    Captured captured =
        read("<link rel=canonical href='https://web.archive.org/web/20110405123456/http://gull.example/2011/04/nest.html'><h1>Nest</h1>"
                + "<div class=entry-content>"
                + TEXT
                + "<a href='https://web.archive.org/web/20110405123456/http://gull.example/b'>b</a></div>"
                + ONE)
            .orElseThrow();
    assertThat(captured.slug()).contains("nest");
    assertThat(captured.head().aliases()).containsExactly("/2011/04/nest.html");
    assertThat(captured.head().source().orElseThrow().captured().map(EdtfDate::text))
        .contains("2011-04-05T12:34:56Z");
    assertThat(captured.body().text())
        .contains("href=\"http://gull.example/b\"")
        .doesNotContain("web.archive");
  }

  @Test
  void knowsWhereABrowserSavedIt() {
    Captured captured =
        read("<!-- saved from url=(0037)http://gull.example/2011/04/nest.html -->\n<html><h1>Nest</h1>"
                + TEXT
                + ONE)
            .orElseThrow();
    assertThat(captured.head().source().orElseThrow().url())
        .contains("http://gull.example/2011/04/nest.html");
    Captured single =
        read("<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://gull.example/nest/ \n saved date: Tue Apr 05 2011 15:07:00 GMT+0200 (CEST)\n--><h1>Nest</h1>"
                + TEXT
                + ONE)
            .orElseThrow();
    assertThat(single.head().source().orElseThrow().captured().map(EdtfDate::text))
        .contains("2011-04-05T13:07:00Z");
  }

  @Test
  void takesNoFurniture() {
    String html =
        read("<h1>Nest</h1><div class=entry-content>"
                + TEXT
                + "<h2>Why</h2>"
                + TEXT
                + "<div class=sharedaddy>Share this: Tweet</div><div class='jp-relatedposts'>Related: X</div>"
                + "<p class=postmetadata>Filed under <a rel=tag href=/t>Gulls</a></p><div class=author-box>About Edith</div><script>x()</script></div>"
                + ONE)
            .orElseThrow()
            .body()
            .text();
    assertThat(html)
        .contains("<h2>Why</h2>")
        .doesNotContain("Share")
        .doesNotContain("Related")
        .doesNotContain("Filed")
        .doesNotContain("About")
        .doesNotContain("x()");
  }

  @Test
  void saysWhenCommentsGoOnElsewhere() {
    read(
        "<h1>Nest</h1>"
            + TEXT
            + ONE
            + "<div class=comment-navigation><a href='/nest/comment-page-2/#comments'>Newer</a></div>");
    assertThat(heard.troubles).anyMatch(t -> t.contains("only a part of the comments"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 responses to “Nest” | 12",
        "34 Kommentare | 34",
        "Kommentare (34) | 34",
        "One Response to Nest | 1",
        "Ein Kommentar | 1",
        "2 Gedanken zu „Nest“ | 2",
        "3 commentaires | 3",
        "4 comentarios en Nest | 4",
        "5 risposte | 5",
        "6 reacties op Nest | 6",
        "7 комментариев | 7",
        "8 մեկնաբանություն | 8",
        "Comments: 9 | 9",
        "1 Comment | 1"
      })
  void readsClaims(String heading, int number) {
    assertThat(Claims.count(heading)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Leave a comment",
        "The 2011 report",
        "Comments",
        "Posted on 5 April 2011",
        "Comments are closed"
      })
  void claimsNothing(String heading) {
    assertThat(Claims.count(heading)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada says: | Ada",
        "Ada schrieb am | Ada",
        "Posted by Ada | Ada",
        "-thh | -thh",
        "omg -_- | omg -_-",
        "Ada a dit : | Ada",
        "Von Ada | Ada",
        "Boris K. says: | Boris K.",
        "Boris K. (not verified) | Boris K.",
        "This article was contributed by Ada | Ada",
        "Ада пишет: | Ада",
        "42 | 42",
        "A | A",
        "12. Ada said, | 12. Ada",
        "Mary Comments | Mary Comments"
      })
  void findsTheName(String printed, String name) {
    assertThat(Wording.name(printed)).isEqualTo(name);
  }
}
