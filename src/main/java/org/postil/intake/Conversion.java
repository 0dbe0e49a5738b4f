package org.postil.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.postil.archive.Article;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.archive.PlainMarkdown;
import org.postil.capture.Captured;
import org.postil.capture.Options;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.markup.CommentText;
import org.postil.markup.Converted;
import org.postil.markup.MarkdownWriter;

/**
 * Captured texts in the forms an archive keeps: CommonMark for articles, the plainest for comments.
 */
final class Conversion {
  private static final int MOST_TAGS = 200;
  private static final Pattern ACTS = Pattern.compile("(?i)<(script|style)[\\s>]");

  private final Options options;
  private final List<Problem> problems;

  /**
   * @param problems receives what could not be kept as it was
   */
  Conversion(Options options, List<Problem> problems) {
    this.options = options;
    this.problems = problems;
  }

  /**
   * An article of the archive.
   *
   * @param source its provenance, complete
   */
  Article of(Captured captured, String path, FrontMatter.Source source) {
    List<Comment> comments = new ArrayList<>(captured.discussion().size());
    for (Comment comment : captured.discussion().captured()) {
      comments.add(comment(comment, captured.place()));
    }
    return new Article(path, head(captured, source), article(captured), Discussion.of(comments));
  }

  private FrontMatter head(Captured captured, FrontMatter.Source source) {
    FrontMatter head = captured.head().with(source);
    List<String> tags = head.tags();
    if (tags.size() > MOST_TAGS) {
      problems.add(
          Problem.warning(
              captured.place(),
              "the article has " + tags.size() + " tags",
              "the first " + MOST_TAGS + " were taken"));
      tags = tags.subList(0, MOST_TAGS);
    }
    return head.with(head.authors().stream().map(this::name).toList(), tags);
  }

  private Body article(Captured captured) {
    Body body = captured.body();
    return switch (body.format()) {
      case MARKDOWN -> ended(body.text());
      case TEXT -> ended(PlainMarkdown.paragraph(body.text()));
      case HTML -> html(captured);
    };
  }

  private Body html(Captured captured) {
    Converted converted = MarkdownWriter.article(captured.body().text());
    if (!converted.notes().isEmpty()) {
      problems.add(
          Problem.warning(
              captured.place(),
              "of the text " + String.join(", ", converted.notes()),
              "it looks as it did; write it in Markdown if you like"));
    }
    String text = converted.body().text();
    boolean isWhole = converted.body().format() == Body.Format.HTML;
    return ended(isWhole ? "<div>\n" + withoutBlankLines(text) + "\n</div>" : text);
  }

  /** A blank line would end the block of HTML in the Markdown it stands in. */
  private static String withoutBlankLines(String html) {
    return html.strip().replaceAll("\n[ \t]*(?=\n)", "\n&#10;");
  }

  private static Body ended(String text) {
    return Body.markdown(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
  }

  private Comment comment(Comment comment, Place place) {
    Body body = comment.body();
    if (body.format() == Body.Format.HTML && ACTS.matcher(body.text()).find()) {
      problems.add(
          Problem.warning(
              place,
              "comment " + comment.id() + " holds a script or a style",
              "it is left out of the comment; nobody saw it"));
    }
    Comment masked = options.keepPrivate() ? comment : PrivateWords.masked(comment);
    return masked.with(
        switch (body.format()) {
          case TEXT -> body;
          case MARKDOWN -> CommentText.withoutRawHtml(body);
          case HTML -> CommentText.comment(body.text());
        });
  }

  private String name(String name) {
    return options.keepPrivate() ? name : PrivateWords.masked(name);
  }
}
