package org.postil.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postil.archive.Article;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.content.FileNames;
import org.postil.diagnostic.Place;
import org.postil.plan.Page;
import org.postil.plan.Person;
import org.postil.plan.PlannedArticle;

/** Finds the files of the archive that a page is made from, and where in them something stands. */
final class Sources {
  private static final List<String> SIDECARS =
      List.of(".comments.yaml", ".comments.yml", ".comments.json");

  private final Path content;
  private final String name;

  /**
   * @param content the content folder
   * @param name of it in problems
   */
  Sources(Path content, String name) {
    this.content = content;
    this.name = name;
  }

  /** A file of the archive as problems call it. */
  String named(String file) {
    return name + "/" + file;
  }

  /** The file that a page is made from above all. */
  String of(Page page) {
    Optional<PlannedArticle> article = article(page);
    if (article.isPresent()) {
      return named(article.get().article().path() + ".md");
    }
    if (page instanceof Page.Standing standing) {
      return named(standing.page().path() + ".md");
    }
    return named("archive.yaml");
  }

  /**
   * Where the archive has a link that a page shows: in a text, or among what is known of it.
   *
   * @param href as it stands in the page
   * @return empty if it is not from the archive, but from a template
   */
  Optional<Place> ofLink(Page page, String href) {
    Pattern written = written(href);
    if (page instanceof Page.Standing standing) {
      return in(standing.page().body(), named(standing.page().path() + ".md"), written);
    }
    return articles(page, written)
        .map(PlannedArticle::article)
        .flatMap(article -> ofLink(article, written, isWhole(href)).stream())
        .findFirst()
        .or(() -> isWhole(href) ? ofCapturedLink(page, href) : Optional.empty());
  }

  /** A relative link of a capture leads from where the text was captured. */
  private Optional<Place> ofCapturedLink(Page page, String href) {
    String path = href.replaceFirst("^[^:]*://[^/]*", "");
    String last = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Pattern written = ended("(?<=[(<\"'/=\\s])" + Pattern.quote(last));
    return articles(page, written)
        .map(PlannedArticle::article)
        .filter(article -> article.head().source().flatMap(s -> s.url()).isPresent())
        .flatMap(article -> ofLink(article, written, false).stream())
        .findFirst();
  }

  private Optional<Place> ofLink(Article article, Pattern written, boolean isWhole) {
    String text = article.path() + ".md";
    Optional<String> discussion = discussion(article);
    return in(article.body(), named(text), written)
        .or(
            () ->
                article.discussion().inThreadOrder().stream()
                    .map(Discussion.Entry::comment)
                    .flatMap(c -> in(c.body(), named(discussion.orElse(text)), written).stream())
                    .findFirst())
        .or(() -> isWhole ? find(text, written) : Optional.empty())
        .or(() -> isWhole ? discussion.flatMap(f -> find(f, written)) : Optional.empty());
  }

  /**
   * The articles of which a page shows texts or addresses. Of the many under which somebody wrote
   * only the first that has the link, or each link of a page would be looked for in all of them.
   */
  private static Stream<PlannedArticle> articles(Page page, Pattern written) {
    if (page instanceof Page.PersonPage one) {
      return one.person().remarks().stream()
          .filter(remark -> has(remark.entry().comment(), written))
          .map(Person.Remark::under)
          .limit(1);
    }
    return article(page).stream();
  }

  private static boolean has(Comment comment, Pattern written) {
    return written.matcher(comment.body().text()).find()
        || comment.url().filter(url -> written.matcher(url).find()).isPresent();
  }

  /** Links inside the site are written otherwise in a text; what is after {@code #} is the same. */
  private static Pattern written(String href) {
    int hash = href.indexOf('#');
    if (isWhole(href) || hash < 0) {
      return ended(Pattern.quote(href));
    }
    String part = href.substring(hash + 1);
    String bare = part.startsWith("text-") ? part.substring("text-".length()) : part;
    String before = hash == 0 ? "(?<![\\w/.])" : "(?<=[\\w/.])";
    return ended(before + "#(?:text-)?" + Pattern.quote(bare));
  }

  private static Pattern ended(String written) {
    return Pattern.compile(written + "(?![\\w/%-])");
  }

  /** Whether a link names its host, so that it is the same wherever it stands. */
  static boolean isWhole(String href) {
    return href.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
  }

  private static Optional<Place> in(Body body, String file, Pattern written) {
    Matcher found = written.matcher(body.text());
    if (!found.find()) {
      return Optional.empty();
    }
    String before = body.text().substring(0, found.start());
    int line = body.line() + (int) before.chars().filter(c -> c == '\n').count();
    return Optional.of(new Place(file, line, before.length() - before.lastIndexOf('\n')));
  }

  /** The file of an article's discussion. */
  private Optional<String> discussion(Article article) {
    return SIDECARS.stream()
        .map(end -> article.path() + end)
        .filter(file -> Files.exists(FileNames.of(content, file)))
        .findFirst();
  }

  private static Optional<PlannedArticle> article(Page page) {
    if (page instanceof Page.ArticlePage one) {
      return Optional.of(one.article());
    }
    if (page instanceof Page.ByDatePage one) {
      return Optional.of(one.article());
    }
    if (page instanceof Page.CommentFeed one) {
      return Optional.of(one.article());
    }
    if (page instanceof Page.CommentIndex one) {
      return Optional.of(one.article());
    }
    return page instanceof Page.Redirect one ? Optional.of(one.target()) : Optional.empty();
  }

  /** Where a file has what a pattern finds; else its start. */
  Place line(String file, Pattern wanted) {
    return find(file, wanted).orElseGet(() -> Place.of(named(file)));
  }

  private Optional<Place> find(String file, Pattern wanted) {
    try {
      List<String> lines = Files.readAllLines(FileNames.of(content, file), StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        Matcher found = wanted.matcher(lines.get(i));
        if (found.find()) {
          return Optional.of(new Place(named(file), i + 1, found.start() + 1));
        }
      }
    } catch (IOException e) {
      // the place is then less exact
    }
    return Optional.empty();
  }
}
