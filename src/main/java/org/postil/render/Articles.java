package org.postil.render;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Article;
import org.postil.archive.FrontMatter;
import org.postil.markup.Markup;
import org.postil.markup.Rendered;
import org.postil.markup.SafeHtml;
import org.postil.markup.Url;
import org.postil.plan.Page;
import org.postil.plan.PlannedArticle;
import org.postil.render.view.ArticleView;
import org.postil.render.view.ArticleView.ImageView;
import org.postil.render.view.ArticleView.SourceView;
import org.postil.render.view.DiscussionView;

/** Describes an article as its page shows it. */
final class Articles {
  private final PageContext context;
  private final DeadLinks deadLinks;

  Articles(PageContext context, DeadLinks deadLinks) {
    this.context = context;
    this.deadLinks = deadLinks;
  }

  ArticleView view(Page.ArticlePage page) {
    DiscussionView discussion = new Discussions(context, page.article()).tree(page.part());
    return view(
        page.article(),
        page.part(),
        page.part() == 1 ? body(page.article()) : SafeHtml.EMPTY,
        discussion,
        page);
  }

  ArticleView view(Page.ByDatePage page) {
    DiscussionView discussion =
        new Discussions(context, page.article()).list(page.pages(), page.part());
    return view(page.article(), page.part(), SafeHtml.EMPTY, discussion, null);
  }

  private ArticleView view(
      PlannedArticle planned,
      int part,
      SafeHtml body,
      DiscussionView discussion,
      Page.@Nullable ArticlePage around) {
    Article article = planned.article();
    FrontMatter head = article.head();
    Optional<Page.ArticlePage> page = Optional.ofNullable(around);
    return new ArticleView(
        context.hrefs().to(planned.address()),
        head.title(),
        context.foreign(head.lang()),
        context.dates().text(head.date()),
        head.authors(),
        head.byline().orElse(null),
        head.dateline().orElse(null),
        head.summary().orElse(null),
        head.image().flatMap(image -> image(article, image)).orElse(null),
        body,
        context.topics(planned),
        head.source().map(this::source).orElse(null),
        page.flatMap(Page.ArticlePage::newer).map(context::link).orElse(null),
        page.flatMap(Page.ArticlePage::older).map(context::link).orElse(null),
        page.map(p -> p.related().stream().map(context::brief).toList()).orElseGet(List::of),
        part,
        discussion,
        head.extra());
  }

  /** The text on its own page. */
  SafeHtml body(PlannedArticle planned) {
    Article article = planned.article();
    Rendered rendered = Markup.article(article.body(), links(article));
    deadLinks.report(article.path() + ".md", article.body(), rendered);
    return rendered.html();
  }

  private TextLinks links(Article article) {
    Optional<String> source = article.head().source().flatMap(FrontMatter.Source::url);
    return new TextLinks(context.links(), context.hrefs(), article.folder(), source);
  }

  private Optional<ImageView> image(Article article, FrontMatter.Image image) {
    Optional<String> src = image.src().flatMap(links(article)::image);
    if (src.isEmpty() && image.caption().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ImageView(
            src.orElse(null),
            image.alt().orElse(""),
            image.caption().orElse(null),
            image.credit().orElse(null)));
  }

  private SourceView source(FrontMatter.Source source) {
    return new SourceView(
        source.name().orElse(null),
        source.url().flatMap(url -> Url.of(url).web()).orElse(null),
        context.dates().text(source.captured()),
        source.sha256().orElse(null),
        source.importer().orElse(null));
  }
}
