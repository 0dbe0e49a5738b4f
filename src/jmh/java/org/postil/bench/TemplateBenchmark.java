package org.postil.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.postil.plan.Page;
import org.postil.render.RenderedPage;
import org.postil.site.Site;

/**
 * A page, from its plan to its bytes. Comments are HTML already, as they are when the second page
 * of an article shows them; the article's own text is rendered each time.
 */
@State(Scope.Benchmark)
public class TemplateBenchmark {
  private static final int COMMENTS = 10;

  private Site site;
  private Page article;
  private Page listing;

  @Setup
  public void choose(MeasuredSite measured) {
    site = measured.site();
    article = measured.articlePage(COMMENTS);
    listing = measured.listing();
  }

  @Benchmark
  public RenderedPage articleOf10Comments() {
    return site.renderer().render(article);
  }

  @Benchmark
  public RenderedPage listingOf20() {
    return site.renderer().render(listing);
  }
}
