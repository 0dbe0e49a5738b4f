package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postil.archive.Body;

/** Captured HTML of every kind, made by chance: what readers see does not change. */
class MarkdownRandomTest {
  private static final List<String> WORDS =
      List.of(
          "word",
          "A longer run of words.",
          "1986. A year",
          "12) things",
          "- dash",
          "+ plus",
          "+1",
          "#5",
          "# five",
          "> more",
          "* star*",
          "_under_",
          "snake_case",
          "`tick",
          "a`b`c",
          "[brackets]",
          "[^1]",
          "[x](y)",
          "![x](y)",
          "wow!",
          "&amp;copy;",
          "&amp;#65;",
          "AT&amp;T",
          "&lt;b&gt;",
          "a | b",
          "| --- |",
          "---",
          "===",
          "~~~",
          "~x~",
          "{{ x }}",
          "\\",
          "\\*",
          "www.example.com",
          "https://example.org/a_b",
          "me@example.org",
          "&nbsp;",
          "\u200b",
          "\u00ad",
          "\t",
          "  ",
          "\n",
          "&#10;",
          "\u201cquoted\u201d",
          "\u2014",
          "é",
          "\ud83d\ude00",
          ".",
          ",",
          "(",
          ")",
          ":---",
          "\u2003",
          "&#8232;",
          "$",
          "<!-- c -->");

  private static final List<String> PHRASES =
      List.of(
          "b",
          "i",
          "em",
          "strong",
          "em",
          "strong",
          "code",
          "del",
          "sub",
          "sup",
          "kbd",
          "span",
          "span class=x style='color:red'",
          "span lang=de",
          "a href=https://example.org/",
          "a href='/a b(c'",
          "a href=\"x\" title='a \"t\"'",
          "a href='?a=1&amp;b=2&amp;copy;'",
          "a",
          "font color=red",
          "abbr title='T'",
          "u",
          "q",
          "s",
          "strike",
          "o:p",
          "a href='#n1'",
          "sup id=n1",
          "time datetime=x",
          "a href=javascript:1",
          "ins",
          "mark",
          "label");

  private static final List<String> BLOCKS =
      List.of(
          "p",
          "p",
          "p",
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "blockquote",
          "ul",
          "ol",
          "ol start=7",
          "pre",
          "pre",
          "p dir=rtl",
          "p align=center",
          "div class=wrap",
          "section",
          "figure",
          "dl",
          "table",
          "center",
          "article",
          "h2 id=n1",
          "aside",
          "details",
          "form");

  private static final List<String> VOID =
      List.of(
          "<br>",
          "<br>",
          "<hr>",
          "<img src=a.jpg alt='x *y*'>",
          "<img src='a b.jpg' width=10>",
          "<wbr>",
          "<img src=https://example.org/p.png title=t>",
          "<iframe src=https://example.org/v></iframe>",
          "<script>x</script>",
          "<video src=v.mp4>no <b>video</b></video>",
          "<input value=x>",
          "<img>",
          "<br/><br/>",
          "</p>",
          "</b>",
          "</div>",
          "<p>",
          "<li>",
          "<td>",
          "<b>",
          "<a href=z>");

  private final Random random = new Random(20261122);

  @Test
  void looksTheSame() {
    int asHtml = 0;
    int blocks = 0;
    int kept = 0;
    int total = 600;
    for (int i = 0; i < total; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = random.nextInt(5); n >= 0; n--) {
        block(3, html);
      }
      Converted converted = MarkdownWriter.article(html.toString());
      Body captured = Body.html(html.toString());
      assertThat(CleanHtml.appearance(converted.body(), html.toString()))
          .as(html + "\n=>\n" + converted.body().text())
          .isEqualTo(CleanHtml.appearance(captured, html.toString()));
      assertThat(words(converted.body())).as(html.toString()).isEqualTo(words(captured));
      asHtml += converted.body().format() == Body.Format.HTML ? 1 : 0;
      kept += converted.kept().size();
    }
  }

  private static String words(Body body) {
    return CleanHtml.cleaned(body).text().replaceAll("[\\s\\p{Z}]+", "");
  }

  private void block(int depth, StringBuilder out) {
    if (random.nextInt(8) == 0) {
      phrases(3, out);
      return;
    }
    String name = any(BLOCKS);
    out.append('<').append(name).append('>');
    String plain = name.split(" ")[0];
    switch (plain) {
      case "ul", "ol" -> children("li", depth, out);
      case "dl" -> children("dt", depth, out);
      case "table" -> table(depth, out);
      default -> {
        boolean holdsBlocks = depth > 0 && !plain.matches("p|h[1-6]|pre") && random.nextInt(3) > 0;
        for (int n = random.nextInt(3); holdsBlocks && n >= 0; n--) {
          block(depth - 1, out);
        }
        if (!holdsBlocks) {
          phrases(3, out);
        }
      }
    }
    out.append(random.nextInt(30) == 0 ? "" : "</" + plain + ">");
  }

  private void children(String name, int depth, StringBuilder out) {
    for (int n = random.nextInt(4); n >= 0; n--) {
      out.append('<').append(name).append('>');
      phrases(2, out);
      if (depth > 0 && random.nextInt(3) == 0) {
        block(depth - 1, out);
      }
      out.append(random.nextBoolean() ? "\n" : "</" + name + ">\n");
    }
  }

  private void table(int depth, StringBuilder out) {
    int columns = 1 + random.nextInt(3);
    boolean hasHeader = random.nextInt(4) > 0;
    for (int row = random.nextInt(3); row >= 0; row--) {
      out.append("<tr>");
      for (int column = 0; column < columns; column++) {
        out.append(hasHeader ? "<th>" : random.nextInt(9) == 0 ? "<td align=right>" : "<td>");
        phrases(1, out);
        if (depth > 0 && random.nextInt(20) == 0) {
          block(depth - 1, out);
        }
      }
      hasHeader = false;
    }
  }

  private void phrases(int depth, StringBuilder out) {
    for (int n = random.nextInt(5); n >= 0; n--) {
      int kind = random.nextInt(12);
      if (kind == 0) {
        out.append(any(VOID));
      } else if (kind < 5 && depth > 0) {
        String name = any(PHRASES);
        out.append('<').append(name).append('>');
        phrases(depth - 1, out);
        out.append(random.nextInt(40) == 0 ? "" : "</" + name.split(" ")[0] + ">");
      } else {
        out.append(any(WORDS)).append(random.nextBoolean() ? " " : "");
      }
    }
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
