package org.postil.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Body;
import org.postil.archive.FrontMatter;
import org.postil.markup.Markup;
import org.postil.markup.MetaElements;
import org.postil.markup.SafeHtml;
import org.postil.plan.Address;
import org.postil.plan.Person;
import org.postil.plan.Plan;
import org.postil.plan.PlannedArticle;
import org.postil.plan.PlannedTopic;
import org.postil.render.view.Head;
import org.postil.render.view.Link;
import org.postil.render.view.SiteView;

/**
 * Writes what pages say to programs: OpenGraph, Dublin Core, the Highwire tags that reference
 * managers read, canonical addresses, and the Content-Security-Policy.
 */
final class Heads {
  private static final String SCRIPTS = "default-src 'none'; style-src 'self'; script-src 'self'";
  private static final String REST = "; img-src 'self'; base-uri 'none'; form-action 'self'";

  private final PageContext context;
  private final MetaElements meta = new MetaElements();

  Heads(PageContext context) {
    this.context = context;
  }

  SiteView site() {
    var settings = context.settings();
    var features = settings.features();
    Messages messages = context.messages();
    List<Link> nav = new ArrayList<>();
    nav.add(section(Plan.TOPICS, "nav.topics"));
    if (features.people()) {
      nav.add(section(Plan.PEOPLE, "nav.people"));
    }
    if (features.years()) {
      nav.add(section(Plan.YEARS, "nav.years"));
    }
    if (features.statistics()) {
      nav.add(section(Plan.STATISTICS, "nav.statistics"));
    }
    if (features.search()) {
      nav.add(section(Plan.SEARCH, "nav.search"));
    }
    List<Link> pages = new ArrayList<>();
    context.plan().archive().pages().stream()
        .flatMap(
            page ->
                context.plan().links().find("", page.path() + ".md").stream()
                    .map(target -> context.link(target.address(), page.title())))
        .forEach(pages::add);
    if (context.plan().archive().isModerated()) {
      pages.add(context.link(Plan.MODERATION, messages.get("moderation.title")));
    }
    return new SiteView(
        settings.title(),
        settings.description().orElse(null),
        context.foreign(Optional.empty()),
        messages.language(),
        context.hrefs().to(Address.FRONT),
        nav,
        pages,
        features.feeds() ? context.hrefs().to(Plan.FEED) : null,
        features.search() ? context.hrefs().to(Plan.SEARCH) : null);
  }

  private Link section(Address address, String key) {
    boolean current = context.address().path().startsWith(address.path());
    return new Link(context.hrefs().to(address), context.messages().get(key), current);
  }

  /** The head of a page that is not an article. */
  Head of(String kind, @Nullable String title, @Nullable String description) {
    return of(kind, title, description, "");
  }

  /**
   * The same for a page with a script in it.
   *
   * @param scriptSource the policy's source expression for that script
   */
  Head of(String kind, @Nullable String title, @Nullable String description, String scriptSource) {
    openGraph(title == null ? context.settings().title() : title, context.address());
    return head(kind, title, description, scriptSource, feeds(), null, context.address(), true);
  }

  /** The head of a commenter's page, which a search engine may be asked not to show. */
  Head ofPerson(Person person) {
    property("og:type", "website");
    String description = context.settings().description().orElse(null);
    openGraph(person.name(), context.address());
    return head(
        "person",
        person.name(),
        description,
        "",
        feeds(),
        null,
        context.address(),
        person.isListed());
  }

  /** The head of a topic's page. */
  Head of(PlannedTopic topic) {
    List<Link> feeds = feeds();
    if (context.settings().features().feeds()) {
      feeds.add(
          0,
          Link.to(context.hrefs().to(topic.address().resolve("feed.xml")), topic.topic().label()));
    }
    String description =
        topic
            .topic()
            .description()
            .map(text -> Markup.plain(Body.markdown(text)))
            .or(() -> context.settings().description())
            .orElse(null);
    openGraph(topic.topic().label(), context.address());
    return head(
        "topic", topic.topic().label(), description, "", feeds, null, context.address(), true);
  }

