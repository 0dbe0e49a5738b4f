package org.postil.intake;

import java.util.ArrayList;
import java.util.List;
import org.postil.archive.Article;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.archive.PlainMarkdown;
import org.postil.capture.Captured;
import org.postil.diagnostic.Problem;
import org.postil.markup.CommentText;
import org.postil.markup.Converted;
import org.postil.markup.MarkdownWriter;

/**
 * Captured texts in the forms an archive keeps: CommonMark for articles, the plainest for comments.
 */
final class Conversion {
  private Conversion() {}

  /**
   * An article of the archive.
   *
   * @param problems receives what could not be said in CommonMark
   */
  static Article of(
      Captured captured, String path, FrontMatter.Source source, List<Problem> problems) {
    List<Comment> comments = new ArrayList<>(captured.discussion().size());
    for (Comment comment : captured.discussion().captured()) {
      comments.add(comment.with(comment(comment.body())));
    }
    return new Article(
        path, captured.head().with(source), article(captured, problems), Discussion.of(comments));
  }

  private static Body article(Captured captured, List<Problem> problems) {
    Body body = captured.body();
    return switch (body.format()) {
      case MARKDOWN -> ended(body.text());
      case TEXT -> ended(PlainMarkdown.paragraph(body.text()));
      case HTML -> html(captured, problems);
    };
  }

  private static Body html(Captured captured, List<Problem> problems) {
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

  private static Body comment(Body body) {
    return switch (body.format()) {
      case TEXT -> body;
      case MARKDOWN -> CommentText.withoutRawHtml(body);
      case HTML -> CommentText.comment(body.text());
    };
  }
}
