package org.postil.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.capture.Captured;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/**
 * Reads a page that a crawler flattened to text. Every line that is not blank is accounted for.
 * Linear in the size of the capture but for the depth of its thread. Thread-safe.
 */
public final class TextCapture {
  private static final int LONGEST_BUTTON = 100;

  private static final Pattern MARKUP =
      Pattern.compile(
          "\\s*<(!doctype|!--|html|head|body|\\?xml|rss|disqus)\\b", Pattern.CASE_INSENSITIVE);

  private TextCapture() {}

  /**
   * Reads a capture.
   *
   * @param name the capture as problems call it
   * @param doubtful is told what may have been read wrongly
   * @throws Mistake if it is no such text
   */
  public static Captured read(byte[] bytes, String name, Consumer<Problem> doubtful) {
    Decoded decoded = Decoded.of(bytes);
    check(decoded.text(), name);
    List<SourceLine> lines = SourceLine.of(decoded.text());
    Headers headers = Headers.of(lines);
    int start = headers.start();
    Account account = new Account();
    ArticleParser article = new ArticleParser(account);
    article.parse(lines.subList(0, start));
    List<Comment> comments =
        start < lines.size() ? new ThreadParser(lines, headers, start, account).parse() : List.of();
    List<Doubt> doubts = new ArrayList<>(decoded.doubts());
    if (headers.missed(start) > 0) {
      doubts.add(
          new Doubt(
              headers.missed(start),
              "this list was read as part of the article",
              "if it is the discussion, give its items the form '1. NAME said:'"));
    }
    if (article.title().isEmpty()) {
      doubts.add(
          new Doubt(1, "the page has no title", "its file's name stands in for it; correct it"));
    }
    doubts.addAll(setAside(account));
    doubts.forEach(
        doubt ->
            doubtful.accept(
                Problem.warning(new Place(name, doubt.line(), 1), doubt.what(), doubt.toDo())));
    return Captured.of(
            Place.of(name),
            head(article, article.title().isEmpty() ? fileName(name) : article.title()),
            Body.markdown(article.body()),
            Discussion.of(comments))
        .with(new Captured.Notes(claims(article), account.lines()))
        .with(new Captured.Original(bytes, ".txt"));
  }

  /** The long lines among those that are no part of the article or a comment. */
  private static List<Doubt> setAside(Account account) {
    return account.lines().stream()
        .filter(line -> line.kind() == Captured.Kind.BOILERPLATE)
        .filter(line -> line.text().length() > LONGEST_BUTTON)
        .map(
            line ->
                new Doubt(
                    line.number(),
                    "this line was set aside as no part of the article or a comment",
                    "add it to the article if it is"))
        .toList();
  }

  private static List<Captured.Claim> claims(ArticleParser article) {
    return article.claimed().stream()
        .mapToObj(
            number ->
                new Captured.Claim(
                    Captured.Measure.COMMENTS, number, "the heading of the discussion"))
        .toList();
  }

  private static String fileName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static void check(String text, String name) {
    if (text.isBlank()) {
      throw Mistake.of(Place.of(name), "the capture holds no text", "leave it out");
    }
    if (text.indexOf('\0') >= 0) {
      throw Mistake.of(Place.of(name), "this is not text", "name a page flattened to text");
    }
    if (MARKUP.matcher(text).lookingAt()) {
      throw Mistake.of(
          Place.of(name), "this is HTML or XML, not a page flattened to text", "flatten it first");
    }
  }

  private static FrontMatter head(ArticleParser article, String title) {
    return new FrontMatter(
        title,
        article.date(),
        article.author().map(List::of).orElse(List.of()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        article.dateline(),
        article
            .caption()
            .map(
                caption ->
                    new FrontMatter.Image(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(caption),
                        Optional.empty())),
        Optional.empty(),
        new FrontMatter.Moderated(article.isClosed(), article.policy(), Optional.empty()),
        Map.of());
  }
}
