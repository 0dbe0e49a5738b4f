package org.postil.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Body;
import org.postil.archive.Topic;
import org.postil.markup.Links;
import org.postil.markup.Markup;
import org.postil.naming.ByName;
import org.postil.plan.Page;
import org.postil.plan.Plan;
import org.postil.plan.PlannedArticle;
import org.postil.plan.PlannedTopic;
import org.postil.render.view.Counted;
import org.postil.render.view.FrontView;
import org.postil.render.view.Link;
import org.postil.render.view.PeriodView;
import org.postil.render.view.TopicView;
import org.postil.render.view.TopicsView;
import org.postil.render.view.YearsView;

/** Describes the pages that list articles: front, topics, years. */
final class Listings {
  private static final int FRONT_TOPICS = 16;

  private final PageContext context;
  private final Plan plan;
  private final Messages messages;

  Listings(PageContext context) {
    this.context = context;
    this.plan = context.plan();
    this.messages = context.messages();
  }

  FrontView front(Page.Front page) {
    List<PlannedArticle> all = plan.articles();
    boolean first = page.pager().number() == 1; // the ways in stand on the front only
    boolean hasUndated = !plan.undated().isEmpty() && context.settings().features().years();
    return new FrontView(
        first,
        !plan.years().isEmpty(),
        first ? withSpan(extent(all), PageContext.span(all)) : "",
        first ? context.years(all) : List.of(),
        hasUndated ? context.link(Plan.UNDATED, messages.get("undated")) : null,
        first ? largestTopics() : List.of(),
        context.link(Plan.TOPICS, messages.get("front.all-topics")),
        context.entries(page.pager().slice(all, context.settings().paging())),
        context.pager(page.pager()));
  }

  private List<Counted> largestTopics() {
    List<PlannedTopic> largest =
        plan.topics().stream()
            .filter(topic -> !topic.articles().isEmpty())
            .sorted(Comparator.comparing(topic -> -topic.articles().size()))
            .limit(FRONT_TOPICS)
            .toList();
    return ByName.sorted(largest, topic -> topic.topic().label()).stream()
        .map(context::counted)
        .toList();
  }

  private String withSpan(String text, @Nullable String span) {
    return span == null ? text : messages.get("extent.span", text, span);
  }

  /** "42 articles and 630 comments". */
  private String extent(List<PlannedArticle> articles) {
    return extent(articles.size(), articles.stream().mapToInt(a -> a.discussion().size()).sum());
  }

  private String extent(int articles, int comments) {
    String text = messages.count("articles", articles);
    return comments == 0
        ? text
        : messages.get("extent", text, messages.count("comments", comments));
  }

  TopicView topic(Page.TopicPage page) {
    Topic topic = page.topic().topic();
    List<PlannedArticle> articles = page.topic().articles();
    TopicFigures figures = context.made().figures(page.topic());
    return new TopicView(
        topic.label(),
        topic
            .description()
            .map(text -> Markup.article(Body.markdown(text), Links.NONE).html())
            .orElse(null),
        topic.aliases(),
        plan.topicTree().broader(topic).stream()
            .map(broader -> context.link(broader.address(), broader.topic().label()))
            .toList(),
        plan.topicTree().narrower(topic).stream().map(context::counted).toList(),
        beside(figures),
        context.years(new TreeMap<>(figures.years()), "articles"),
        withSpan(extent(articles.size(), figures.comments()), PageContext.span(figures.years())),
        context.entries(page.pager().slice(articles, context.settings().paging())),
        context.pager(page.pager()));
  }

  private List<Counted> beside(TopicFigures figures) {
    return figures.beside().stream()
        .map(
            entry ->
                new Counted(
                    context.link(entry.getKey().address(), entry.getKey().label()),
                    entry.getValue(),
                    null))
        .toList();
  }

  TopicsView topics() {
    List<TopicsView.Row> rows = new ArrayList<>();
    plan.topicTree().roots().forEach(root -> addBranch(root, 1, 0, rows));
    return new TopicsView(rows, plan.topicTree().free().stream().map(context::counted).toList());
  }

  /**
   * Adds a topic and those below it. A vocabulary is shallow, and one that turns in a circle has
   * not got this far.
   *
   * @param closes how many lists end after the branch
   */
  private void addBranch(PlannedTopic topic, int level, int closes, List<TopicsView.Row> rows) {
    List<PlannedTopic> narrower = plan.topicTree().narrower(topic.topic());
    List<String> aliases = topic.topic().aliases();
    rows.add(
        new TopicsView.Row(
            context.counted(topic),
            aliases.isEmpty() ? null : String.join(messages.get("list.comma"), aliases),
            level,
            !narrower.isEmpty(),
            narrower.isEmpty() ? closes : 0));
    for (int i = 0; i < narrower.size(); i++) {
      boolean isLast = i == narrower.size() - 1;
      addBranch(narrower.get(i), level + 1, isLast ? closes + 1 : 0, rows);
    }
  }

  YearsView years() {
    List<YearsView.Year> rows = new ArrayList<>();
    plan.years()
        .forEach(
            (year, months) -> {
              int count = months.values().stream().mapToInt(List::size).sum();
              Link link = context.link(Plan.year(year), Integer.toString(year));
              rows.add(0, new YearsView.Year(new Counted(link, count, null), months(year)));
            });
    return new YearsView(
        context.years(plan.articles()),
        rows,
        plan.undated().isEmpty()
            ? null
            : new Counted(
                context.link(Plan.UNDATED, messages.get("undated")), plan.undated().size(), null));
  }

  private List<Counted> months(int year) {
    List<Counted> months = new ArrayList<>();
    plan.years()
        .getOrDefault(year, new TreeMap<>())
        .forEach(
            (month, articles) -> {
              if (month > 0) {
                months.add(
                    new Counted(
                        context.link(Plan.month(year, month), messages.get("month." + month)),
                        articles.size(),
                        null));
              }
            });
    return months;
  }

  PeriodView period(Page.YearPage page) {
    int year = page.year();
    boolean isMonth = page.month().isPresent();
    String title =
        isMonth
            ? messages.get("date.month", messages.get("month." + page.month().getAsInt()), year)
            : Integer.toString(year);
    TreeMap<Integer, ?> years = new TreeMap<>(plan.years());
    return new PeriodView(
        title,
        extent(page.articles()),
        isMonth
            ? context.link(Plan.year(year), Integer.toString(year))
            : context.link(Plan.YEARS, messages.get("nav.years")),
        isMonth ? List.of() : months(year),
        isMonth ? null : yearLink(years.lowerKey(year)),
        isMonth ? null : yearLink(years.higherKey(year)),
        context.entries(page.pager().slice(page.articles(), context.settings().paging())),
        context.pager(page.pager()));
  }

  private @Nullable Link yearLink(@Nullable Integer year) {
    return year == null ? null : context.link(Plan.year(year), Integer.toString(year));
  }

  PeriodView undated(Page.UndatedPage page) {
    return new PeriodView(
        messages.get("undated.title"),
        extent(page.articles()),
        context.link(Plan.YEARS, messages.get("nav.years")),
        List.of(),
        null,
        null,
        context.entries(page.pager().slice(page.articles(), context.settings().paging())),
        context.pager(page.pager()));
  }
}
