package org.postil.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.markup.Markup;

/**
 * Something a search can find: an article, or one comment.
 *
 * @param under the article it belongs to
 * @param page the page it stands on
 * @param comment the id of the comment; absent for the article itself
 * @param text its words, without markup
 * @param author who wrote it, as printed
 * @param isOpen whether its words may be quoted
 */
public record Searchable(
    PlannedArticle under,
    Address page,
    Optional<String> comment,
    String text,
    Optional<String> author,
    Optional<EdtfDate> date,
    boolean isOpen) {

  /** The address within the site at which it is read. */
  public String address() {
    return comment.map(id -> page.path() + "#" + PlannedArticle.anchor(id)).orElse(page.path());
  }

  /** The labels of the article's topics. */
  public List<String> topics() {
    return under.topics().stream().map(PlannedArticle.TopicLink::label).toList();
  }

  /** The file beside a page that holds the words on it. */
  public static Address texts(Address page) {
    return page.resolve("text.js");
  }

  /** An article, then its comments in thread order. */
  public static List<Searchable> of(PlannedArticle planned) {
    return IntStream.rangeClosed(1, planned.thread().count())
        .mapToObj(part -> on(planned, part))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * What can be found on one page of an article: the article on the first, and comments in thread
   * order.
   *
   * @param part the page, from 1
   */
  public static List<Searchable> on(PlannedArticle planned, int part) {
    Address page = planned.thread().pager(part).address();
    List<Searchable> found = new ArrayList<>();
    if (part == 1) {
      found.add(article(planned));
    }
    for (Discussion.Entry entry : planned.thread().part(part)) {
      Comment comment = entry.comment();
      if (!comment.treatment().isListed()) {
        continue;
      }
      found.add(
          new Searchable(
              planned,
              page,
              Optional.of(comment.id()),
              Markup.plain(comment.body()),
              comment.author(),
              comment.date(),
              comment.treatment().isOpen()));
    }
    return found;
  }

  private static Searchable article(PlannedArticle planned) {
    Article article = planned.article();
    FrontMatter head = article.head();
    String words =
        Stream.of(
                head.summary(),
                Optional.of(Markup.plain(article.body())),
                head.image().flatMap(FrontMatter.Image::caption))
            .flatMap(Optional::stream)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    Optional<String> authors =
        head.byline()
            .or(() -> Optional.of(String.join(", ", head.authors())))
            .filter(names -> !names.isEmpty());
    return new Searchable(
        planned, planned.address(), Optional.empty(), words, authors, head.date(), true);
  }
}
