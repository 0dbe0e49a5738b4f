package org.postil.plan;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postil.archive.Archive;
import org.postil.archive.Article;
import org.postil.archive.Settings;
import org.postil.archive.StandingPage;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.naming.OldAddress;
import org.postil.naming.Slug;

/** Decides which pages a site has. */
public final class Planner {
  private static final int FEED_LENGTH = 20;

  private final Archive archive;
  private final Settings settings;
  private final Collection<String> ownFiles;
  private final String contentName;
  private final Problems problems;
  private final List<Placed> pages = new ArrayList<>();
  private final TakenFiles taken = new TakenFiles();

  private Planner(
      Archive archive, Collection<String> ownFiles, String contentName, Problems problems) {
    this.archive = archive;
    this.settings = archive.settings();
    this.ownFiles = ownFiles;
    this.contentName = contentName;
    this.problems = problems;
  }

  /**
   * Plans a site.
   *
   * @param ownFiles paths that are no page's: the theme's and the program's files
   * @param contentName the content folder as problems call it
   * @param problems receives addresses that two pages claim, and aliases that cannot be served
   */
  public static Plan plan(
      Archive archive, Collection<String> ownFiles, String contentName, Problems problems) {
    return new Planner(archive, ownFiles, contentName, problems).plan();
  }

  private Plan plan() {
    TopicIndex topicIndex = new TopicIndex(archive.vocabulary());
    List<PlannedArticle> articles =
        LaidArticle.newestFirst(archive.articles(), settings.features().byDate()).stream()
            .map(laid -> article(laid, topicIndex))
            .toList();
    // the largest part that nothing waits for: done beside the rest
    CompletableFuture<List<Person>> gathering =
        CompletableFuture.supplyAsync(() -> people(articles));
    articles.forEach(topicIndex::add);
    List<PlannedTopic> topics = topicIndex.planned();
    var years = byYear(articles);
    List<PlannedArticle> undated = articles.stream().filter(a -> !isDated(a)).toList();

    ownFiles.forEach(file -> taken.claim(new Address(file), "the theme or the program"));
    planArticles(articles, topics);
    planFront(articles);
    planTopics(topics);
    List<Person> people = joined(gathering);
    planPeople(people);
    planYears(years, undated);
    planSearch();
    archive.pages().forEach(this::planStanding);
    planMachineFiles(articles);
    articles.forEach(this::planAliases);
    planLookups(articles);
    return new Plan(
        archive,
        articles,
        topics,
        new TopicTree(topics, archive.vocabulary()),
        people,
        years,
        undated,
        pagesInOrder(),
        PeopleIndex.addresses(people),
        links(articles));
  }

  /** What goes wrong there is told as it would be here: a file may be gone by then. */
  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private List<Page> pagesInOrder() {
    return pages.parallelStream()
        .sorted(Comparator.comparing(Placed::address))
        .map(Placed::page)
        .toList();
  }

  private List<Person> people(List<PlannedArticle> articles) {
    return settings.features().people() ? PeopleIndex.of(articles) : List.of();
  }

  /** A page with its address, which most pages put together whenever they are asked. */
  private record Placed(Address address, Page page) {}

  /** One after another: a topic is spelled as the first article spells it. */
  private PlannedArticle article(LaidArticle laid, TopicIndex topics) {
    return new PlannedArticle(
        laid.article(),
        laid.address(),
        topics.resolve(laid.article()),
        laid.thread(),
        laid.byDate(),
        hasFeed(laid.article()));
  }

  private boolean hasFeed(Article article) {
    return settings.features().feeds()
        && settings.features().commentFeeds()
        && article.discussion().hasListed();
  }

  private static Address mediaAddress(String path) {
    int slash = path.lastIndexOf('/');
    int dot = path.lastIndexOf('.');
    String folder = Address.ofText(path.substring(0, slash)).path();
    String ending = path.substring(dot).toLowerCase(Locale.ROOT);
    return new Address(folder + Slug.of(path.substring(slash + 1, dot)) + ending);
  }

  private static boolean isDated(PlannedArticle article) {
    return article.article().head().date().map(d -> d.year().isPresent()).orElse(false);
  }

  private static SortedMap<Integer, SortedMap<Integer, List<PlannedArticle>>> byYear(
      List<PlannedArticle> articles) {
    SortedMap<Integer, SortedMap<Integer, List<PlannedArticle>>> years = new TreeMap<>();
    for (PlannedArticle article : articles) {
      article
          .article()
          .head()
          .date()
          .filter(date -> date.year().isPresent())
          .ifPresent(
              date ->
                  years
                      .computeIfAbsent(date.year().getAsInt(), y -> new TreeMap<>())
                      .computeIfAbsent(date.month().orElse(0), m -> new ArrayList<>())
                      .add(article));
    }
    return years;
  }

