package org.postil.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Fingerprint;
import org.postil.archive.StandingPage;
import org.postil.diagnostic.Mistake;
import org.postil.markup.Markup;
import org.postil.markup.Rendered;
import org.postil.markup.SafeHtml;
import org.postil.plan.Address;
import org.postil.plan.Page;
import org.postil.plan.Plan;
import org.postil.plan.PlannedArticle;
import org.postil.plan.Searchable;
import org.postil.plan.SiteLinks;
import org.postil.render.view.Head;
import org.postil.render.view.Link;
import org.postil.render.view.NotFoundView;
import org.postil.render.view.RedirectView;
import org.postil.render.view.StandingView;

/** Renders the pages of one plan. Thread-safe: pages may be rendered in any order, side by side. */
public final class Renderer {
  private final Plan plan;
  private final Theme theme;
  private final boolean offline;
  private final Messages messages;
  private final Templates templates;
  private final TemplateParts parts;
  private final MadeOnce made = new MadeOnce();
  private final Supplier<Inputs> inputs;

  /**
   * @param offline whether links to folders name their {@code index.html}
   * @throws Mistake if the theme cannot be used
   */
  public Renderer(Plan plan, Theme theme, boolean offline) {
    this.plan = plan;
    this.theme = theme;
    this.offline = offline;
    this.messages = Messages.of(theme, plan.settings().language());
    this.templates = new Templates(theme, messages);
    this.parts = new TemplateParts(theme);
    this.inputs = once(() -> new Inputs(plan, Fingerprint.of(theme.sharedFingerprint(), offline)));
  }

  /**
   * Renders a page.
   *
   * @throws Mistake if a template is at fault
   */
  public RenderedPage render(Page page) {
    OnePage rendering = new OnePage(page.address());
    byte[] bytes = page.accept(rendering);
    return new RenderedPage(
        bytes,
        Optional.ofNullable(rendering.template),
        rendering.lookups.stream().distinct().toList(),
        rendering.deadLinks.problems());
  }

  /**
   * Renders the words on a page, as {@link #render} does.
   *
   * @param found what {@link Searchable#on} finds there
   */
  public RenderedPage render(Page.SearchTexts page, List<Searchable> found) {
    byte[] bytes = new OnePage(page.address()).searchTexts(page, found);
    return new RenderedPage(bytes, Optional.empty(), List.of(), List.of());
  }

  /**
   * What a page is made from, but for its template and the links its texts follow. While it is the
   * same, and so is {@link #parts}, and {@link RenderedPage#lookups} have the same answers, a page
   * has the same bytes, in this run of the program or another of the same version.
   */
  public Fingerprint inputs(Page page) {
    return page.accept(inputs.get());
  }

  /**
   * Looks into everything that pages are made from, before {@link #inputs} is asked by several
   * threads: while one did so, the others would wait.
   */
  public void gatherInputs() {
    inputs.get();
  }

  /** Makes room when all pages are rendered; those rendered later cost more. */
  public void forget() {
    made.forget();
  }

  /** What a template is made of. */
  public Fingerprint parts(String template) {
    return parts.of(template);
  }

  /** Makes something when it is first asked for: who renders single pages needs no fingerprints. */
  private static <T> Supplier<T> once(Supplier<T> making) {
    return new Supplier<>() {
      private @Nullable T made;

      @Override
      public synchronized T get() {
        T known = made;
        if (known == null) {
          known = making.get();
          made = known;
        }
        return known;
      }
    };
  }

  private final class OnePage implements Page.Visitor<byte[]> {
    private final List<SiteLinks.Lookup> lookups = new ArrayList<>();
    private final DeadLinks deadLinks = new DeadLinks();
    private final PageContext context;
    private @Nullable String template;

    OnePage(Address address) {
      this.context =
          new PageContext(
              plan,
              plan.links().toldTo(lookups::add),
              messages,
              new Dates(messages),
              address,
              Hrefs.from(address, offline),
              made);
    }

    private byte[] template(String name, Head head, Object view) {
      template = name;
      Map<String, Object> model =
          Map.of("head", head, "site", new Heads(context).site(), "view", view);
      return templates.render(name, model, context.address());
    }

    private Head head(String kind, @Nullable String title) {
      return new Heads(context).of(kind, title, plan.settings().description().orElse(null));
    }

    @Override
    public byte[] front(Page.Front page) {
      boolean isFirst = page.pager().number() == 1;
      String title =
          isFirst ? null : messages.get("pager.label", page.pager().number(), page.pager().count());
      return template("front.ftlh", head("front", title), new Listings(context).front(page));
    }

    @Override
    public byte[] articlePage(Page.ArticlePage page) {
      PlannedArticle article = page.article();
      SafeHtml jsonLd = new JsonLd(context, article).write(article.thread().part(page.part()));
      Head head = new Heads(context).of(article, jsonLd);
      return template("article.ftlh", head, new Articles(context, deadLinks).view(page));
    }

