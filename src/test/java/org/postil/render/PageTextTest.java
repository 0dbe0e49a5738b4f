package org.postil.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageTextTest {
  private static final List<String> PIECES =
      List.of(
          "",
          "word",
          "é",
          "·",
          "\u07FF",
          "\u0800",
          "…",
          "\uFFFF",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDE00",
          "\0",
          "a piece that is long enough, é … \uD83D\uDE00, ".repeat(3),
          "a piece that ends within a character ".repeat(3) + "\uD83D",
          "a longer piece of text, and so on and on ".repeat(2000));

  /** However a text is cut into writes, also within a character, it is what Java makes of it. */
  @Test
  void isWhatJavaEncodes() {
    Random random = new Random(5);
    for (int i = 0; i < 5000; i++) {
      StringBuilder whole = new StringBuilder();
      PageText page = new PageText();
      for (int n = random.nextInt(8); n >= 0; n--) {
        String piece = PIECES.get(random.nextInt(PIECES.size() - (i % 10 == 0 ? 0 : 1)));
        whole.append(piece);
        write(piece, random, page);
      }
      assertThat(page.bytes()).isEqualTo(whole.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(String piece, Random random, PageText page) {
    switch (random.nextInt(4)) {
      case 0 -> page.write(piece);
      case 1 -> piece.chars().forEach(page::write);
      case 2 -> page.write(("<" + piece + ">").toCharArray(), 1, piece.length());
      default -> page.write("<" + piece + ">", 1, piece.length());
    }
  }

  @Test
  void twoAtOnceDoNotShareTheirRoom() {
    PageText one = new PageText();
    one.write("one");
    PageText other = new PageText();
    other.write("other");
    assertThat(one.bytes()).asString().isEqualTo("one");
    assertThat(other.toString()).isEqualTo("other");
  }
}
