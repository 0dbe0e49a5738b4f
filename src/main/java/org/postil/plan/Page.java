package org.postil.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.postil.archive.StandingPage;

/** A page of the site: its address and what it shows. */
public sealed interface Page {
  Address address();

  <T> T accept(Visitor<T> visitor);

  /** One case for each kind of page. */
  interface Visitor<T> {
    T front(Front page);

    T articlePage(ArticlePage page);

    T byDatePage(ByDatePage page);

    T commentIndex(CommentIndex page);

    T topics(Topics page);

    T topicPage(TopicPage page);

    T people(People page);

    T personPage(PersonPage page);

    T years(Years page);

    T yearPage(YearPage page);

    T undatedPage(UndatedPage page);

    T statisticsPage(StatisticsPage page);

    T moderationPage(ModerationPage page);

    T searchPage(SearchPage page);

    T searchTopics(SearchTopics page);

    T searchTexts(SearchTexts page);

    T standing(Standing page);

    T notFound(NotFound page);

    T redirect(Redirect page);

    T lookups(Lookups page);

    T articleFeed(ArticleFeed page);

    T jsonFeed(JsonFeed page);

    T commentFeed(CommentFeed page);

    T sitemap(Sitemap page);

    T textFile(TextFile page);
  }

  /** The front and its continuations. */
  record Front(Pager pager) implements Page {
    @Override
    public Address address() {
      return pager.address();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.front(this);
    }
  }

  /** An article with its thread, or a later part of the thread. */
  final class ArticlePage implements Page {
    private final PlannedArticle article;
    private final int part;
    private final Optional<PlannedArticle> newer;
    private final Optional<PlannedArticle> older;
    private final Related others;

    ArticlePage(
        PlannedArticle article,
        int part,
        Optional<PlannedArticle> newer,
        Optional<PlannedArticle> older,
        Related others) {
      this.article = article;
      this.part = part;
      this.newer = newer;
      this.older = older;
      this.others = others;
    }

    public PlannedArticle article() {
      return article;
    }

    public int part() {
      return part;
    }

    /** The next article in time. */
    public Optional<PlannedArticle> newer() {
      return newer;
    }

    /** The one before. */
    public Optional<PlannedArticle> older() {
      return older;
    }

    /** Articles about the same things; found when they are asked for. */
    public List<PlannedArticle> related() {
      return others.to(article);
    }

    @Override
    public Address address() {
      return article.thread().pager(part).address();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.articlePage(this);
    }
  }

  /** A discussion by date. */
  record ByDatePage(PlannedArticle article, ThreadPages pages, int part) implements Page {
    @Override
    public Address address() {
      return pages.pager(part).address();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.byDatePage(this);
    }
  }

  /** Where the comments of a discussion of several pages stand, for permalinks. */
  record CommentIndex(PlannedArticle article) implements Page {
    @Override
    public Address address() {
      return article.address().resolve("comments/index.js");
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.commentIndex(this);
    }
  }

  /** All topics. */
  record Topics(Address address) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.topics(this);
    }
  }

  /** One topic. */
  record TopicPage(PlannedTopic topic, Pager pager) implements Page {
    @Override
    public Address address() {
      return pager.address();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.topicPage(this);
    }
  }

  /** All commenters. */
  record People(Address address) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.people(this);
    }
  }

  /** One commenter. */
  record PersonPage(Person person, Pager pager) implements Page {
    @Override
    public Address address() {
      return pager.address();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.personPage(this);
    }
  }

  /** All years. */
  record Years(Address address) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.years(this);
    }
  }

  /**
   * A year, or one month of it.
   *
   * @param articles all of them, whichever this page shows
   */
  record YearPage(Pager pager, int year, OptionalInt month, List<PlannedArticle> articles)
      implements Page {
    @Override
    public Address address() {
      return pager.address();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.yearPage(this);
    }
  }

  /** What has no date. */
  record UndatedPage(Pager pager, List<PlannedArticle> articles) implements Page {
    @Override
    public Address address() {
      return pager.address();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.undatedPage(this);
    }
  }

  /** The archive in figures. */
  record StatisticsPage(Address address) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.statisticsPage(this);
    }
  }

  /** How the discussions were edited. */
  record ModerationPage(Address address) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.moderationPage(this);
    }
  }

  /** Where the archive is searched. */
  record SearchPage(Address address) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.searchPage(this);
    }
  }

  /** The names of all topics, for the search to offer them. */
  record SearchTopics(Address address) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.searchTopics(this);
    }
  }

  /** The words on one page of an article, for the search to quote. */
  record SearchTexts(PlannedArticle article, int part) implements Page {
    @Override
    public Address address() {
      return Searchable.texts(article.thread().pager(part).address());
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.searchTexts(this);
    }
  }

  /** An imprint or the like. */
  record Standing(Address address, StandingPage page) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.standing(this);
    }
  }

  /** What a server shows for an address that is not there. */
  record NotFound(Address address) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.notFound(this);
    }
  }

  /** An old address that leads to an article. */
  record Redirect(Address address, PlannedArticle target) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.redirect(this);
    }
  }

  /**
   * Old addresses that no file can stand for: the scripts of the front page and of the page for
   * what is not found look them up.
   *
   * @param targets the articles by what {@link org.postil.naming.OldAddress#lookup} makes of them
   */
  record Lookups(Address address, SortedMap<String, PlannedArticle> targets) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.lookups(this);
    }
  }

  /** The newest articles, of the site or of a topic, as Atom. */
  record ArticleFeed(Address address, Optional<PlannedTopic> topic, List<PlannedArticle> articles)
      implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.articleFeed(this);
    }
  }

  /** The newest articles as JSON Feed. */
  record JsonFeed(Address address, List<PlannedArticle> articles) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.jsonFeed(this);
    }
  }

  /** The newest comments of an article as Atom. */
  record CommentFeed(PlannedArticle article) implements Page {
    @Override
    public Address address() {
      return article.address().resolve("feed.xml");
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.commentFeed(this);
    }
  }

  /** Every address worth finding, for search engines. */
  record Sitemap(Address address) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.sitemap(this);
    }
  }

  /** A file for machines whose text is known already. */
  record TextFile(Address address, String text) implements Page {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.textFile(this);
    }
  }
}
