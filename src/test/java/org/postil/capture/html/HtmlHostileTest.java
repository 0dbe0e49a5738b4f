package org.postil.capture.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postil.archive.Discussion;
import org.postil.capture.Captured;
import org.postil.capture.Page;

/** Pages made to hurt: they are read in bounded time and never fail. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HtmlHostileTest {
  private static final int MANY = 50_000;

  private final Heard heard = new Heard();

  private Captured read(String html) {
    return tryRead(html).orElseThrow();
  }

  private Optional<Captured> tryRead(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return HtmlCapture.readNamed(Page.of("p.html", bytes), HtmlThemesTest.OPTIONS, heard);
  }

  private static String comment(int id, String inside) {
    return "<li class='comment depth-1' id='comment-"
        + id
        + "'><cite class='fn'>A</cite>"
        + "<div class='comment-content'><p>Words "
        + id
        + ".</p></div>"
        + inside
        + "</li>";
  }

  @Test
  void readsManySiblings() {
    StringBuilder list = new StringBuilder("<h1>T</h1><p>Text of it.</p><ol class=commentlist>");
    for (int i = 0; i < MANY; i++) {
      list.append(comment(i, ""));
    }
    assertThat(read(list + "</ol>").discussion().size()).isEqualTo(MANY);
  }

  @Test
  void readsManyTermsAndRows() {
    StringBuilder list = new StringBuilder("<h1>T</h1><dl class=comments>");
    for (int i = 0; i < MANY; i++) {
      list.append("<dt id=comment-").append(i).append(">A</dt><dd>Words</dd>");
    }
    assertThat(read(list + "</dl>").discussion().size()).isEqualTo(MANY);
  }

  @Test
  void readsDeepThreads() {
    StringBuilder html = new StringBuilder("<h1>T</h1><ol class=commentlist>");
    int depth = 5000;
    for (int i = 0; i < depth; i++) {
      html.append("<li class='comment' id='comment-")
          .append(i)
          .append("'><cite class=fn>A</cite><p>W</p><ul class=children>");
    }
    Discussion discussion = read(html.toString()).discussion();
    assertThat(discussion.size()).isEqualTo(depth);
    assertThat(discussion.depth()).isGreaterThan(100);
  }

  @Test
  void readsDeepNesting() {
    for (String tag :
        new String[] {
          "div",
          "div class=comment",
          "blockquote",
          "b",
          "table><tr><td",
          "article",
          "ul><li class=comment"
        }) {
      String html =
          "<title>T</title>"
              + ("<" + tag + ">").repeat(MANY / 5)
              + "words enough to be read as a text";
      assertThat(tryRead(html)).isPresent();
    }
  }

  @Test
  void readsLongLoops() {
    tryRead("<h1>T</h1><p>" + "a ".repeat(2_000_000));
    tryRead("<title>" + "| ".repeat(500_000) + "</title><h1>" + "- ".repeat(500_000) + "</h1><p>x");
    tryRead(
        "<h1>T</h1><li class=comment id=comment-1><cite class=fn>"
            + " says".repeat(200_000)
            + "</cite>x");
    tryRead("<h1>T</h1><div class='" + "sidebar ".repeat(200_000) + "'>x</div><p>y");
    tryRead("<h1>T</h1><p style='" + "margin-left:".repeat(200_000) + "'>x");
    tryRead("<h3>" + "1".repeat(1_000_000) + " comments</h3><p>x");
    tryRead("<h1>T</h1><li class=comment><time>" + "5 April ".repeat(200_000) + "</time>x");
    tryRead(
        "<script type='application/ld+json'>"
            + "[".repeat(1_000_000)
            + "</script><title>T</title>x");
  }

  @Test
  void cutsLongNames() {
    String name = "N".repeat(5000);
    Captured captured =
        read(
            "<h1>T</h1><ol class=commentlist><li class=comment id=comment-1><cite class=fn>"
                + name
                + "</cite><div class=comment-content>Words</div></li></ol>");
    Optional<String> author = captured.discussion().captured().get(0).author();
    assertThat(author.orElseThrow()).hasSize(500);
    assertThat(heard.troubles).anyMatch(t -> t.startsWith("DOUBT") && t.contains("5000"));
  }

  @Test
  void keepsWhatNeitherIdsNorAddressesSpoil() {
    Captured captured =
        read(
            "<h1>T\u0000\u202E</h1><link rel=canonical href='http://[::bad'><ol class=commentlist>"
                + "<li class=comment id='comment-99999999999999999999999'><a class=fn href='javascript:alert(1)'>A\u0000</a><p>One \u0001</p></li>"
                + "<li class=comment id='__proto__'><a class=fn href='http://%%%'>B</a><p>Two</p></li>"
                + "<li class=comment id='comment-../../x'><b class=fn>C</b><p>Three <a href='data:x'>x</a></p></li></ol>");
    assertThat(captured.head().title()).isEqualTo("T");
    assertThat(captured.discussion().size()).isEqualTo(3);
    assertThat(captured.discussion().captured())
        .noneMatch(c -> c.url().filter(u -> !u.startsWith("http")).isPresent());
    assertThat(captured.discussion().captured().get(0).body().text()).isEqualTo("<p>One </p>");
  }

  @Test
  void cutsCircles() {
    Captured captured =
        read(
            "<h1>T</h1><div class=comment id=comment-1 data-parent=2><b class=author>A</b><p>One</p></div>"
                + "<div class=comment id=comment-2 data-parent=1><b class=author>B</b><p>Two</p></div>");
    assertThat(captured.discussion().size()).isEqualTo(2);
    assertThat(heard.troubles).anyMatch(t -> t.contains("circle"));
  }

  @Test
  void neverFailsOnMangledPages() throws Exception {
    java.nio.file.Path cases = java.nio.file.Path.of("src/test/resources/captures/html");
    Random random = new Random(11);
    try (var folders = java.nio.file.Files.list(cases)) {
      for (java.nio.file.Path folder : folders.sorted().toList()) {
        byte[] bytes = java.nio.file.Files.readAllBytes(folder.resolve("input.html"));
        for (int n = 0; n < 25; n++) {
          byte[] mangled = bytes.clone();
          for (int k = 0; k < 30; k++) {
            mangled[random.nextInt(mangled.length)] =
                (byte) "<>\"'=/ \0\u00E4x1-".charAt(random.nextInt(12));
          }
          HtmlCapture.readNamed(Page.of("p.html", mangled), HtmlThemesTest.OPTIONS, heard);
        }
      }
    }
  }
}
