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
      case MARKDOWN -> body;
      case TEXT -> Body.markdown(PlainMarkdown.paragraph(body.text()));
      case HTML -> Body.markdown(body.text());
    };
  }

  private static Body comment(Body body) {
    return body;
  }
}
