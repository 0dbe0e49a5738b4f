package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.archive.Body;
import org.postil.archive.PlainMarkdown;

class MarkupTest {
  private static final Links ALL =
      new Links() {
        @Override
        public Optional<String> link(String href) {
          return href.startsWith("gone") ? Optional.empty() : Optional.of("../" + href);
        }

        @Override
        public Optional<String> image(String src) {
          return src.equals("photo.jpg") ? Optional.of("../photo.jpg") : Optional.empty();
        }
      };

  private static String comment(Body.Format format, String text) {
    return Markup.comment(new Body(format, text, 1), Links.NONE).html().toString().strip();
  }

  private static Document article(String markdown) {
    return Jsoup.parse(Markup.article(Body.markdown(markdown), ALL).html().toString());
  }

  @Test
  void keepsParagraphsAndLineBreaksOfPlainText() {
    assertThat(comment(Body.Format.TEXT, "one\ntwo\n\n\nthree <b>&\"'"))
        .isEqualTo("<p>one<br>\ntwo</p>\n<p>three &lt;b&gt;&amp;&quot;'</p>");
  }

  @Test
  void keepsEveryWordOfAPicturesDescription() {
    Body body = Body.markdown("![a `b` *c*\nd <e>](https://out.example/p.png)");
    assertThat(Markup.comment(body, Links.NONE).html().toString())
        .contains(">[image: a b c\nd &lt;e&gt;]</a>");
    assertThat(Markup.article(body, Links.NONE).html().toString())
        .contains(">[image: a b c\nd ]</a>");
  }

  @Test
  void leavesOutCharactersThatActInPlainText() {
    Body body = Body.text("one \u202Etwo\u0000\rhttps://example.org/\u2066");
    assertThat(Markup.comment(body, Links.NONE).html().toString())
        .isEqualTo(
            "<p>one two<br>\n<a href=\"https://example.org/\" class=\"out\" rel=\"nofollow ugc noopener\">"
                + "https://example.org/</a></p>\n");
    assertThat(Markup.plain(body)).isEqualTo("one two https://example.org/");
  }

  /** Where what is taken out held them apart, a browser would end one before the other. */
  @Test
  void leavesNoParagraphInAParagraph() {
    assertThat(comment(Body.Format.HTML, "<p>one<button><p>two</button></p>"))
        .isEqualTo("<p>one</p><p>two</p><p></p>");
    assertThat(comment(Body.Format.HTML, "<dl><template><tbody>one</template></dl>"))
        .isEqualTo("<dl>one<dd></dd></dl>");
  }

  @Test
  void makesWebAddressesInPlainTextFollowable() {
    assertThat(
            comment(
                Body.Format.TEXT,
                "see https://example.org/a?b=1&c=2. javascript:alert(1) ftp://x.org/"))
        .isEqualTo(
            "<p>see <a href=\"https://example.org/a?b=1&amp;c=2\" class=\"out\" rel=\"nofollow ugc noopener\">"
                + "https://example.org/a?b=1&amp;c=2</a>. javascript:alert(1) ftp://x.org/</p>");
  }

  @Test
  void showsRawHtmlInMarkdownCommentsAsItWasTyped() {
    assertThat(comment(Body.Format.MARKDOWN, "a <b>bold</b> *word*"))
        .isEqualTo("<p>a &lt;b&gt;bold&lt;/b&gt; <em>word</em></p>");
  }

