package org.postil.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.postil.archive.Body;
import org.postil.archive.CleanText;

/**
 * Turns texts into safe HTML. Whatever a text holds, the result has no script, style, form or
 * frame, and asks nothing of another host. Thread-safe.
 *
 * <pre>{@code
 * SafeHtml html = Markup.comment(Body.text("Well said.\nQuite."), Links.NONE).html();
 * }</pre>
 */
public final class Markup {
  /** The class of links that lead out of the archive. */
  static final String OUT = "out";

  static final String COMMENT_REL = "nofollow ugc noopener";
  static final String ARTICLE_REL = "noopener";

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create(),
          FootnotesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /** For what nobody asks where it stands. */
  private static final Parser LINELESS_PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private static final HtmlRenderer ARTICLE_RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> new AltText(false))
          .build();

  /** Raw HTML in a comment's Markdown is shown as it was typed. */
  private static final HtmlRenderer COMMENT_RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .sanitizeUrls(true)
          .escapeHtml(true)
          .attributeProviderFactory(context -> new AltText(true))
          .build();

  private static final TextContentRenderer TEXT_RENDERER =
      TextContentRenderer.builder()
          .extensions(EXTENSIONS)
          .lineBreakRendering(LineBreakRendering.STRIP)
          .nodeRendererFactory(LinkTexts::new)
          .build();

  private Markup() {}

  /**
   * The text of an article or a standing page: headings, tables, footnotes and the archive's own
   * pictures are kept; raw HTML passes the same list.
   */
  public static Rendered article(Body body, Links links) {
    Cleaner cleaner = new Cleaner(links, false);
    return switch (body.format()) {
      case TEXT -> new Rendered(PlainText.html(body.text(), ARTICLE_REL), List.of());
      case HTML -> new Rendered(cleaner.clean(body.text()), List.of());
      case MARKDOWN ->
          SimplePage.of(body.text(), false)
              .map(html -> new Rendered(html, List.of()))
              .orElseGet(() -> parsedArticle(body.text(), cleaner));
    };
  }

  /** An article as the parser and the cleaner make it, whatever is in it. */
  static Rendered parsedArticle(String markdown, Cleaner cleaner) {
    Node document = PARSER.parse(markdown);
    String unclean = ARTICLE_RENDERER.render(document);
    SafeHtml html = SimpleHtml.clean(unclean).orElseGet(() -> cleaner.clean(unclean));
    return new Rendered(html, dead(document, cleaner.dead()));
  }

  /**
   * A text that stands on a page with another: as an article, and its headings and notes are named
   * apart from the other's.
   *
   * @param name lower-case letters, not {@code text}
   */
  public static SafeHtml beside(Body body, String name, Links links) {
    Cleaner cleaner = new Cleaner(links, false, name + "-");
    return body.format() == Body.Format.TEXT
        ? PlainText.html(body.text(), ARTICLE_REL)
        : cleaner.clean(
            body.format() == Body.Format.HTML
                ? body.text()
                : ARTICLE_RENDERER.render(PARSER.parse(body.text())));
  }

  /** The text of a comment: phrases, quotations, lists and links; pictures become links. */
  public static Rendered comment(Body body, Links links) {
    SafeHtml safe =
        switch (body.format()) {
          case TEXT -> PlainText.html(body.text(), COMMENT_REL);
          case HTML -> new Cleaner(links, true).clean(body.text());
          case MARKDOWN ->
              SimplePage.of(body.text(), true).orElseGet(() -> parsedComment(body.text(), links));
        };
    return new Rendered(safe, List.of());
  }

  /** A comment as the parser and the cleaner make it, whatever is in it. */
  static SafeHtml parsedComment(String markdown, Links links) {
    String html = COMMENT_RENDERER.render(LINELESS_PARSER.parse(markdown));
    return SimpleHtml.clean(html).orElseGet(() -> new Cleaner(links, true).clean(html));
  }

  /**
   * The name that a part of a text has on a page, for links from other texts: headings and notes do
   * not take the names of the page's own parts. Those of comments stay.
   */
  public static String anchor(String id) {
    return Cleaner.anchor(id);
  }

  /** CommonMark as an article's is read. */
  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }

  /** The HTML of CommonMark in an article, raw HTML and all: not clean. */
  static String unclean(Node document) {
    return ARTICLE_RENDERER.render(document);
  }

  /** The words of a text on one line, without markup. */
  public static String plain(Body body) {
    return switch (body.format()) {
      case TEXT -> CleanText.line(body.text());
      case HTML -> CleanText.line(Jsoup.parseBodyFragment(body.text()).text());
      case MARKDOWN -> SimpleWords.of(body.text()).orElseGet(() -> parsedWords(body.text()));
    };
  }

  /** The words of CommonMark as the parser finds them, whatever is in it. */
  static String parsedWords(String markdown) {
    return CleanText.line(
        markdown.indexOf('<') < 0
            ? TEXT_RENDERER.render(LINELESS_PARSER.parse(markdown))
            : Jsoup.parseBodyFragment(ARTICLE_RENDERER.render(LINELESS_PARSER.parse(markdown)))
                .text());
  }

  private static List<Rendered.DeadLink> dead(Node document, Set<String> targets) {
    if (targets.isEmpty()) {
      return List.of();
    }
    Map<String, Rendered.DeadLink> places = new HashMap<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            note(link, link.getDestination());
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            note(image, image.getDestination());
          }

          private void note(Node node, String target) {
            if (!node.getSourceSpans().isEmpty()) {
              var span = node.getSourceSpans().get(0);
              places.putIfAbsent(
                  target,
                  new Rendered.DeadLink(
                      target, span.getLineIndex() + 1, span.getColumnIndex() + 1));
            }
          }
        });
    List<Rendered.DeadLink> dead = new ArrayList<>();
    for (String target : targets) {
      dead.add(places.getOrDefault(target, new Rendered.DeadLink(target, 1, 1)));
    }
    return dead;
  }
}
