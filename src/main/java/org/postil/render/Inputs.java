package org.postil.render;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postil.archive.Act;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.archive.Fingerprint;
import org.postil.archive.Fingerprinter;
import org.postil.plan.Address;
import org.postil.plan.Page;
import org.postil.plan.Pager;
import org.postil.plan.Person;
import org.postil.plan.Plan;
import org.postil.plan.PlannedArticle;
import org.postil.plan.PlannedTopic;

/**
 * What each kind of page is made from, as a fingerprint: a page whose inputs are those of an
 * earlier build has that build's bytes. What a view comes to show must be added here; where it is
 * simpler, more is named than the page shows. Links that texts follow are told by {@link
 * RenderedPage#lookups}. May be shared by threads.
 */
final class Inputs implements Page.Visitor<Fingerprint> {
  private static final Fingerprint NOBODY = Fingerprint.of(List.of());

  private final Plan plan;
  private final Fingerprint common;
  private final Map<Address, OfArticle> articles;
  private final Map<Address, OfTopic> topics;

  /** Of the years and months, which each page of their listings shows; by its first page. */
  private final Map<Address, Fingerprint> extents = new ConcurrentHashMap<>();

  /**
   * @param card what lists show of the article
   * @param discussion what stands under it
   * @param commenters where the names under its comments lead; once for all pages of the discussion
   * @param topics what it is about
   */
  private record OfArticle(
      Fingerprint card, Fingerprint discussion, Fingerprint commenters, Fingerprint topics) {}

  /**
   * @param line what lists show of the topic
   * @param beside the topics beside it, in the articles about it
   */
  private record OfTopic(Fingerprint line, Fingerprint beside) {}

  /**
   * @param theme what all pages share: templates, messages, options
   */
  Inputs(Plan plan, Fingerprint theme) {
    this.plan = plan;
    this.common =
        Fingerprint.of(
            theme,
            plan.settings(),
            plan.archive().isModerated(),
            plan.archive().pages().stream()
                .map(page -> List.of(page.path(), page.title()))
                .toList());
    this.articles =
        plan.articles().parallelStream()
            .collect(Collectors.toConcurrentMap(PlannedArticle::address, this::of));
    this.topics =
        plan.topics().parallelStream()
            .collect(Collectors.toConcurrentMap(PlannedTopic::address, this::ofTopic));
  }

  private OfArticle of(PlannedArticle planned) {
    var article = planned.article();
    Fingerprint topics = Fingerprint.of(planned.topics());
    Fingerprinter card =
        new Fingerprinter()
            .add(planned.address().path())
            .add(article.path())
            .add(article.body())
            .add(topics)
            .add(article.discussion().size())
            .add(planned.hasFeed());
    if (plan.archive().isModerated() || article.body().file().isEmpty()) {
      card.add(article.head()); // else it is as the file says it, which the body is told apart by
    }
    return new OfArticle(
        card.done(),
        article.discussion().fingerprint(),
        plan.people().isEmpty() ? NOBODY : commenters(article.discussion()),
        topics);
  }

  private Fingerprint commenters(Discussion discussion) {
    return Fingerprint.of(
        discussion.inThreadOrder().stream()
            .flatMap(entry -> entry.comment().author().flatMap(plan::person).stream())
            .toList());
  }

  private OfTopic ofTopic(PlannedTopic topic) {
    Fingerprinter all = new Fingerprinter();
    topic.articles().forEach(article -> all.add(of(article.address()).topics()));
    return new OfTopic(
        Fingerprint.of(topic.topic(), topic.address(), extent(topic.articles())), all.done());
  }

  /** A topic as lists show it. */
  private Fingerprint line(PlannedTopic topic) {
    return Objects.requireNonNull(topics.get(topic.address())).line();
  }

  private OfArticle of(Address article) {
    return Objects.requireNonNull(articles.get(article));
  }

  private Fingerprint card(PlannedArticle article) {
    return of(article.address()).card();
  }