  @Test
  void turnsHeadingsAndPicturesOfCommentsIntoWordsAndLinks() {
    assertThat(comment(Body.Format.MARKDOWN, "# Loud\n\n![me](https://example.org/me.png)"))
        .isEqualTo(
            "<p><strong>Loud</strong></p>\n<p><a href=\"https://example.org/me.png\""
                + " class=\"out\" rel=\"nofollow ugc noopener\">[image: me]</a></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>words",
        "<img src=x onerror=alert(1)>words",
        "<svg onload=alert(1)><script>alert(1)</script></svg>words",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>words",
        "<a href='javascript:alert(1)'>words</a>",
        "<a href='java\tscript:alert(1)'>words</a>",
        "<a href='&#1;javascript:alert(1)'>words</a>",
        "<a href='JaVaScRiPt&colon;alert(1)'>words</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>words</a>",
        "<a href='vbscript:x'>words</a>",
        "<a href='//evil.example' target=_blank onclick=x>words</a>",
        "<form action=//evil.example><input name=body><button>words</button></form>",
        "<iframe src=//evil.example></iframe>words",
        "<object data=//evil.example></object><embed src=//evil.example>words",
        "<base href=//evil.example><meta http-equiv=refresh content='0;url=//evil.example'>words",
        "<link rel=stylesheet href=//evil.example><style>*{display:none}</style>words",
        "<p style='position:fixed;inset:0' id=main class='masthead vh' name=body>words</p>",
        "<img src='//evil.example/pixel.gif'>words",
        "<video poster=//evil.example src=//evil.example><source src=//evil.example></video>words",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>words",
        "<template><script>alert(1)</script></template>words",
        "<q cite='javascript:1'>words</q><blockquote cite='//evil.example'>x</blockquote>",
        "<details open ontoggle=alert(1)>words</details>",
        "<b><p onmouseover=x>words</b>",
        "<!--><img src=x onerror=alert(1)>-->words",
        "<textarea></textarea><img src=x onerror=alert(1)>words",
        "<p lang='\"><script>' dir=evil>words</p>",
      })
  void letsNothingAct(String hostile) {
    for (Body.Format format : Body.Format.values()) {
      for (boolean isComment : new boolean[] {true, false}) {
        Body body = new Body(format, hostile, 1);
        Rendered rendered =
            isComment ? Markup.comment(body, Links.NONE) : Markup.article(body, Links.NONE);
        Document document = Jsoup.parse(rendered.html().toString());
        assertThat(document.body().text()).contains("words");
        for (Element element : document.body().children().select("*")) {
          assertThat(element.normalName())
              .isIn(
                  "p",
                  "a",
                  "b",
                  "em",
                  "br",
                  "q",
                  "blockquote",
                  "table",
                  "tbody",
                  "code",
                  "pre",
                  "div");
          element
              .attributes()
              .forEach(
                  attribute ->
                      assertThat(attribute.getKey())
                          .isIn("href", "rel", "class", "id", "dir", "lang", "title"));
          assertThat(element.attr("href")).matches("(https?://.*)?");
          assertThat(element.className()).matches(element.hasAttr("rel") ? "out" : "");
          assertThat(element.id()).matches("(text-.*)?");
        }
      }
    }
  }

  @Test
  void prefixesIdsAndLowersHeadingsOfArticles() {
    Document article =
        article("# Part\n\n## Sub\n\nA note[^1].\n\n[^1]: Noted.\n\n<p id='main'>x</p>");
    assertThat(article.select("h1")).isEmpty();
    assertThat(article.expectFirst("h2").id()).isEqualTo("text-part");
    assertThat(article.select("[id]").eachAttr("id")).allMatch(id -> id.startsWith("text-"));
    for (Element link : article.select("a[href^=#]")) {
      assertThat(article.getElementById(link.attr("href").substring(1))).isNotNull();
    }
    assertThat(article.select("a[href^=#]")).hasSize(2);
  }

  @Test
  void namesPartsOfTextsOnOnePageApart() {
    Document note =
        Jsoup.parse(
            Markup.beside(
                    Body.markdown("# Part\n\n[a](#part) [b](#comment-1) <p id=q>x</p>"),
                    "note",
                    Links.NONE)
                .toString());
    assertThat(note.select("[id]").eachAttr("id")).allMatch(id -> id.startsWith("note-"));
    assertThat(note.select("a").eachAttr("href")).containsExactly("#note-part", "#comment-1");
  }

  @Test
  void linksToThePartsOfATextAndToThoseOfItsPage() {
    Document article =
        article(
            "# Part\n\n[a](#part) [b](#comment-1.1) [c](#top) [d](#gone)\n\n# Comment 2\n\n[e](#comment-2)");
    assertThat(article.select("a").eachAttr("href"))
        .containsExactly("#text-part", "#comment-1.1", "#top", "#text-gone", "#text-comment-2");
    assertThat(Markup.anchor("part")).isEqualTo("text-part");
    assertThat(Markup.anchor("text-part")).isEqualTo("text-part");
    assertThat(Markup.anchor("comment-1")).isEqualTo("comment-1");
    assertThat(Markup.anchor("discussion")).isEqualTo("discussion");
  }

  @Test
  void reportsLinksThatLeadNowhereByLineAndColumn() {
    Rendered rendered =
        Markup.article(
            Body.markdown(
                "Fine [here](fine.md).\n\nNot *[there](gone.md)*, ![x](gone.png) ![y](photo.jpg)"),
            ALL);
    assertThat(rendered.dead())
        .containsExactlyInAnyOrder(
            new Rendered.DeadLink("gone.md", 3, 6), new Rendered.DeadLink("gone.png", 3, 25));
    Document html = Jsoup.parse(rendered.html().toString());
    assertThat(html.select("a").eachAttr("href")).containsExactly("../fine.md");
    assertThat(html.select("img").eachAttr("src")).containsExactly("../photo.jpg");
    assertThat(html.text()).contains("Not there, [x]");
  }

