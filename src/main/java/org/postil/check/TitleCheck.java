package org.postil.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postil.archive.Article;
import org.postil.archive.NameKey;
import org.postil.diagnostic.Problem;

/** Articles that cannot be told apart in a listing. */
final class TitleCheck {
  private static final Pattern TITLE = Pattern.compile("^title\\s*:");
  private static final int NAMED = 3;

  private TitleCheck() {}

  static void check(List<Article> articles, Sources sources, Findings findings) {
    Map<String, List<String>> byTitle = new TreeMap<>();
    for (Article article : articles) {
      byTitle
          .computeIfAbsent(NameKey.of(article.title()), title -> new ArrayList<>())
          .add(article.path() + ".md");
    }
    Map<String, String> titles =
        articles.stream()
            .collect(Collectors.toMap(a -> a.path() + ".md", Article::title, (one, two) -> one));
    byTitle.values().stream()
        .filter(files -> files.size() > 1)
        .forEach(
            files -> {
              String title = titles.getOrDefault(files.get(0), "");
              findings.add(
                  Finding.of(
                      Rule.DUPLICATE_TITLE,
                      Problem.warning(
                          sources.line(files.get(0), TITLE),
                          "the title "
                              + Problem.quote(title)
                              + " is also that of "
                              + named(files.subList(1, files.size()), sources),
                          "say in one of them what sets it apart, or remove the copy")));
            });
  }

  private static String named(List<String> files, Sources sources) {
    String first =
        files.stream().limit(NAMED).map(sources::named).collect(Collectors.joining(", "));
    int others = files.size() - NAMED;
    return others > 0 ? first + " and " + others + " more" : first;
  }
}
