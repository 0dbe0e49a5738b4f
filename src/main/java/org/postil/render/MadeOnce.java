package org.postil.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postil.plan.Address;
import org.postil.plan.PlannedArticle;
import org.postil.plan.PlannedTopic;
import org.postil.render.view.DateText;

/** What several pages of one plan show alike. Thread-safe. */
final class MadeOnce {
  private final CommentTexts comments = new CommentTexts();
  private final Map<Address, TopicFigures> topics = new ConcurrentHashMap<>();
  private final Map<Address, String> excerpts = new ConcurrentHashMap<>();
  private final Map<Address, Facts> facts = new ConcurrentHashMap<>();

  /**
   * What every list says of an article.
   *
   * @param comments how many there are, in words; absent without any
   */
  record Facts(@Nullable DateText date, @Nullable String comments) {}

  /** The comments of an article as HTML. */
  CommentTexts.OfArticle comments(PlannedArticle article) {
    return comments.of(article);
  }

  /** Makes room: what is asked for again is made again. */
  void forget() {
    topics.clear();
    excerpts.clear();
    facts.clear();
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

  /** When an article is from and how much was said to it, as {@code context} words it. */
  Facts facts(PlannedArticle article, PageContext context) {
    Facts known = facts.get(article.address());
    if (known != null) {
      return known;
    }
    Facts made = context.facts(article);
    facts.put(article.address(), made);
    return made;
  }

  /** What the articles of a topic come to. */
  TopicFigures figures(PlannedTopic topic) {
    return topics.computeIfAbsent(topic.address(), address -> TopicFigures.of(topic));
  }
}
