package org.postil.intake;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import org.postil.content.ArticleFiles;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;

/** Shows how an edited article differs from what its source has now. */
final class Differences {
  private static final int CONTEXT = 1;
  private static final int MOST_LINES = 5_000;
  private static final int SHOWN = 60;

  private Differences() {}

  static Problem problem(Place place, String path) {
    return Problem.warning(
        place,
        path + ".md was edited since it was imported, and the source has changed too",
        "it was left as it is; --theirs takes the source's");
  }

  /** Unified diffs of both files, from the archive's to the source's. */
  static List<String> between(ArticleFiles now, ArticleFiles next) {
    List<String> lines = new ArrayList<>();
    add(now.path() + ".md", now.article(), next.article(), lines);
    add(
        now.path() + ".comments.yaml",
        now.discussion().orElse(""),
        next.discussion().orElse(""),
        lines);
    return lines.size() <= SHOWN ? lines : withRest(lines.subList(0, SHOWN), lines.size() - SHOWN);
  }

  private static List<String> withRest(List<String> shown, int rest) {
    List<String> lines = new ArrayList<>(shown);
    lines.add("… and " + rest + " lines more");
    return lines;
  }

  private static void add(String file, String now, String next, List<String> out) {
    List<String> before = now.lines().toList();
    List<String> after = next.lines().toList();
    if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
      out.add(file + ": too long to compare here");
      return;
    }
    out.addAll(
        UnifiedDiffUtils.generateUnifiedDiff(
            file, file + " (source)", before, DiffUtils.diff(before, after), CONTEXT));
  }
}
