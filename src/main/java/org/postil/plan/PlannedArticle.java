package org.postil.plan;

import java.util.List;
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.Discussion;

/**
 * An article with its place in the site.
 *
 * @param topics its tags, resolved, each once
 * @param thread the discussion over its pages
 * @param byDate the same comments oldest first; absent where that is the order of the thread, or
 *     not wanted
 * @param hasFeed whether there is a feed of its comments
 */
public record PlannedArticle(
    Article article,
    Address address,
    List<TopicLink> topics,
    ThreadPages thread,
    Optional<ThreadPages> byDate,
    boolean hasFeed) {

  /** A topic as a page of another thing names it. */
  public record TopicLink(String label, Address address) {}

  public String title() {
    return article.title();
  }

  public Discussion discussion() {
    return article.discussion();
  }

  /** The anchor of a comment in every page that shows it. */
  public static String anchor(Discussion.Entry entry) {
    return anchor(entry.comment().id());
  }

  /** The anchor of the comment that has an id. */
  public static String anchor(String id) {
    return "comment-" + id;
  }
}
