package org.postil.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles about the same things: those that share the most topics, rare topics counting more
 * than common ones. For each topic only the nearest in time are looked at, so that the work grows
 * with the archive and not with its square. Nothing is done before the first question; may be
 * shared by threads.
 */
final class Related {
  private static final int NEAREST = 20;
  private static final int SHOWN = 3;

  private final List<PlannedArticle> articles;
  private final List<PlannedTopic> topics;
  private @Nullable Tables tables;

  /**
   * What is looked at for each question. An article is its place in the list of all.
   *
   * @param numbers the articles
   * @param members of each topic, newest first
   * @param weights of each topic
   * @param memberships of each article: topic, place among its members, topic, place, ...
   * @param ranks of each article, in the order of their addresses
   */
  private record Tables(
      Map<Address, Integer> numbers,
      int[][] members,
      double[] weights,
      int[][] memberships,
      int[] ranks) {}

  Related(List<PlannedArticle> articles, List<PlannedTopic> topics) {
    this.articles = articles;
    this.topics = topics;
  }

  private synchronized Tables tables() {
    Tables made = tables;
    if (made == null) {
      made = tables(articles, topics);
      tables = made;
    }
    return made;
  }

  private static Tables tables(List<PlannedArticle> articles, List<PlannedTopic> topics) {
    Map<Address, Integer> numbers = new HashMap<>();
    articles.forEach(article -> numbers.put(article.address(), numbers.size()));
    int[][] members = new int[topics.size()][];
    double[] weights = new double[topics.size()];
    int[][] memberships = new int[articles.size()][];
    for (int number = 0; number < memberships.length; number++) {
      memberships[number] = new int[2 * articles.get(number).topics().size()];
    }
    int[] ends = new int[articles.size()];
    for (int topic = 0; topic < members.length; topic++) {
      List<PlannedArticle> all = topics.get(topic).articles();
      members[topic] = new int[all.size()];
      weights[topic] = 1 / StrictMath.log(1.0 + all.size());
      for (int place = 0; place < all.size(); place++) {
        int number = numbers.getOrDefault(all.get(place).address(), 0);
        members[topic][place] = number;
        if (ends[number] == memberships[number].length) {
          memberships[number] = Arrays.copyOf(memberships[number], ends[number] + 2);
        }
        memberships[number][ends[number]++] = topic;
        memberships[number][ends[number]++] = place;
      }
    }
    for (int number = 0; number < memberships.length; number++) {
      memberships[number] = Arrays.copyOf(memberships[number], ends[number]);
    }
    return new Tables(numbers, members, weights, memberships, ranks(articles));
  }

  private static int[] ranks(List<PlannedArticle> articles) {
    int[] ranks = new int[articles.size()];
    int[] rank = {0};
    IntStream.range(0, ranks.length)
        .boxed()
        .sorted(Comparator.comparing(number -> articles.get(number).address()))
        .forEachOrdered(number -> ranks[number] = rank[0]++);
    return ranks;
  }

  /** The nearest articles, the nearest first; of equals, by address. */
  List<PlannedArticle> to(PlannedArticle article) {
    Tables known = tables();
    int number = known.numbers().getOrDefault(article.address(), -1);
    return number < 0 ? List.of() : nearest(known, number);
  }

  private List<PlannedArticle> nearest(Tables known, int number) {
    int[] memberships = known.memberships()[number];
    Scores scores = new Scores(memberships.length / 2 * (2 * NEAREST + 1));
    for (int i = 0; i < memberships.length; i += 2) {
      int[] members = known.members()[memberships[i]];
      double weight = known.weights()[memberships[i]];
      int at = memberships[i + 1];
      int until = Math.min(members.length, at + NEAREST + 1);
      for (int place = Math.max(0, at - NEAREST); place < until; place++) {
        if (members[place] != number) {
          scores.add(members[place], weight);
        }
      }
    }
    Best best = new Best(known.ranks());
    for (int slot = 0; slot < scores.numbers.length; slot++) {
      if (scores.numbers[slot] > 0) {
        best.add(scores.numbers[slot] - 1, scores.sums[slot]);
      }
    }
    return Arrays.stream(best.numbers, 0, best.count).mapToObj(articles::get).toList();
  }

  /** Sums by number, without an object for each: there are a hundred for each article. */
  private static final class Scores {
    /** One more than the number; 0 where a slot is free. */
    private final int[] numbers;

    private final double[] sums;

    Scores(int most) {
      int slots = Math.max(2, 2 * Integer.highestOneBit(most) * 2);
      numbers = new int[slots];
      sums = new double[slots];
    }

    void add(int number, double weight) {
      int slot = (number * 0x9E3779B9) >>> 1 & numbers.length - 1;
      while (numbers[slot] != 0 && numbers[slot] != number + 1) {
        slot = slot + 1 & numbers.length - 1;
      }
      numbers[slot] = number + 1;
      sums[slot] += weight;
    }
  }

  /** The few best in order: cheaper than to sort all. */
  private static final class Best {
    private final int[] ranks;
    private final int[] numbers = new int[SHOWN];
    private final double[] scores = new double[SHOWN];
    private int count;

    /**
     * @param ranks of all articles: of equals, the least is the better
     */
    Best(int[] ranks) {
      this.ranks = ranks;
    }

    void add(int number, double score) {
      int at = count;
      while (at > 0 && isBefore(number, score, at - 1)) {
        at--;
      }
      if (at == SHOWN) {
        return;
      }
      count = Math.min(SHOWN, count + 1);
      System.arraycopy(numbers, at, numbers, at + 1, count - at - 1);
      System.arraycopy(scores, at, scores, at + 1, count - at - 1);
      numbers[at] = number;
      scores[at] = score;
    }

    private boolean isBefore(int number, double score, int place) {
      return score > scores[place]
          || score == scores[place] && ranks[number] < ranks[numbers[place]];
    }
  }
}