  @Test
  void takesActingCharactersOutOfEntitiesToo() {
    assertThat(comment(Body.Format.HTML, "a&#x202e;b&#0;c&#27;d"))
        .doesNotContain("\u202e", "\u001b", "\0");
    assertThat(comment(Body.Format.MARKDOWN, "a&#x202e;b&#27;")).doesNotContain("\u202e", "\u001b");
  }

  @ParameterizedTest
  @EnumSource(Body.Format.class)
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void survivesPathologicalTexts(Body.Format format) {
    for (String hostile :
        List.of(
            ">",
            "* ",
            "[",
            "<div>",
            "<b>",
            "`",
            "**a",
            "[a](",
            "![",
            "&",
            "<!--",
            "- ".repeat(3) + "\n",
            "|")) {
      String text = hostile.repeat(50_000);
      assertThat(Markup.comment(new Body(format, text, 1), Links.NONE).html()).isNotNull();
      assertThat(Markup.article(new Body(format, text, 1), Links.NONE).html()).isNotNull();
    }
  }

  @Test
  void keepsWordsApartWhereItDropsBlocks() {
    assertThat(
            Jsoup.parse(
                    comment(
                        Body.Format.HTML,
                        "<details><summary>one</summary>two</details><nav>three</nav><div>four</div>five"))
                .text())
        .isEqualTo("one two three four five");
  }

  @Test
  void linksToWhatWasEmbedded() {
    assertThat(
            comment(
                Body.Format.HTML,
                "see <iframe src='https://video.example/1'></iframe><video><source src='javascript:1'></video>"))
        .isEqualTo(
            "see <a href=\"https://video.example/1\" class=\"out\" rel=\"nofollow ugc noopener\">[https://video.example/1]</a>");
  }

  @Test
  void capsNesting() {
    Document html =
        Jsoup.parse(
            comment(
                Body.Format.HTML,
                "<blockquote>".repeat(300) + "deep" + "</blockquote>".repeat(300)));
    assertThat(html.select("blockquote")).hasSizeLessThan(60);
    assertThat(html.text()).isEqualTo("deep");
  }

  @Test
  void plainTextWrittenAsMarkdownComesBackAsItWas() {
    Random random = new Random(20261121);
    String[] pieces = {
      "word",
      "1. ",
      "2) ",
      "- ",
      "* ",
      "+ ",
      "# ",
      "> ",
      "_a_",
      "**b**",
      "snake_case",
      "`code`",
      "[x](y)",
      "![i](j)",
      "<b>",
      "&amp;",
      "&",
      "&#35;",
      "~~s~~",
      "|",
      "a|b",
      "|---|",
      "===",
      "---",
      "\\",
      "\\*",
      "[^1]",
      "[^1]: x",
      "    ",
      "\t",
      "http://example.org/a_b_c",
      "~~~",
      "```",
      ":",
      "“q”",
      "(c)",
      "!",
      "Արամ",
      "@",
      "10. 11. 12",
      "a*b*c",
      " - "
    };
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      int lines = 1 + random.nextInt(4);
      for (int line = 0; line < lines; line++) {
        text.append(line == 0 ? "" : "\n");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
          text.append(pieces[random.nextInt(pieces.length)])
              .append(random.nextBoolean() ? " " : "");
        }
      }
      if (text.toString().lines().anyMatch(String::isBlank)) {
        continue;
      }
      String markdown = PlainMarkdown.paragraph(text.toString());
      Document html =
          Jsoup.parse(
              Markup.article(Body.markdown(markdown + "\n\nnext"), Links.NONE).html().toString());
      assertThat(html.body().children()).as(markdown).hasSize(2);
      assertThat(html.body().child(0).text().replace(" ", ""))
          .as(markdown)
          .isEqualTo(text.toString().replaceAll("\\s", ""));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h3>a</h3><h3>b</h3><h5>c</h5><h3>d</h3> | h2 h2 h3 h2",
        "<h1>a</h1><h2>b</h2><h4>c</h4><h2>d</h2> | h2 h3 h4 h3",
        "<h6>a</h6><h2>b</h2> | h2 h2"
      })
  void headingsGoDownOneLevelAtATime(String html, String levels) {
    String rendered = Markup.article(Body.html(html), Links.NONE).html().toString();
    assertThat(
            Jsoup.parseBodyFragment(rendered).select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> heading.normalName())
                .toList())
        .containsExactly(levels.split(" "));
  }

  @Test
  void itemsThatStandInNoListGetOne() {
    String html = "<blockquote><li>a</li> <li>b</li>c<li>d</li></blockquote><dd>e</dd>";
    assertThat(Markup.comment(Body.html(html), Links.NONE).html().toString())
        .isEqualToIgnoringWhitespace(
            "<blockquote><ul><li>a</li><li>b</li></ul> c<ul><li>d</li></ul></blockquote><dl><dd>e</dd></dl>");
  }
}
