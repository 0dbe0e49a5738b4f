package org.postil.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.FrontMatter;
import org.postil.archive.Settings;
import org.postil.archive.Vocabulary;
import org.postil.diagnostic.Problems;

/**
 * What an archive has, by the heads of its articles: enough to know what a capture is, and small
 * for large archives.
 */
public record ContentIndex(Settings settings, Vocabulary vocabulary, List<Known> articles) {

  /**
   * An article of the archive.
   *
   * @param path without ending
   * @param title as its head has it
   * @param aliases its old addresses
   */
  public record Known(
      String path, String title, Optional<FrontMatter.Source> source, List<String> aliases) {
    static Known of(Article article) {
      return new Known(
          article.path(), article.title(), article.head().source(), article.head().aliases());
    }
  }

  /**
   * The index of a content folder; of an empty archive, if there is none yet.
   *
   * @param problems receives what is wrong in the heads
   */
  public static ContentIndex of(Path root, Problems problems) {
    if (Files.isDirectory(root) && Files.exists(root.resolve("archive.yaml"))) {
      return ContentReader.index(root, problems);
    }
    return new ContentIndex(SettingsReader.fallback(), new Vocabulary(List.of()), List.of());
  }
}
