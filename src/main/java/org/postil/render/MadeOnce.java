package org.postil.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.plan.Address;
import org.postil.plan.PlannedArticle;
import org.postil.plan.PlannedTopic;

/** What several pages of one plan show alike. Thread-safe. */
final class MadeOnce {
  private final CommentTexts comments = new CommentTexts();
  private final Map<Address, TopicFigures> topics = new ConcurrentHashMap<>();
  private final Map<Address, String> excerpts = new ConcurrentHashMap<>();

  /** The comments of an article as HTML. */
  CommentTexts.OfArticle comments(PlannedArticle article) {
    return comments.of(article);
  }

  /** Makes room: what is asked for again is made again. */
  void forget() {
    topics.clear();
    excerpts.clear();
  }

  /** The first words of an article. */
  String excerpt(PlannedArticle article) {
    String known = excerpts.get(article.address());
    if (known != null) {
      return known;
    }
    String made = PageContext.excerpt(article.article());
    excerpts.put(article.address(), made);
    return made;
  }

  /** What the articles of a topic come to. */
  TopicFigures figures(PlannedTopic topic) {
    return topics.computeIfAbsent(topic.address(), address -> TopicFigures.of(topic));
  }
}