  /** Adds an article with its discussion. */
  private Fingerprinter whole(PlannedArticle article, Fingerprinter all) {
    OfArticle known = of(article.address());
    return all.add(known.card()).add(known.discussion());
  }

  /** How many articles and comments there are, and from which years; once for each topic. */
  private static Fingerprint extent(List<PlannedArticle> articles) {
    int[] years = new int[articles.size()];
    int dated = 0;
    int comments = 0;
    for (PlannedArticle article : articles) {
      comments += article.discussion().size();
      Optional<EdtfDate> date = article.article().head().date();
      OptionalInt year = date.isPresent() ? date.get().year() : OptionalInt.empty();
      if (year.isPresent()) {
        years[dated++] = year.getAsInt();
      }
    }
    Arrays.sort(years, 0, dated);
    Fingerprinter all = new Fingerprinter().add(articles.size()).add(comments);
    for (int from = 0, to = 0; from < dated; from = to) {
      while (to < dated && years[to] == years[from]) {
        to++;
      }
      all.add(years[from]).add(to - from);
    }
    return all.done();
  }

  private Fingerprinter page(Page page) {
    return new Fingerprinter().add(page.getClass().getSimpleName()).add(common).add(page.address());
  }

  private Fingerprinter cards(Page page, Collection<PlannedArticle> shown) {
    Fingerprinter all = page(page);
    shown.forEach(article -> all.add(card(article)));
    return all;
  }

  /** One page of a listing: its entries, and how many pages there are. */
  private Fingerprinter listing(Page page, Pager pager, List<PlannedArticle> all) {
    return cards(page, pager.slice(all, plan.settings().paging())).add(pager);
  }

  private Fingerprint commenters(PlannedArticle article) {
    return of(article.address()).commenters();
  }

  private static <T> List<Fingerprint> each(Collection<T> all, Function<T, Fingerprint> one) {
    return all.stream().map(one).toList();
  }

  @Override
  public Fingerprint front(Page.Front page) {
    Fingerprinter all =
        listing(page, page.pager(), plan.articles())
            .add(plan.undated().isEmpty())
            .add(plan.years().isEmpty());
    if (page.pager().number() == 1) {
      all.add(extent(plan.articles())).add(each(plan.topics(), this::line));
    }
    return all.done();
  }

  @Override
  public Fingerprint articlePage(Page.ArticlePage page) {
    return whole(page.article(), cards(page, page.related()))
        .add(commenters(page.article()))
        .add(page.newer().map(PlannedArticle::address))
        .add(page.newer().map(PlannedArticle::title))
        .add(page.older().map(PlannedArticle::address))
        .add(page.older().map(PlannedArticle::title))
        .done();
  }

  @Override
  public Fingerprint byDatePage(Page.ByDatePage page) {
    return whole(page.article(), page(page)).add(commenters(page.article())).done();
  }

  @Override
  public Fingerprint commentIndex(Page.CommentIndex page) {
    return whole(page.article(), page(page)).done();
  }

  @Override
  public Fingerprint topics(Page.Topics page) {
    return page(page).add(each(plan.topics(), this::line)).done();
  }

  @Override
  public Fingerprint topicPage(Page.TopicPage page) {
    var topic = page.topic().topic();
    return listing(page, page.pager(), page.topic().articles())
        .add(line(page.topic()))
        .add(Objects.requireNonNull(topics.get(page.topic().address())).beside())
        .add(each(plan.topicTree().broader(topic), this::line))
        .add(each(plan.topicTree().narrower(topic), this::line))
        .done();
  }

  @Override
  public Fingerprint people(Page.People page) {
    Fingerprinter all = page(page);
    for (Person person : plan.people()) {
      all.add(person.name()).add(person.address()).add(person.remarks().size());
    }
    return all.done();
  }

