package org.postil.capture.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.capture.Page;

/** Random threads, printed as themes print them, come back as the same trees, no word lost. */
class HtmlThreadPropertyTest {
  private static final int RUNS = 60;

  @ParameterizedTest
  @EnumSource(ThemeWriter.class)
  void comesBackFromTheTheme(ThemeWriter theme) {
    for (int seed = 0; seed < RUNS; seed++) {
      RandomThread thread = RandomThread.of(new Random(seed));
      String page =
          "<html lang=en><title>Tides</title><h1>Tides</h1><div class=entry-content><p>An article about tides and walls.</p></div>"
              + theme.print(thread);
      Discussion read = read(page);
      assertThat(edges(read)).as(theme + " " + seed + "\n" + page).isEqualTo(edges(thread));
      assertThat(words(read))
          .as(theme + " " + seed)
          .isEqualTo(thread.entries().stream().map(RandomThread.Entry::text).toList());
    }
  }

  @Test
  void readsTheSameTwice() {
    String page = "<h1>Tides</h1>" + ThemeWriter.NESTED_LISTS.print(RandomThread.of(new Random(5)));
    assertThat(ThreadListing.of(read(page))).isEqualTo(ThreadListing.of(read(page)));
  }

  private static Discussion read(String page) {
    return HtmlCapture.read(
            Page.of("p.html", page.getBytes(StandardCharsets.UTF_8)),
            HtmlThemesTest.OPTIONS,
            new Heard())
        .orElseThrow()
        .discussion();
  }

  private static List<String> edges(Discussion discussion) {
    List<String> edges = new ArrayList<>();
    for (Comment comment : discussion.captured()) {
      edges.add(
          comment.author().orElse("") + " " + comment.id() + " < " + comment.parent().orElse("-"));
    }
    return edges;
  }

  private static List<String> edges(RandomThread thread) {
    return thread.entries().stream()
        .map(
            e ->
                e.author()
                    + " "
                    + e.id()
                    + " < "
                    + (e.parent() < 0 ? "-" : thread.entries().get(e.parent()).id()))
        .toList();
  }

  private static List<String> words(Discussion discussion) {
    return discussion.captured().stream()
        .map(comment -> Jsoup.parseBodyFragment(comment.body().text()).text())
        .toList();
  }
}
