package org.postil.render;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Body;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.archive.StandingPage;
import org.postil.markup.Links;
import org.postil.markup.Markup;
import org.postil.markup.SafeHtml;
import org.postil.plan.Address;
import org.postil.plan.PlannedArticle;
import org.postil.plan.SiteLinks;
import org.postil.plan.ThreadPages;
import org.postil.render.view.CommentView;
import org.postil.render.view.DiscussionView;

/** Describes a discussion as one page shows it. */
final class Discussions {
  private static final int LONGEST_LABEL = 60;

  private final PageContext context;
  private final PlannedArticle article;

  Discussions(PageContext context, PlannedArticle article) {
    this.context = context;
    this.article = article;
  }

  DiscussionView tree(int part) {
    ThreadPages pages = article.thread();
    List<CommentView> rows = new Threads(context, article, pages.part(part)).tree();
    return view(pages, part, rows);
  }

  DiscussionView list(ThreadPages pages, int part) {
    List<CommentView> rows = new Threads(context, article, pages.part(part)).list();
    return view(pages, part, rows);
  }

  private DiscussionView view(ThreadPages pages, int part, List<CommentView> rows) {
    FrontMatter.Moderated moderated = article.article().head().discussion();
    return new DiscussionView(
        article.discussion().size(),
        heading(),
        moderated.isClosed(),
        moderated.note().map(note -> html(note, "note")).orElse(null),
        moderated.policy().or(() -> context.settings().policy()).map(this::policy).orElse(null),
        context.hrefs().to(article.address(), "discussion"),
        article
            .byDate()
            .map(view -> context.hrefs().to(view.pager(1).address(), "discussion"))
            .orElse(null),
        article.thread().count() > 1
            ? context.hrefs().to(article.address().resolve("comments/index.js"))
            : null,
        article.hasFeed() ? context.hrefs().to(article.address().resolve("feed.xml")) : null,
        context.pager(pages.pager(part)),
        rows);
  }

  private static SafeHtml html(String text, String name) {
    return Markup.beside(Body.markdown(text), name, Links.NONE);
  }

  /** "18 comments, 4 of them replies, by 17 people". */
  private String heading() {
    Discussion discussion = article.discussion();
    Messages messages = context.messages();
    String size = messages.count("comments", discussion.size());
    int replies = discussion.replies();
    int authors = discussion.authors();
    return size
        + (replies == 0 ? "" : messages.count("heading.replies", replies))
        + (authors == 0 ? "" : messages.count("heading.authors", authors));
  }

  private DiscussionView.PolicyView policy(String written) {
    Optional<Address> page = policyPage(written);
    if (page.isPresent()) {
      return new DiscussionView.PolicyView(null, null, context.hrefs().to(page.get()));
    }
    int blank = written.indexOf("\n\n");
    String first = blank < 0 ? "" : written.substring(0, blank).strip();
    boolean isLabel = !first.isEmpty() && first.length() <= LONGEST_LABEL && !first.endsWith(".");
    @Nullable String label = isLabel ? first : null;
    String text = isLabel ? written.substring(blank).strip() : written;
    return new DiscussionView.PolicyView(label, html(text, "policy"), null);
  }

  private Optional<Address> policyPage(String written) {
    if (!written.endsWith(".md") || written.contains("\n")) {
      return Optional.empty();
    }
    boolean known =
        context.plan().archive().pages().stream()
            .map(StandingPage::path)
            .anyMatch(path -> written.equals(path + ".md"));
    return known
        ? context.links().find("", written).map(SiteLinks.Target::address)
        : Optional.empty();
  }
}
