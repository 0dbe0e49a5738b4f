package org.postil.plan;

import java.util.List;
import org.postil.archive.Topic;

/**
 * A topic and what was written about it.
 *
 * @param articles newest first
 */
public record PlannedTopic(Topic topic, Address address, List<PlannedArticle> articles) {
  public PlannedTopic {
    articles = List.copyOf(articles);
  }

  public PlannedArticle.TopicLink link() {
    return new PlannedArticle.TopicLink(topic.label(), address);
  }
}
