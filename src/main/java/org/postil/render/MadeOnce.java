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

  /** The comments of an article as HTML. */
  CommentTexts.OfArticle comments(PlannedArticle article) {
    return comments.of(article);
  }

  /** What the articles of a topic come to. */
  TopicFigures figures(PlannedTopic topic) {
    return topics.computeIfAbsent(topic.address(), address -> TopicFigures.of(topic));
  }
}
