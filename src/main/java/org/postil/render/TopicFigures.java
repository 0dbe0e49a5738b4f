package org.postil.render;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postil.plan.PlannedArticle;
import org.postil.plan.PlannedTopic;

/**
 * What all articles of a topic come to; each page of the topic tells it.
 *
 * @param years how many articles are of each year
 * @param beside the other topics of its articles, the most frequent first
 */
record TopicFigures(
    int comments,
    SortedMap<Integer, Integer> years,
    List<Map.Entry<PlannedArticle.TopicLink, Integer>> beside) {
  private static final int BESIDE = 8;

  static TopicFigures of(PlannedTopic topic) {
    int comments = 0;
    SortedMap<Integer, Integer> years = new TreeMap<>();
    Map<PlannedArticle.TopicLink, Integer> beside = new HashMap<>();
    for (PlannedArticle article : topic.articles()) {
      comments += article.discussion().size();
      article
          .article()
          .head()
          .date()
          .ifPresent(date -> date.year().ifPresent(year -> years.merge(year, 1, Integer::sum)));
      for (PlannedArticle.TopicLink other : article.topics()) {
        if (!other.address().equals(topic.address())) {
          beside.merge(other, 1, Integer::sum);
        }
      }
    }
    return new TopicFigures(comments, years, mostFrequent(beside));
  }

  private static List<Map.Entry<PlannedArticle.TopicLink, Integer>> mostFrequent(
      Map<PlannedArticle.TopicLink, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<PlannedArticle.TopicLink, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().address()))
        .limit(BESIDE)
        .toList();
  }
}
