package org.postil.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.capture.Captured;
import org.postil.capture.Input;
import org.postil.content.ContentIndex;
import org.postil.content.ContentIndex.Known;
import org.postil.naming.Slug;

/**
 * Finds for each captured article the one it is in the archive, or a free place for a new one.
 * Depends on the order of the sources and nothing else. Not thread-safe.
 */
final class Placement {
  private final Catalogue catalogue = new Catalogue();
  private final Set<String> paths = new HashSet<>();

  /** Which source brought an article in this import. */
  private final Map<String, Input> brought = new HashMap<>();

  /**
   * Where an article goes.
   *
   * @param isKnown the archive has it
   * @param isRepeated the same page came earlier in this import
   * @param isFresh it came earlier in this import, and may not be written yet
   * @param importer what brought it into the archive, if that has it and knows
   * @param twin another article that the same source has under the same address
   */
  record Placed(
      String path,
      boolean isKnown,
      boolean isRepeated,
      boolean isFresh,
      Optional<String> importer,
      Optional<String> twin) {}

  Placement(ContentIndex index) {
    String site = index.settings().baseUrl().map(url -> url.toString()).orElse("");
    for (Known article : index.articles()) {
      paths.add(article.path().toLowerCase(Locale.ROOT));
      catalogue.add(article, site.isEmpty() ? "" : site + article.path() + "/");
    }
  }

  /**
   * Finds the place of an article.
   *
   * @param source its provenance, complete
   */
  Placed place(Captured captured, FrontMatter.Source source, Input input) {
    Optional<Known> match = match(captured, source, input);
    boolean isFresh = match.filter(article -> brought.containsKey(article.path())).isPresent();
    boolean isPage = captured.original().isPresent();
    Optional<String> twin =
        match.isPresent()
            ? Optional.empty()
            : catalogue.from(source, captured.head().title(), any -> true).map(Known::path);
    String path = match.map(Known::path).orElseGet(() -> freePath(captured, source));
    brought.put(path, input);
    if (match.isEmpty()) {
      FrontMatter head = captured.head();
      catalogue.add(new Known(path, head.title(), Optional.of(source), head.aliases()), "");
    }
    return new Placed(
        path,
        match.isPresent(),
        isFresh && isPage,
        isFresh,
        match.flatMap(Known::source).flatMap(FrontMatter.Source::importer),
        twin);
  }

  private Optional<Known> match(Captured captured, FrontMatter.Source source, Input input) {
    String title = captured.head().title();
    // a source that holds two articles of one address means two; pages are captures of one
    boolean mayRepeat = captured.original().isPresent() || captured.isBare();
    Predicate<Known> isFree = article -> mayRepeat || !input.equals(brought.get(article.path()));
    Optional<Known> same = catalogue.from(source, title, isFree);
    if (same.isPresent()) {
      return same;
    }
    Predicate<Known> mayJoin =
        captured.isBare() ? isFree : isFree.and(article -> article.source().isEmpty());
    return catalogue.at(source.url(), captured.head().aliases(), title, mayJoin);
  }

  private String freePath(Captured captured, FrontMatter.Source source) {
    String month =
        captured
            .head()
            .date()
            .flatMap(EdtfDate::firstDay)
            .map(day -> String.format(Locale.ROOT, "%04d/%02d", day.getYear(), day.getMonthValue()))
            .orElse("undated");
    String title = captured.head().title();
    String path =
        "articles/"
            + month
            + "/"
            + Slug.of(captured.slug().filter(s -> !s.isBlank()).orElse(title));
    String identity = source.url().or(source::name).orElse("") + source.record().orElse("") + title;
    String free = path;
    for (int n = 0; !paths.add(free); n++) {
      free = path + "-" + Hash.of((identity + n).getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
    return free;
  }
}
