package org.postil.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.capture.Captured;
import org.postil.content.ArticleFiles;
import org.postil.content.ContentReader;
import org.postil.content.ContentWriter;
import org.postil.diagnostic.Problem;

/**
 * Puts captured articles into the archive. What an editor changed is never overwritten unless that
 * is asked for. Thread-safe for different articles.
 */
final class ArticleWriting {
  private final ContentWriter writer;
  private final Request request;

  ArticleWriting(ContentWriter writer, Request request) {
    this.writer = writer;
    this.request = request;
  }

  /**
   * Writes an article and tells what that came to.
   *
   * @param source its provenance, complete
   */
  Written write(Captured captured, Placement.Placed placed, FrontMatter.Source source) {
    List<Problem> problems = new ArrayList<>();
    Article article =
        new Conversion(request.options(), problems).of(captured, placed.path(), source);
    ArticleFiles next = writer.files(article);
    Optional<ArticleFiles> present =
        placed.isKnown() ? writer.files(placed.path()) : Optional.empty();
    if (present.isEmpty()) {
      writer.checkIsFree(next);
      put(captured, source, next);
      return Written.of(Outcome.NEW).with(problems);
    }
    ArticleFiles now = present.get();
    boolean isOurs = kind(placed.importer()).equals(kind(source.importer()));
    if (captured.isBare() && !(isOurs && now.isAsImported())) {
      return join(captured, article, problems);
    }
    if (captured.isPart()) {
      return joinPart(now, article, problems);
    }
    boolean isSame = next.actualFingerprint().equals(now.actualFingerprint());
    Outcome outcome =
        !isSame && isSuperseded(source, placed, article)
            ? Outcome.REPEATED
            : outcome(now, next, isOurs);
    if (outcome == Outcome.UPDATED || outcome == Outcome.REPLACED) {
      put(captured, source, next);
    }
    if (outcome == Outcome.DIFFERS) {
      problems.add(Differences.problem(captured.place(), placed.path()));
      return new Written(outcome, 0, problems, Differences.between(now, next));
    }
    return Written.of(outcome).with(problems);
  }

  /** Writes the page as it was received, then what was made of it. */
  private void put(Captured captured, FrontMatter.Source source, ArticleFiles files) {
    captured
        .original()
        .ifPresent(page -> writer.writeOriginal(source.original().orElseThrow(), page.bytes()));
    writer.write(files);
  }

  /** The format, without the version of the program that read it. */
  private static String kind(Optional<String> importer) {
    return importer.map(words -> words.substring(words.lastIndexOf(' ') + 1)).orElse("");
  }

  /**
   * @param isOurs the archive's article came from a source of the same format
   */
  private Outcome outcome(ArticleFiles now, ArticleFiles next, boolean isOurs) {
    boolean isChanged = !next.actualFingerprint().equals(now.statedFingerprint().orElse(""));
    boolean isSame = next.actualFingerprint().equals(now.actualFingerprint());
    boolean isEdited = !isSame && !(isOurs && (now.isAsImported() || now.isHalfWay(next)));
    if (isEdited && request.theirs()) {
      return Outcome.REPLACED;
    }
    if (isEdited) {
      return isChanged ? Outcome.DIFFERS : Outcome.KEPT;
    }
    return isSame && !isChanged ? Outcome.UNCHANGED : Outcome.UPDATED;
  }

  /** Whether the archive has a capture of the same page that is newer, or came first. */
  private boolean isSuperseded(
      FrontMatter.Source source, Placement.Placed placed, Article article) {
    if (source.original().isEmpty()) {
      return false;
    }
    Optional<EdtfDate> present =
        ContentReader.head(request.into(), placed.path())
            .flatMap(FrontMatter::source)
            .flatMap(FrontMatter.Source::captured);
    long newest = present.map(EdtfDate::sortKey).orElse(Long.MIN_VALUE);
    long own = source.captured().map(EdtfDate::sortKey).orElse(newest);
    boolean isOld = present.isPresent() && own < newest;
    return isOld || own == newest && placed.isRepeated() && !hasMore(article);
  }

  /** Whether a capture of the same time has all comments that are there, and more. */
  private boolean hasMore(Article article) {
    Discussion present = ContentReader.discussion(request.into(), article.path());
    return article.discussion().size() > present.size()
        && Joining.added(article.discussion(), present).isEmpty();
  }

  /** Adds the comments of another page of the same discussion, where they belong by their time. */
  private Written joinPart(ArticleFiles now, Article article, List<Problem> problems) {
    Discussion present = ContentReader.discussion(request.into(), article.path());
    List<Comment> added = Joining.added(present, article.discussion());
    if (added.isEmpty()) {
      return Written.of(Outcome.UNCHANGED).with(problems);
    }
    if (now.isAsImported()) {
      writer.write(now.with(Joining.inOrder(present.captured(), added)));
    } else {
      writer.addComments(article.path(), added);
    }
    return new Written(Outcome.JOINED, added.size(), problems, List.of());
  }

  /** Adds the comments that the article does not have yet. */
  private Written join(Captured captured, Article article, List<Problem> problems) {
    Discussion present = ContentReader.discussion(request.into(), article.path());
    List<Comment> added = Joining.added(present, article.discussion());
    problems.addAll(Joining.changed(present, article.discussion(), captured.place()));
    if (added.isEmpty()) {
      return Written.of(Outcome.UNCHANGED).with(problems);
    }
    writer.addComments(article.path(), added);
    return new Written(Outcome.JOINED, added.size(), problems, List.of());
  }
}
