package org.postil.site;

import org.postil.plan.Page;

/** Which pages are counted together when a build is timed. */
final class PageKind implements Page.Visitor<String> {
  static final PageKind OF = new PageKind();

  private PageKind() {}

  @Override
  public String front(Page.Front page) {
    return "front";
  }

  @Override
  public String articlePage(Page.ArticlePage page) {
    return "articles";
  }

  @Override
  public String byDatePage(Page.ByDatePage page) {
    return "by date";
  }

  @Override
  public String commentIndex(Page.CommentIndex page) {
    return "places of comments";
  }

  @Override
  public String topics(Page.Topics page) {
    return "topics";
  }

  @Override
  public String topicPage(Page.TopicPage page) {
    return "topics";
  }

  @Override
  public String people(Page.People page) {
    return "people";
  }

  @Override
  public String personPage(Page.PersonPage page) {
    return "people";
  }

  @Override
  public String years(Page.Years page) {
    return "years";
  }

  @Override
  public String yearPage(Page.YearPage page) {
    return "years";
  }

  @Override
  public String undatedPage(Page.UndatedPage page) {
    return "years";
  }

  @Override
  public String statisticsPage(Page.StatisticsPage page) {
    return "statistics";
  }

  @Override
  public String moderationPage(Page.ModerationPage page) {
    return "moderation";
  }

  @Override
  public String searchPage(Page.SearchPage page) {
    return "search page";
  }

  @Override
  public String searchTopics(Page.SearchTopics page) {
    return "search page";
  }

  @Override
  public String searchTexts(Page.SearchTexts page) {
    return "search texts";
  }

  @Override
  public String standing(Page.Standing page) {
    return "standing pages";
  }

  @Override
  public String notFound(Page.NotFound page) {
    return "not found";
  }

  @Override
  public String redirect(Page.Redirect page) {
    return "old addresses";
  }

  @Override
  public String lookups(Page.Lookups page) {
    return "old addresses";
  }

  @Override
  public String articleFeed(Page.ArticleFeed page) {
    return "feeds";
  }

  @Override
  public String jsonFeed(Page.JsonFeed page) {
    return "feeds";
  }

  @Override
  public String commentFeed(Page.CommentFeed page) {
    return "feeds of comments";
  }

  @Override
  public String sitemap(Page.Sitemap page) {
    return "sitemap";
  }

  @Override
  public String textFile(Page.TextFile page) {
    return "files for machines";
  }
}
