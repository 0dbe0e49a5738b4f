package org.postil.render;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postil.archive.Discussion;
import org.postil.plan.PlannedArticle;
import org.postil.plan.ThreadPages;

/**
 * Tells the page's script on which page of a long discussion a comment stands, so that a permalink
 * finds it from the article's own address. A script and not JSON, because a page opened from disk
 * may load scripts only.
 */
final class CommentIndexes {
  private CommentIndexes() {}

  /** One string for each page: the ids of its comments, which hold no character to be escaped. */
  static String write(PlannedArticle article) {
    ThreadPages thread = article.thread();
    return IntStream.rangeClosed(1, thread.count())
        .mapToObj(thread::part)
        .map(part -> part.stream().map(CommentIndexes::id).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\",\n\"", "postilCommentPages([\n\"", "\"]);\n"));
  }

  private static String id(Discussion.Entry entry) {
    return entry.comment().id();
  }
}