  private void planArticles(List<PlannedArticle> articles, List<PlannedTopic> topics) {
    Related related = new Related(articles, topics);
    for (int i = 0; i < articles.size(); i++) {
      PlannedArticle article = articles.get(i);
      String file = article.article().path() + ".md";
      Optional<PlannedArticle> newer = i > 0 ? Optional.of(articles.get(i - 1)) : Optional.empty();
      Optional<PlannedArticle> older =
          i + 1 < articles.size() ? Optional.of(articles.get(i + 1)) : Optional.empty();
      for (int part = 1; part <= article.thread().count(); part++) {
        boolean isNew = add(new Page.ArticlePage(article, part, newer, older, related), file);
        if (isNew && settings.features().search()) {
          add(new Page.SearchTexts(article, part), file);
        }
      }
      if (article.thread().count() > 1) {
        add(new Page.CommentIndex(article), file);
      }
      article
          .byDate()
          .ifPresent(
              view -> {
                for (int part = 1; part <= view.count(); part++) {
                  add(new Page.ByDatePage(article, view, part), file);
                }
              });
      if (article.hasFeed()) {
        add(new Page.CommentFeed(article), file);
      }
    }
  }

  private void planSearch() {
    if (settings.features().search()) {
      add(new Page.SearchPage(Plan.SEARCH), "archive.yaml");
      add(new Page.SearchTopics(Plan.SEARCH.resolve("topics.js")), "archive.yaml");
      taken.close(Plan.SEARCH, "the search");
    }
  }

  private void planFront(List<PlannedArticle> articles) {
    pagers(Address.FRONT, articles.size())
        .forEach(pager -> add(new Page.Front(pager), "archive.yaml"));
  }

  private void planTopics(List<PlannedTopic> topics) {
    add(new Page.Topics(Plan.TOPICS), "topics.yaml");
    for (PlannedTopic topic : topics) {
      pagers(topic.address(), topic.articles().size())
          .forEach(pager -> add(new Page.TopicPage(topic, pager), "topics.yaml"));
      if (settings.features().feeds()) {
        add(
            new Page.ArticleFeed(
                topic.address().resolve("feed.xml"), Optional.of(topic), newest(topic.articles())),
            "topics.yaml");
      }
    }
  }

  private static List<PlannedArticle> newest(List<PlannedArticle> articles) {
    return articles.subList(0, Math.min(FEED_LENGTH, articles.size()));
  }

  private void planPeople(List<Person> people) {
    if (!settings.features().people()) {
      return;
    }
    add(new Page.People(Plan.PEOPLE), "archive.yaml");
    for (Person person : people) {
      pagers(person.address(), person.remarks().size())
          .forEach(pager -> add(new Page.PersonPage(person, pager), "archive.yaml"));
    }
  }

  private void planYears(
      SortedMap<Integer, SortedMap<Integer, List<PlannedArticle>>> years,
      List<PlannedArticle> undated) {
    if (!settings.features().years()) {
      return;
    }
    add(new Page.Years(Plan.YEARS), "archive.yaml");
    years.forEach(
        (year, months) -> {
          List<PlannedArticle> all = new ArrayList<>();
          new TreeMap<>(months).descendingMap().values().forEach(all::addAll);
          pagers(Plan.year(year), all.size())
              .forEach(
                  pager ->
                      add(
                          new Page.YearPage(pager, year, OptionalInt.empty(), all),
                          "archive.yaml"));
          months.forEach((month, articles) -> planMonth(year, month, articles));
        });
    if (!undated.isEmpty()) {
      pagers(Plan.UNDATED, undated.size())
          .forEach(pager -> add(new Page.UndatedPage(pager, undated), "archive.yaml"));
    }
  }

  private void planMonth(int year, int month, List<PlannedArticle> articles) {
    if (month > 0) {
      pagers(Plan.month(year, month), articles.size())
          .forEach(
              pager ->
                  add(
                      new Page.YearPage(pager, year, OptionalInt.of(month), articles),
                      "archive.yaml"));
    }
  }