  @Override
  public Fingerprint personPage(Page.PersonPage page) {
    Person person = page.person();
    List<Person.Remark> remarks = person.remarks();
    Fingerprinter all =
        page(page)
            .add(page.pager())
            .add(person.spellings())
            .add(remarks.size())
            .add(person.isListed());
    for (Person.Remark remark : page.pager().slice(remarks, plan.settings().paging())) {
      whole(remark.under(), all).add(remark.position());
    }
    if (page.pager().number() == 1) {
      all.add(plan.years().keySet());
      for (Person.Remark remark : remarks) {
        all.add(remark.year());
      }
    }
    return all.done();
  }

  @Override
  public Fingerprint years(Page.Years page) {
    Fingerprinter all = page(page).add(plan.undated().size());
    plan.years()
        .forEach(
            (year, months) -> {
              all.add(year);
              months.forEach((month, inMonth) -> all.add(month).add(inMonth.size()));
            });
    return all.done();
  }

  @Override
  public Fingerprint yearPage(Page.YearPage page) {
    Fingerprinter all =
        listing(page, page.pager(), page.articles())
            .add(extents.computeIfAbsent(page.pager().address(1), a -> extent(page.articles())))
            .add(plan.years().keySet());
    if (page.month().isEmpty()) {
      plan.years()
          .getOrDefault(page.year(), new TreeMap<>())
          .forEach((month, inMonth) -> all.add(month).add(inMonth.size()));
    }
    return all.done();
  }

  @Override
  public Fingerprint undatedPage(Page.UndatedPage page) {
    return listing(page, page.pager(), page.articles()).add(extent(page.articles())).done();
  }

  @Override
  public Fingerprint statisticsPage(Page.StatisticsPage page) {
    Fingerprinter all = page(page);
    plan.articles().forEach(article -> whole(article, all));
    plan.topics().forEach(topic -> all.add(line(topic)));
    plan.people().forEach(person -> all.add(person.name()).add(person.address()));
    return all.done();
  }

  @Override
  public Fingerprint moderationPage(Page.ModerationPage page) {
    Fingerprinter all = page(page);
    for (Act act : plan.archive().acts()) {
      all.add(act.kind()).add(act.reason()).add(act.comments());
    }
    return all.done();
  }

  @Override
  public Fingerprint searchPage(Page.SearchPage page) {
    return page(page).done();
  }

  @Override
  public Fingerprint searchTopics(Page.SearchTopics page) {
    Fingerprinter all = page(page);
    plan.topics().forEach(topic -> all.add(topic.topic()).add(topic.address()));
    return all.done();
  }

  @Override
  public Fingerprint searchTexts(Page.SearchTexts page) {
    return whole(page.article(), page(page)).done();
  }

  @Override
  public Fingerprint standing(Page.Standing page) {
    return page(page).add(page.page()).done();
  }

  @Override
  public Fingerprint notFound(Page.NotFound page) {
    return page(page).done();
  }

  @Override
  public Fingerprint redirect(Page.Redirect page) {
    return page(page).add(page.target().address()).add(page.target().title()).done();
  }

  @Override
  public Fingerprint lookups(Page.Lookups page) {
    Fingerprinter all = page(page);
    page.targets().forEach((old, article) -> all.add(old).add(article.address()));
    return all.done();
  }

  @Override
  public Fingerprint articleFeed(Page.ArticleFeed page) {
    return cards(page, page.articles()).add(page.topic().map(PlannedTopic::link)).done();
  }

  @Override
  public Fingerprint jsonFeed(Page.JsonFeed page) {
    return cards(page, page.articles()).done();
  }

  @Override
  public Fingerprint commentFeed(Page.CommentFeed page) {
    return whole(page.article(), page(page)).done();
  }

  @Override
  public Fingerprint sitemap(Page.Sitemap page) {
    Fingerprinter all = page(page);
    plan.pages().forEach(other -> all.add(other.getClass().getSimpleName()).add(other.address()));
    plan.people().forEach(person -> all.add(person.isListed()));
    return all.done();
  }

  @Override
  public Fingerprint textFile(Page.TextFile page) {
    return page(page).add(page.text()).done();
  }
}
