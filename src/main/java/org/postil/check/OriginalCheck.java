package org.postil.check;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.postil.archive.Article;
import org.postil.content.FileNames;
import org.postil.diagnostic.Problem;

/** Captures that articles name and that are not there. */
final class OriginalCheck {
  private static final Pattern ORIGINAL = Pattern.compile("^\\s+original\\s*:");

  private OriginalCheck() {}

  static void check(List<Article> articles, Path content, Sources sources, Findings findings) {
    for (Article article : articles) {
      article
          .head()
          .source()
          .flatMap(source -> source.original())
          .filter(original -> !isThere(content, original))
          .ifPresent(
              original ->
                  findings.add(
                      Finding.of(
                          Rule.MISSING_ORIGINAL,
                          Problem.warning(
                              sources.line(article.path() + ".md", ORIGINAL),
                              "the capture " + Problem.quote(original) + " is not there",
                              "put it back, or remove original: and what belongs to it"))));
    }
  }

  private static boolean isThere(Path content, String original) {
    try {
      Path root = content.toAbsolutePath().normalize();
      Path file = FileNames.of(root, original).normalize();
      return file.startsWith(root) && Files.isRegularFile(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