    @Override
    public byte[] byDatePage(Page.ByDatePage page) {
      Head head = new Heads(context).beside("by-date", page.article());
      return template("by-date.ftlh", head, new Articles(context, deadLinks).view(page));
    }

    @Override
    public byte[] commentIndex(Page.CommentIndex page) {
      return CommentIndexes.write(page.article()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] topics(Page.Topics page) {
      Head head = head("topics", messages.get("nav.topics"));
      return template("topics.ftlh", head, new Listings(context).topics());
    }

    @Override
    public byte[] topicPage(Page.TopicPage page) {
      Head head = new Heads(context).of(page.topic());
      return template("topic.ftlh", head, new Listings(context).topic(page));
    }

    @Override
    public byte[] people(Page.People page) {
      Head head = head("people", messages.get("nav.people"));
      return template("people.ftlh", head, new People(context).all());
    }

    @Override
    public byte[] personPage(Page.PersonPage page) {
      Head head = new Heads(context).ofPerson(page.person());
      return template("person.ftlh", head, new People(context).one(page));
    }

    @Override
    public byte[] years(Page.Years page) {
      Head head = head("years", messages.get("nav.years"));
      return template("years.ftlh", head, new Listings(context).years());
    }

    @Override
    public byte[] yearPage(Page.YearPage page) {
      var view = new Listings(context).period(page);
      return template("period.ftlh", head("period", view.title()), view);
    }

    @Override
    public byte[] undatedPage(Page.UndatedPage page) {
      var view = new Listings(context).undated(page);
      return template("period.ftlh", head("period", view.title()), view);
    }

    @Override
    public byte[] statisticsPage(Page.StatisticsPage page) {
      Head head = head("statistics", messages.get("nav.statistics"));
      return template("statistics.ftlh", head, new Statistics(context).view());
    }

    @Override
    public byte[] moderationPage(Page.ModerationPage page) {
      Head head = head("moderation", messages.get("moderation.title"));
      return template("moderation.ftlh", head, new Edits(context).all());
    }

    @Override
    public byte[] searchPage(Page.SearchPage page) {
      Head head = head("search", messages.get("nav.search"));
      return template("search.ftlh", head, new SearchTexts(context).page());
    }

    @Override
    public byte[] searchTopics(Page.SearchTopics page) {
      return new SearchTexts(context).topics();
    }

    @Override
    public byte[] searchTexts(Page.SearchTexts page) {
      return searchTexts(page, Searchable.on(page.article(), page.part()));
    }

    byte[] searchTexts(Page.SearchTexts page, List<Searchable> found) {
      Address around = page.article().thread().pager(page.part()).address();
      return new SearchTexts(context).of(around, found);
    }

    @Override
    public byte[] standing(Page.Standing page) {
      StandingPage standing = page.page();
      var links =
          new TextLinks(context.links(), context.hrefs(), standing.folder(), Optional.empty());
      Rendered rendered = Markup.article(standing.body(), links);
      deadLinks.report(standing.path() + ".md", standing.body(), rendered);
      StandingView view =
          new StandingView(
              standing.title(),
              context.foreign(standing.head().lang()),
              context.dates().text(standing.head().date()),
              rendered.html(),
              standing.head().extra());
      return template("page.ftlh", head("page", standing.title()), view);
    }

    @Override
    public byte[] notFound(Page.NotFound page) {
      String script = theme.text("assets/not-found.js").strip();
      Head head =
          new Heads(context)
              .of("not-found", messages.get("not-found.title"), null, hashSource(script));
      List<Link> ways = new Heads(context).site().nav();
      NotFoundView view =
          new NotFoundView(
              plan.settings().baseUrl().map(Object::toString).orElse(null),
              plan.settings().baseUrl().map(base -> base.getRawPath()).orElse(""),
              script,
              ways);
      return template("not-found.ftlh", head, view);
    }

    @Override
    public byte[] redirect(Page.Redirect page) {
      PlannedArticle target = page.target();
      Head head = new Heads(context).beside("redirect", target);
      RedirectView view = new RedirectView(context.hrefs().to(target.address()), target.title());
      return template("redirect.ftlh", head, view);
    }

    @Override
    public byte[] lookups(Page.Lookups page) {
      return LookupScript.write(page).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] articleFeed(Page.ArticleFeed page) {
      return Feeds.articles(context, page);
    }

    @Override
    public byte[] jsonFeed(Page.JsonFeed page) {
      return new JsonFeeds(context).write(page);
    }

    @Override
    public byte[] commentFeed(Page.CommentFeed page) {
      return Feeds.comments(context, page.article());
    }

    @Override
    public byte[] sitemap(Page.Sitemap page) {
      return plan.settings().baseUrl().map(base -> Sitemaps.write(plan, base)).orElse(new byte[0]);
    }

    @Override
    public byte[] textFile(Page.TextFile page) {
      return page.text().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The source expression that allows one inline script (CSP level 3, section 2.3.1). */
  private static String hashSource(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