  /** The pages of a listing. */
  private List<Pager> pagers(Address first, int items) {
    int count = Pager.count(items, settings.paging());
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Pager(first, "page", number, count))
        .toList();
  }

  private void planStanding(StandingPage page) {
    add(new Page.Standing(Address.ofText(page.path()), page), page.path() + ".md");
  }

  private void planMachineFiles(List<PlannedArticle> articles) {
    if (settings.features().statistics()) {
      add(new Page.StatisticsPage(Plan.STATISTICS), "archive.yaml");
    }
    if (settings.features().feeds()) {
      add(new Page.ArticleFeed(Plan.FEED, Optional.empty(), newest(articles)), "archive.yaml");
      add(new Page.JsonFeed(Plan.JSON_FEED, newest(articles)), "archive.yaml");
    }
    if (archive.isModerated()) {
      add(new Page.ModerationPage(Plan.MODERATION), "moderation.yaml");
    }
    add(new Page.NotFound(Plan.NOT_FOUND), "archive.yaml");
    text(".nojekyll", "");
    String allowed = "User-agent: *\nAllow: /\n";
    Optional<URI> base = settings.baseUrl();
    if (base.isPresent()) {
      add(new Page.Sitemap(Plan.SITEMAP), "archive.yaml");
      text("robots.txt", allowed + "Sitemap: " + base.get().resolve("sitemap.xml") + "\n");
      customDomain(base.get()).ifPresent(host -> text("CNAME", host + "\n"));
    } else {
      text("robots.txt", allowed);
    }
  }

  private void text(String path, String text) {
    add(new Page.TextFile(new Address(path), text), "archive.yaml");
  }

  /** The host for GitHub's CNAME file: only a site at the root of a domain of its own has one. */
  private static Optional<String> customDomain(URI base) {
    String host = base.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    boolean isOwn =
        base.getPath().equals("/")
            && base.getPort() == -1
            && host.contains(".")
            && !host.endsWith(".github.io")
            && !host.matches("[0-9.]+");
    return isOwn ? Optional.of(host) : Optional.empty();
  }

  private void planAliases(PlannedArticle article) {
    List<String> aliases = article.article().head().aliases();
    if (aliases.isEmpty()) {
      return; // as of most articles
    }
    aliases.stream()
        .flatMap(alias -> OldAddress.of(alias).stream())
        .map(Address::new)
        .filter(old -> !old.equals(article.address()))
        .distinct()
        .forEach(old -> planAlias(old, article));
  }

  private void planLookups(List<PlannedArticle> articles) {
    SortedMap<String, PlannedArticle> targets = new TreeMap<>();
    for (PlannedArticle article : articles) {
      article.article().head().aliases().stream()
          .flatMap(alias -> OldAddress.lookup(alias).stream())
          .forEach(key -> targets.putIfAbsent(key, article));
    }
    // written even if it is empty: a page asks for it where it cannot know
    add(new Page.Lookups(Plan.LOOKUPS, targets), "archive.yaml");
  }

  /** An old address gives way to whatever else stands there: captures bring many of them. */
  private void planAlias(Address old, PlannedArticle article) {
    String file = article.article().path() + ".md";
    Optional<String> owner = taken.claim(old, file);
    if (owner.isEmpty()) {
      pages.add(new Placed(old, new Page.Redirect(old, article)));
    } else if (!owner.get().equals(file)) {
      problems.warning(
          place(file),
          "the old address " + old + " is taken by " + owner.get(),
          "it does not lead here; remove it from aliases, or rename the other");
    }
  }

  private Place place(String file) {
    return Place.of(contentName + "/" + file);
  }

  /** Enters a page, unless its file is taken. */
  private boolean add(Page page, String file) {
    Address address = page.address();
    return claim(address, file) && pages.add(new Placed(address, page));
  }

  private boolean claim(Address address, String file) {
    if (address.file().length() > Address.LONGEST) {
      problems.error(
          place(file),
          "the file "
              + Problem.quote(address.file())
              + " of the site would have a name of more than "
              + Address.LONGEST
              + " characters, which not every machine can hold",
          "shorten the names of the file and its folders");
      return false;
    }
    Optional<String> owner = taken.claim(address, file);
    owner.ifPresent(
        other ->
            problems.error(
                place(file),
                "the address " + address + " is taken by " + other,
                "rename one of the two"));
    return owner.isEmpty();
  }

  private SiteLinks links(List<PlannedArticle> articles) {
    Map<String, Address> byFile = new HashMap<>();
    articles.forEach(a -> byFile.put(a.article().path() + ".md", a.address()));
    archive.pages().forEach(p -> byFile.put(p.path() + ".md", Address.ofText(p.path())));
    for (Archive.Media media : archive.media()) {
      Address address = mediaAddress(media.path());
      byFile.put(media.path(), address);
      claim(address, media.path());
    }
    Set<String> addresses =
        pages.stream().map(placed -> placed.address().path()).collect(Collectors.toSet());
    return new SiteLinks(Map.copyOf(byFile), addresses);
  }

  /** Where a picture or another file of the archive stands in the site. */
  public static Address address(Archive.Media media) {
    return mediaAddress(media.path());
  }
}