  /** The head of an article's page. */
  Head of(PlannedArticle article, SafeHtml jsonLd) {
    FrontMatter head = article.article().head();
    String summary = context.summary(article);
    property("og:type", "article");
    meta.add("DC.title", "og:title", head.title());
    property("og:site_name", context.settings().title());
    absolute(article.address()).ifPresent(url -> meta.add("DC.identifier", "og:url", url));
    context
        .settings()
        .baseUrl()
        .flatMap(base -> image(article, base))
        .ifPresent(src -> property("og:image", src));
    Optional<String> day = head.date().map(Dates::datetime).filter(d -> d.length() >= 10);
    head.date()
        .map(Dates::datetime)
        .ifPresent(
            date -> meta.add("DC.date", day.map(d -> "article:published_time").orElse(null), date));
    article.topics().forEach(topic -> meta.add("DC.subject", "article:tag", topic.label()));
    dublinCore(article, head);
    highwire(article, head);
    List<Link> feeds = feeds();
    if (article.hasFeed()) {
      feeds.add(
          0,
          Link.to(
              context.hrefs().to(article.address().resolve("feed.xml")),
              context.messages().get("feed.comments", head.title())));
    }
    return head("article", head.title(), summary, "", feeds, jsonLd, context.address(), true);
  }

  /** The head of a page that only leads to an article or shows it in another order. */
  Head beside(String kind, PlannedArticle article) {
    return head(kind, article.title(), null, "", List.of(), null, article.address(), false);
  }

  private Optional<String> image(PlannedArticle article, URI base) {
    return article
        .article()
        .head()
        .image()
        .flatMap(image -> image.src())
        .flatMap(src -> context.links().find(article.article().folder(), src))
        .map(target -> base + target.address().path());
  }

  /** The rest: what OpenGraph and Dublin Core say alike is said once. */
  private void dublinCore(PlannedArticle article, FrontMatter head) {
    head.authors().forEach(author -> name("DC.creator", author));
    name("DC.publisher", publisher(head));
    name("DC.language", head.lang().orElse(context.settings().language()));
    name("DC.type", "Text");
  }

  /** The paper it was printed in, where a web address tells that the source's name is a paper's. */
  private String publisher(FrontMatter head) {
    return head.source()
        .filter(source -> source.url().isPresent())
        .flatMap(FrontMatter.Source::name)
        .orElse(context.settings().title());
  }

  private void highwire(PlannedArticle article, FrontMatter head) {
    name("citation_title", head.title());
    head.authors().forEach(author -> name("citation_author", author));
    Dates.slashed(head.date()).ifPresent(date -> name("citation_publication_date", date));
    name("citation_journal_title", publisher(head));
  }

  /** The description is the layout's. */
  private void openGraph(String title, Address address) {
    property("og:type", "website");
    property("og:title", title);
    property("og:site_name", context.settings().title());
    absolute(address).ifPresent(url -> property("og:url", url));
  }

  private void property(String key, String content) {
    meta.add(null, key, content);
  }

  private void name(String key, String content) {
    meta.add(key, null, content);
  }

  private Optional<String> absolute(Address address) {
    return context.settings().baseUrl().map(base -> base + address.path());
  }

  private List<Link> feeds() {
    List<Link> feeds = new ArrayList<>();
    if (context.settings().features().feeds()) {
      feeds.add(Link.to(context.hrefs().to(Plan.FEED), context.settings().title()));
    }
    return feeds;
  }

  private Head head(
      String kind,
      @Nullable String title,
      @Nullable String description,
      String scriptSource,
      List<Link> feeds,
      @Nullable SafeHtml jsonLd,
      Address canonical,
      boolean indexed) {
    String site = context.settings().title();
    return new Head(
        kind,
        title == null ? site : context.messages().get("window", title, site),
        context.hrefs().root(),
        SCRIPTS + (scriptSource.isEmpty() ? "" : " " + scriptSource) + REST,
        description == null || description.isEmpty() ? null : description,
        absolute(canonical).orElse(null),
        indexed,
        meta.html(),
        feeds,
        jsonLd);
  }
}
