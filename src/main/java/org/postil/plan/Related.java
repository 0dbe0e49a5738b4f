package org.postil.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds articles about the same things: those that share the most topics, rare topics counting more
 * than common ones. For each topic only the nearest in time are looked at, so that the work grows
 * with the archive and not with its square.
 */
final class Related {
  private static final int NEAREST = 20;
  private static final int SHOWN = 3;

  private final Map<Address, List<PlannedArticle>> articles = new HashMap<>();
  private final Map<Address, Map<Address, Integer>> positions = new HashMap<>();

  Related(List<PlannedTopic> all) {
    for (PlannedTopic topic : all) {
      articles.put(topic.address(), topic.articles());
      Map<Address, Integer> byArticle = new HashMap<>();
      for (int i = 0; i < topic.articles().size(); i++) {
        byArticle.put(topic.articles().get(i).address(), i);
      }
      positions.put(topic.address(), byArticle);
    }
  }

  List<PlannedArticle> to(PlannedArticle article) {
    Map<Address, Double> scores = new HashMap<>();
    Map<Address, PlannedArticle> found = new HashMap<>();
    for (PlannedArticle.TopicLink link : article.topics()) {
      List<PlannedArticle> all = articles.getOrDefault(link.address(), List.of());
      double weight = 1 / StrictMath.log(1.0 + all.size());
      int at = positions.getOrDefault(link.address(), Map.of()).getOrDefault(article.address(), 0);
      int from = Math.max(0, at - NEAREST);
      int until = Math.min(all.size(), at + NEAREST + 1);
      for (PlannedArticle other : all.subList(from, until)) {
        if (other != article) {
          scores.merge(other.address(), weight, Double::sum);
          found.put(other.address(), other);
        }
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Address, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .flatMap(best -> Stream.ofNullable(found.get(best.getKey())))
        .toList();
  }
}
