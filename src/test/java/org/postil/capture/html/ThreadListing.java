package org.postil.capture.html;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;

/** Prints a discussion as a list to read and compare, one comment a line, indented by its depth. */
final class ThreadListing {
  private static final int WORDS = 48;

  private ThreadListing() {}

  static String of(Discussion discussion) {
    return discussion.inThreadOrder().stream()
        .map(ThreadListing::line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Discussion.Entry entry) {
    Comment comment = entry.comment();
    String text = Jsoup.parseBodyFragment(comment.body().text()).text();
    List<String> cells =
        List.of(
            "  ".repeat(entry.depth()) + comment.id(),
            comment.parent().map(parent -> "parent " + parent).orElse("top"),
            comment.evidence().flatMap(Comment.Evidence::parentBy).orElse("?"),
            comment.author().orElse("(nobody)")
                + comment.url().map(url -> " <" + url + ">").orElse(""),
            comment.date().map(date -> date.text()).orElse("(undated)"),
            (comment.kind() == Comment.Kind.COMMENT ? "" : comment.kind() + ": ")
                + (text.length() <= WORDS ? text : text.substring(0, WORDS) + "…"));
    return String.join(" | ", cells).stripTrailing();
  }
}
