package org.postil.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.postil.archive.Body;
import org.postil.fuzz.SafeDom;

/**
 * One text made safe, for tests: what it was, and what became of it.
 *
 * <p>An input's first letter says what it is: {@code h}, {@code m} and {@code t} are comments in
 * HTML, CommonMark and plain text, capitals are articles.
 */
public record Cleaning(Body body, boolean isComment, String html) {
  private static final String KINDS = "hmtHMT";
  private static final Set<String> INSIDE = Set.of("/inside/", "/own.png");

  private static final Links ONE_PAGE =
      new Links() {
        @Override
        public Optional<String> link(String href) {
          return Optional.of("/inside/");
        }

        @Override
        public Optional<String> image(String src) {
          return Optional.of("/own.png");
        }
      };

  public static Cleaning of(byte[] input) {
    int first = input.length == 0 ? 0 : input[0] & 0xFF;
    int kind = KINDS.indexOf(first) < 0 ? first % KINDS.length() : KINDS.indexOf(first);
    int skipped = Math.min(1, input.length);
    String text = new String(input, skipped, input.length - skipped, StandardCharsets.UTF_8);
    Body.Format format =
        List.of(Body.Format.HTML, Body.Format.MARKDOWN, Body.Format.TEXT).get(kind % 3);
    return of(new Body(format, text, 1), kind < 3);
  }

  public static Cleaning of(Body body, boolean isComment) {
    Rendered rendered =
        isComment ? Markup.comment(body, Links.NONE) : Markup.article(body, ONE_PAGE);
    return new Cleaning(body, isComment, rendered.html().toString());
  }

  /** The HTML is safe, stable, and has the words of the text. */
  public void assertSound() {
    SafeDom.assertSafe(html, isComment, INSIDE);
    assertThat(Cleaning.of(Body.html(html), isComment).plain())
        .as("cleaned again: %s", html)
        .isEqualTo(plain());
    Element shown = Jsoup.parseBodyFragment(html).body();
    switch (body.format()) {
      case TEXT -> assertThat(SafeDom.letters(shown)).isEqualTo(SafeDom.letters(body.text()));
      case HTML ->
          SafeDom.assertHolds(
              SafeDom.letters(shown), SafeDom.letters(Jsoup.parseBodyFragment(body.text()).body()));
      case MARKDOWN -> {
        if (isComment && !body.text().contains("[^")) {
          SafeDom.assertHolds(SafeDom.letters(shown), SafeDom.letters(words()));
        }
      }
    }
  }

  /** The tree without what cleaning itself gives: alignment, ids, and links to these. */
  private String plain() {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("[class^=align-]").removeAttr("class");
    body.select("[id]").removeAttr("id");
    body.select("[href^=#]").removeAttr("href");
    return SafeDom.tree(body);
  }

  /** The words of CommonMark in the order of the text; raw HTML counts as words in comments. */
  private String words() {
    List<String> words = new ArrayList<>();
    Markup.parse(body.text())
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Text text) {
                words.add(text.getLiteral());
              }

              @Override
              public void visit(Code code) {
                words.add(code.getLiteral());
              }

              @Override
              public void visit(FencedCodeBlock code) {
                words.add(code.getLiteral());
              }

              @Override
              public void visit(IndentedCodeBlock code) {
                words.add(code.getLiteral());
              }

              @Override
              public void visit(HtmlInline html) {
                words.add(html.getLiteral());
              }

              @Override
              public void visit(HtmlBlock html) {
                words.add(html.getLiteral());
              }
            });
    return String.join("", words);
  }
}
