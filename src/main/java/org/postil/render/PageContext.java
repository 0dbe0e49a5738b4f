package org.postil.render;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Article;
import org.postil.archive.Body;
import org.postil.archive.Comment;
import org.postil.archive.Settings;
import org.postil.markup.Excerpt;
import org.postil.markup.Markup;
import org.postil.plan.Address;
import org.postil.plan.Pager;
import org.postil.plan.Plan;
import org.postil.plan.PlannedArticle;
import org.postil.plan.PlannedTopic;
import org.postil.plan.SiteLinks;
import org.postil.render.view.Counted;
import org.postil.render.view.EntryView;
import org.postil.render.view.Link;
import org.postil.render.view.PagerView;
import org.postil.render.view.YearBar;

/** What it takes to describe the site's things on one page: its links, words and dates. */
record PageContext(
    Plan plan,
    SiteLinks links,
    Messages messages,
    Dates dates,
    Address address,
    Hrefs hrefs,
    MadeOnce made) {
  private static final int SUMMARY = 220;
  private static final int NEIGHBOURS = 2;
  private static final int TALLEST = 40;

  Settings settings() {
    return plan.settings();
  }

  /** The name under a comment, or what stands in its place. */
  String signature(Comment comment) {
    String key = comment.treatment().hasName() ? "anonymous" : "name.withheld";
    return comment.author().orElseGet(() -> messages.get(key));
  }

  Link link(Address target, String text) {
    boolean current = address.equals(target);
    return new Link(hrefs.to(target), text, current);
  }

  Link link(PlannedArticle article) {
    return link(article.address(), article.title());
  }

  List<Link> topics(PlannedArticle article) {
    return article.topics().stream().map(t -> link(t.address(), t.label())).toList();
  }

  /** The summary as given, else the first words of the text. */
  String summary(PlannedArticle planned) {
    Article article = planned.article();
    return article.head().summary().orElseGet(() -> made.excerpt(planned));
  }

  /** The first words of a text. */
  static String excerpt(Article article) {
    return Excerpt.of(Markup.plain(beginning(article.body())), SUMMARY);
  }

  /** Enough of a text for an excerpt, cut between paragraphs. */
  private static Body beginning(Body body) {
    int cut = body.text().indexOf("\n\n", 4 * SUMMARY);
    return cut < 0 ? body : new Body(body.format(), body.text().substring(0, cut), body.line());
  }

  List<EntryView> entries(List<PlannedArticle> articles) {
    return articles.stream().map(this::entry).toList();
  }

  EntryView entry(PlannedArticle planned) {
    String summary = summary(planned);
    return entry(planned, summary.isEmpty() ? null : summary, topics(planned));
  }

  /** An entry that says no more of an article than when it is from and how much was said to it. */
  EntryView brief(PlannedArticle planned) {
    return entry(planned, null, List.of());
  }

  private EntryView entry(PlannedArticle planned, @Nullable String summary, List<Link> topics) {
    Article article = planned.article();
    int comments = article.discussion().size();
    return new EntryView(
        hrefs.to(planned.address()),
        article.title(),
        foreign(article.head().lang()),
        dates.text(article.head().date()),
        summary,
        topics,
        comments == 0 ? null : messages.count("comments", comments),
        comments == 0 ? null : hrefs.to(planned.address(), "discussion"));
  }

  /** The language of a text, where it is not the page's. */
  @Nullable String foreign(Optional<String> lang) {
    String text = lang.orElse(settings().language());
    return text.equals(messages.language()) ? null : text;
  }

  Counted counted(PlannedTopic topic) {
    return new Counted(
        link(topic.address(), topic.topic().label()),
        topic.articles().size(),
        span(topic.articles()));
  }

  /** The years a list of articles covers; absent if none is dated. */
  static @Nullable String span(List<PlannedArticle> articles) {
    IntSummaryStatistics years =
        articles.stream()
            .flatMap(a -> a.article().head().date().stream())
            .flatMapToInt(date -> date.year().stream())
            .summaryStatistics();
    return years.getCount() == 0 ? null : Dates.span(years.getMin(), years.getMax());
  }

  /** The same for how many articles are of each year. */
  static @Nullable String span(SortedMap<Integer, Integer> years) {
    return years.isEmpty() ? null : Dates.span(years.firstKey(), years.lastKey());
  }

  /** A strip of years; {@code counts} in ascending order of years. */
  List<YearBar> years(TreeMap<Integer, Integer> counts, String key) {
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<YearBar> bars = new ArrayList<>();
    counts.forEach(
        (year, count) ->
            bars.add(
                new YearBar(
                    Integer.toString(year),
                    settings().features().years() && plan.years().containsKey(year)
                        ? hrefs.to(Plan.year(year))
                        : null,
                    Math.max(1, Math.round((float) count * TALLEST / most)),
                    count,
                    messages.get("bar", year, messages.count(key, count)))));
    return bars;
  }

  List<YearBar> years(List<PlannedArticle> articles) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    articles.stream()
        .flatMap(a -> a.article().head().date().stream())
        .flatMapToInt(date -> date.year().stream())
        .forEach(year -> counts.merge(year, 1, Integer::sum));
    return years(counts, "articles");
  }

  @Nullable PagerView pager(Pager pager) {
    if (pager.count() == 1) {
      return null;
    }
    int number = pager.number();
    List<Link> pages = new ArrayList<>();
    int last = 0;
    for (int n = 1; n <= pager.count(); n++) {
      boolean isEnd = n == 1 || n == pager.count();
      if (isEnd || Math.abs(n - number) <= NEIGHBOURS) {
        if (n > last + 1) {
          pages.add(new Link("", "…", false));
        }
        pages.add(new Link(hrefs.to(pager.address(n)), Integer.toString(n), n == number));
        last = n;
      }
    }
    return new PagerView(
        messages.get("pager.label", number, pager.count()),
        number == 1 ? null : hrefs.to(pager.address(number - 1)),
        number == pager.count() ? null : hrefs.to(pager.address(number + 1)),
        pages);
  }
}
