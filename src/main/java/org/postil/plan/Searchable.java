package org.postil.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param entry the comment; absent for the article itself
 * @param words what {@link #text} says, if it is at hand
 */
public record Searchable(
    PlannedArticle under, Optional<Discussion.Entry> entry, Optional<String> words) {

  /** Without its words at hand. */
  public Searchable(PlannedArticle under, Optional<Discussion.Entry> entry) {
    this(under, entry, Optional.empty());
  }

  /** The same with its words at hand, for those who ask more than once. */
  public Searchable read() {
    return new Searchable(under, entry, Optional.of(text()));
  }

  /** The page it stands on. */
  public Address page() {
    return entry.map(under.thread()::page).orElseGet(under::address);
  }

  private Optional<Comment> told() {
    return entry.map(Discussion.Entry::comment);
  }

  /** The id of the comment; absent for the article itself. */
  public Optional<String> comment() {
    return told().map(Comment::id);
  }

  /** Its words, without markup; made anew each time where they are not at hand. */
  public String text() {
    if (words.isPresent()) {
      return words.get();
    }
    return entry.isPresent() ? Markup.plain(entry.get().comment().body()) : articleText();
  }

  private String articleText() {
    Article article = under.article();
    FrontMatter head = article.head();
    return Stream.of(
            head.summary(),
            Optional.of(Markup.plain(article.body())),
            head.image().flatMap(FrontMatter.Image::caption))
        .flatMap(Optional::stream)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Who wrote it, as printed. */
  public Optional<String> author() {
    if (entry.isPresent()) {
      return entry.get().comment().author();
    }
    FrontMatter head = under.article().head();
    return head.byline()
        .or(() -> Optional.of(String.join(", ", head.authors())))
        .filter(names -> !names.isEmpty());
  }

  public Optional<EdtfDate> date() {
    return entry.isPresent() ? entry.get().comment().date() : under.article().head().date();
  }

  /** Whether its words may be quoted. */
  public boolean isOpen() {
    return entry.isEmpty() || entry.get().comment().treatment().isOpen();
  }

  /** The address within the site at which it is read. */
  public String address() {
    String page = page().path();
    return comment().map(id -> page + "#" + PlannedArticle.anchor(id)).orElse(page);
  }

  /** The labels of the article's topics. */
  public List<String> topics() {
    return under.topics().stream().map(PlannedArticle.TopicLink::label).toList();
  }

  /** The file beside a page that holds the words on it. */
  public static Address texts(Address page) {
    return page.resolve("text.js");
  }

  /**
   * What can be found on one page of an article: the article on the first, and comments in thread
   * order.
   *
   * @param part the page, from 1
   */
  public static List<Searchable> on(PlannedArticle planned, int part) {
    List<Searchable> found = new ArrayList<>();
    if (part == 1) {
      found.add(new Searchable(planned, Optional.empty()));
    }
    for (Discussion.Entry entry : planned.thread().part(part)) {
      if (entry.comment().treatment().isListed()) {
        found.add(new Searchable(planned, Optional.of(entry)));
      }
    }
    return found;
  }
}
