package org.postil.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.FrontMatter;
import org.postil.diagnostic.Problems;
import org.postil.naming.Slug;

/** What an archive already has, by the captures it came from: so that nothing is imported twice. */
public final class Provenance {
  private final Map<String, Article> byHash = new HashMap<>();
  private final Map<String, Article> byName = new HashMap<>();
  private final Set<String> paths = new HashSet<>();

  private final Path root;

  private Provenance(Path root) {
    this.root = root;
  }

  /** The provenance of a content folder; of none, if there is no such folder yet. */
  public static Provenance of(Path root, Problems problems) {
    Provenance provenance = new Provenance(root);
    if (Files.isDirectory(root) && Files.exists(root.resolve("archive.yaml"))) {
      Archive archive = ContentReader.read(root, true, problems);
      archive.articles().forEach(provenance::add);
    }
    return provenance;
  }

  /** Remembers an article. */
  public void add(Article article) {
    paths.add(article.path());
    Optional<FrontMatter.Source> source = article.head().source();
    source.flatMap(FrontMatter.Source::sha256).ifPresent(hash -> byHash.put(hash, article));
    source.flatMap(FrontMatter.Source::name).ifPresent(name -> byName.put(name, article));
  }

  /** The article that came from a capture with these bytes. */
  public Optional<Article> withHash(String sha256) {
    return Optional.ofNullable(byHash.get(sha256));
  }

  /** The article that came from a capture of this name. */
  public Optional<Article> withName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * A path for a new article: by its month and title, and part of its hash where that is taken.
   *
   * @return such as {@code articles/2011/04/some-title}
   */
  public String pathFor(FrontMatter head, String sha256) {
    String month =
        head.date()
            .flatMap(date -> date.firstDay())
            .map(day -> String.format(Locale.ROOT, "%04d/%02d", day.getYear(), day.getMonthValue()))
            .orElse("undated");
    String path = "articles/" + month + "/" + Slug.of(head.title());
    boolean isTaken = paths.contains(path) || Files.exists(root.resolve(path + ".md"));
    return isTaken ? path + "-" + sha256.substring(0, 8) : path;
  }
}
