package org.postil.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.postil.archive.Article;
import org.postil.archive.Discussion;
import org.postil.capture.Captured;

/** Tells what an import did: what came out of each source, and where each of its lines went. */
final class ImportReport {
  private final boolean everyLine;
  private final List<String> lines = new ArrayList<>();
  private int articles;
  private int comments;
  private int unchanged;

  /**
   * @param everyLine whether each line is told, or only those set aside
   */
  ImportReport(boolean everyLine) {
    this.everyLine = everyLine;
  }

  void unchanged(String source, Article article) {
    unchanged++;
    lines.add(source + ": unchanged, " + article.path() + ".md");
  }

  void imported(String source, Article article, Captured captured) {
    Discussion discussion = captured.discussion();
    articles++;
    comments += discussion.size();
    lines.add(source + ": " + article.path() + ".md");
    lines.add(
        String.format(
            Locale.ROOT,
            "  %d comments, %d of them replies, depth %d",
            discussion.size(),
            discussion.replies(),
            discussion.depth()));
    Map<Captured.Kind, Integer> counts = new TreeMap<>();
    captured.notes().lines().forEach(line -> counts.merge(line.kind(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, count) -> parts.add(count + " " + word(kind)));
    lines.add(
        "  " + captured.notes().lines().size() + " lines with text: " + String.join(", ", parts));
    for (Captured.Line line : captured.notes().lines()) {
      if (everyLine) {
        lines.add("  " + line.number() + ": " + word(line.kind()) + ": " + line.text());
      } else if (line.kind() == Captured.Kind.BOILERPLATE) {
        lines.add("  set aside, line " + line.number() + ": " + line.text());
      }
    }
  }

  private static String counted(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private static String word(Captured.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  void print(PrintWriter out) {
    lines.forEach(out::println);
    out.println(
        counted(articles, "article")
            + " and "
            + counted(comments, "comment")
            + " imported, "
            + unchanged
            + " unchanged");
    out.flush();
  }
}
