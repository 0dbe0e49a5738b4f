package org.postil.bench;

import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.postil.content.ContentMemory;
import org.postil.diagnostic.Problems;
import org.postil.plan.Page;
import org.postil.plan.PlannedArticle;
import org.postil.site.Site;
import org.postil.site.SiteRequest;

/** A site of 200 articles with some 2,000 comments, planned. */
@State(Scope.Benchmark)
public class MeasuredSite {
  static final int ARTICLES = 200;
  private static final int COMMENT_WORDS = 100;

  private TemporaryFolder folder;
  private Site site;

  @Setup
  public void plan() throws IOException {
    folder = TemporaryFolder.create();
    BenchArchive.write(folder.path(), ARTICLES, COMMENT_WORDS);
    SiteRequest request = SiteRequest.of(folder.path().resolve("content"));
    site = Site.of(request, new ContentMemory(), new Problems());
  }

  @TearDown
  public void delete() throws IOException {
    folder.close();
  }

  Site site() {
    return site;
  }

  /** The article whose discussion is nearest to so many comments. */
  Page articlePage(int comments) {
    return site.plan().pages().stream()
        .filter(page -> page instanceof Page.ArticlePage)
        .map(page -> (Page.ArticlePage) page)
        .min((one, other) -> far(one.article(), comments) - far(other.article(), comments))
        .orElseThrow();
  }

  private static int far(PlannedArticle article, int comments) {
    return Math.abs(article.discussion().size() - comments);
  }

  /** The front: the newest articles, topics, years. */
  Page listing() {
    return site.plan().pages().stream()
        .filter(page -> page instanceof Page.Front)
        .findFirst()
        .orElseThrow();
  }
}
