package org.postil.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.plan.Plan;
import org.postil.plan.PlannedArticle;
import org.postil.render.view.ChartView;
import org.postil.render.view.Link;
import org.postil.render.view.StatisticsView;
import org.postil.render.view.StatisticsView.Figure;
import org.postil.render.view.StatisticsView.Ranked;

/** Counts the archive. */
final class Statistics {
  private static final int RANKED = 12;
  private static final int DEEPEST = 12;
  private static final int WIDEST = 100;
  private static final int LONGEST_AXIS = 200;

  private final PageContext context;
  private final Plan plan;
  private final Messages messages;

  Statistics(PageContext context) {
    this.context = context;
    this.plan = context.plan();
    this.messages = context.messages();
  }

  StatisticsView view() {
    int undated = plan.undated().size();
    return new StatisticsView(
        figures(),
        charts(),
        undated == 0 ? null : messages.count("statistics.undated", undated),
        mostDiscussed(),
        topics(),
        people());
  }

  private List<Figure> figures() {
    int comments = 0;
    int replies = 0;
    int deepest = 0;
    for (PlannedArticle article : plan.articles()) {
      Discussion discussion = article.discussion();
      comments += discussion.size();
      replies += discussion.replies();
      deepest = Math.max(deepest, discussion.depth());
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("statistics.articles", plan.articles().size()));
    figures.add(figure("statistics.comments", comments));
    figures.add(figure("statistics.replies", replies));
    if (!plan.people().isEmpty()) {
      figures.add(figure("statistics.people", plan.people().size()));
    }
    figures.add(figure("statistics.deepest", deepest));
    return figures;
  }

  private Figure figure(String key, int value) {
    return new Figure(messages.number(value), messages.get(key));
  }

  private List<ChartView> charts() {
    SortedMap<Integer, Integer> articles = new TreeMap<>();
    SortedMap<Integer, Integer> comments = new TreeMap<>();
    int[] levels = new int[DEEPEST];
    for (PlannedArticle article : plan.articles()) {
      article
          .article()
          .head()
          .date()
          .ifPresent(date -> date.year().ifPresent(y -> articles.merge(y, 1, Integer::sum)));
      for (Discussion.Entry entry : article.discussion().inThreadOrder()) {
        entry
            .comment()
            .date()
            .map(EdtfDate::year)
            .ifPresent(year -> year.ifPresent(y -> comments.merge(y, 1, Integer::sum)));
        levels[Math.min(entry.depth(), DEEPEST - 1)]++;
      }
    }
    List<ChartView> charts = new ArrayList<>();
    charts.add(overYears("articles", articles));
    charts.add(overYears("comments", comments));
    charts.add(levels(levels));
    return charts.stream().filter(chart -> !chart.bars().isEmpty()).toList();
  }

  private ChartView overYears(String of, SortedMap<Integer, Integer> counts) {
    List<Charts.Datum> data = new ArrayList<>();
    List<Integer> years = new ArrayList<>(counts.keySet());
    boolean isAxis = !counts.isEmpty() && counts.lastKey() - counts.firstKey() < LONGEST_AXIS;
    if (isAxis) { // empty years are shown as such
      years = IntStream.rangeClosed(counts.firstKey(), counts.lastKey()).boxed().toList();
    }
    for (int year : years) {
      boolean hasPage = context.settings().features().years() && plan.years().containsKey(year);
      data.add(
          new Charts.Datum(
              Integer.toString(year),
              hasPage ? context.hrefs().to(Plan.year(year)) : null,
              counts.getOrDefault(year, 0)));
    }
    return Charts.chart(
        "chart-" + of,
        messages.get("chart." + of + ".title"),
        messages.get("chart.year"),
        messages.get("chart." + of),
        data);
  }

  private ChartView levels(int[] levels) {
    List<Charts.Datum> data = new ArrayList<>();
    int used = DEEPEST;
    while (used > 0 && levels[used - 1] == 0) {
      used--;
    }
    for (int level = 0; level < used; level++) {
      String label = (level + 1) + (level == DEEPEST - 1 ? "+" : "");
      data.add(new Charts.Datum(label, null, levels[level]));
    }
    return Charts.chart(
        "chart-levels",
        messages.get("chart.levels.title"),
        messages.get("chart.level"),
        messages.get("chart.comments"),
        data);
  }

  private List<Ranked> mostDiscussed() {
    return ranked(plan.articles(), a -> a.discussion().size(), context::link);
  }

  private List<Ranked> topics() {
    return ranked(
        plan.topics(),
        topic -> topic.articles().size(),
        topic -> context.link(topic.address(), topic.topic().label()));
  }

  private List<Ranked> people() {
    return ranked(
        plan.people(),
        person -> person.remarks().size(),
        person -> context.link(person.address(), person.name()));
  }

  /** The things with the highest counts; of equals, those that come first. */
  private static <T> List<Ranked> ranked(
      List<T> things, ToIntFunction<T> count, Function<T, Link> link) {
    int first = things.stream().mapToInt(count).max().orElse(0);
    return things.stream()
        .filter(thing -> count.applyAsInt(thing) > 0)
        .sorted(Comparator.comparingInt(thing -> -count.applyAsInt(thing)))
        .limit(RANKED)
        .map(
            thing -> {
              int n = count.applyAsInt(thing);
              return new Ranked(link.apply(thing), n, Math.max(1, n * WIDEST / first));
            })
        .toList();
  }
}
