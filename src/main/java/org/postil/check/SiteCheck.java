package org.postil.check;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Archive;
import org.postil.content.ContentMemory;
import org.postil.content.ContentReader;
import org.postil.diagnostic.MachineFailure;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.plan.Page;
import org.postil.plan.Planner;
import org.postil.render.RenderedPage;
import org.postil.site.MediaFiles;
import org.postil.site.PageLoop;
import org.postil.site.Site;
import org.postil.site.SiteFiles;
import org.postil.site.Workers;

/** Checks a site. */
public final class SiteCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CheckRequest request;
  private final Findings findings = new Findings();
  private final AtomicInteger pages = new AtomicInteger();
  private final Sources sources;

  private SiteCheck(CheckRequest request) {
    this.request = request;
    String name = request.site().content().toString().replace('\\', '/');
    this.sources = new Sources(request.site().content(), name);
  }

  /**
   * Renders every page and looks at it. Writes nothing. What is wrong with the archive or the
   * templates is told as findings; if it keeps the site from being planned, by these alone.
   *
   * @throws MachineFailure if files cannot be read
   */
  public static CheckResult check(CheckRequest request) {
    return Workers.run(request.jobs(), () -> new SiteCheck(request).check());
  }

  private CheckResult check() {
    Problems problems = new Problems();
    long links = 0;
    try {
      Site site = Site.of(request.site(), new ContentMemory(), problems);
      findings.addAll(Rule.CONTENT, problems);
      links = check(site);
    } catch (Mistake mistake) {
      findings.addAll(Rule.CONTENT, mistake.problems());
    }
    request.fixity().ifPresent(this::checkFixity);
    List<Finding> all = findings.sorted();
    return new CheckResult(
        pages.get(),
        links,
        request.strict() ? all.stream().map(Finding::asError).sorted().toList() : all);
  }

  private long check(Site site) {
    Optional<URI> base = site.plan().settings().baseUrl();
    WithheldCheck withheld = new WithheldCheck(site.withheld(), site.plan().archive());
    Addresses addresses = new Addresses(files(site, withheld), base);
    Optional<ExternalCheck> external =
        request.external()
            ? Optional.of(
                new ExternalCheck(
                    host -> isOwn(host, base) || PublicHosts.isPublic(host), PATIENCE))
            : Optional.empty();
    LinkCheck links =
        new LinkCheck(
            addresses,
            sources,
            findings,
            (page, link) -> external.ifPresent(asking -> asking.add(page, link)));
    Problems templates = new Problems();
    try (HtmlCheck html = HtmlCheck.start(request.html(), request.jobs(), findings, sources)) {
      PageLoop.over(site, page -> look(page, site, links, html, withheld), templates);
    }
    findings.addAll(Rule.TEMPLATE, templates);
    Problems media = new Problems();
    MediaFiles.each(site, withheld::look, media);
    withheld.finish(sources.named(ContentReader.LEDGER), findings);
    findings.addAll(Rule.CONTENT, media);
    if (!templates.hasErrors()) {
      // else what the pages that are missing have and use would be told, too
      links.finish(page -> HtmlPage.of(site.renderer().render(page).bytes()));
      checkArchive(site, links.reached());
    }
    external.ifPresent(asking -> asking.ask(sources, findings));
    return links.links();
  }

  /** Also of an archive that cannot be published: nothing of it is needed but who names what. */
  private void checkFixity(Path output) {
    Problems untold = new Problems();
    Path content = request.site().content();
    if (Files.isDirectory(content)) {
      Archive all = ContentReader.read(content, true, new ContentMemory(), untold);
      OriginalFixity.check(content, all, untold.hasErrors(), sources, findings);
    }
    OutputFixity.check(output, findings);
  }

  private static boolean isOwn(String host, Optional<URI> base) {
    return base.map(URI::getHost).filter(host::equalsIgnoreCase).isPresent();
  }

  /** The paths of all files the site has; those that no page is are looked through. */
  private static Set<String> files(Site site, WithheldCheck withheld) {
    Set<String> files = ConcurrentHashMap.newKeySet();
    site.plan().pages().forEach(page -> files.add(page.address().file()));
    site.plan().archive().media().forEach(media -> files.add(Planner.address(media).file()));
    files.addAll(site.assets().keySet());
    if (site.hasSearch()) {
      site.index(
          new SiteFiles() {
            @Override
            public void write(String path, byte[] bytes) {
              files.add(path);
              withheld.look(path, bytes);
            }

            @Override
            public void write(String path, Writing file) {
              files.add(path);
            }
          });
    }
    return Set.copyOf(files);
  }

  private void look(Page page, Site site, LinkCheck links, HtmlCheck html, WithheldCheck withheld) {
    RenderedPage rendered = site.renderer().render(page);
    findings.addAll(Rule.DEAD_LINK, rendered.problems().stream().map(site::placed).toList());
    String file = page.address().file();
    byte[] bytes = rendered.bytes();
    withheld.look(file, bytes);
    if (page instanceof Page.CommentIndex index) {
      links.lookAtCommentIndex(index, bytes);
    } else if (page instanceof Page.Lookups) {
      links.lookAtOldAddresses(page, bytes);
    } else if (page instanceof Page.JsonFeed) {
      look(page, JsonFeed.read(bytes), links);
    } else if (file.endsWith(".xml")) {
      look(page, XmlFeed.read(bytes), links);
    } else if (file.endsWith(".html") || file.endsWith(".htm")) {
      pages.incrementAndGet();
      links.look(page, HtmlPage.of(bytes));
      html.look(file, sources.of(page), bytes);
    }
  }

  private void look(Page page, Feed feed, LinkCheck links) {
    links.look(page, feed.links());
    for (Feed.Fault fault : feed.faults()) {
      Place place = new Place(page.address().file(), fault.line(), fault.column());
      Problem problem =
          Problem.error(place, fault.what(), "report it to the Postil project, with the archive");
      findings.addOfPage(
          new Finding(Rule.INVALID_FEED, problem, Optional.of(sources.of(page))), fault.what());
    }
  }

  private void checkArchive(Site site, Set<String> reached) {
    Archive archive = site.plan().archive();
    Supplier<Archive> drafts = new Drafts(archive);
    MediaCheck.check(archive, reached, drafts, sources, findings);
    TopicCheck.check(site.plan(), drafts, sources, findings);
    TitleCheck.check(archive.articles(), sources, findings);
    if (request.fixity().isEmpty()) {
      OriginalCheck.check(archive.articles(), request.site().content(), sources, findings);
    }
  }

  /** The archive with what is not published yet, read when it is asked for. */
  private final class Drafts implements Supplier<Archive> {
    private final Archive published;
    private @Nullable Archive read;

    Drafts(Archive published) {
      this.published = published;
    }

    @Override
    public Archive get() {
      Archive known = read;
      if (known == null) {
        known = request.site().drafts() ? published : readAll();
        read = known;
      }
      return known;
    }

    private Archive readAll() {
      Problems problems = new Problems();
      Archive all =
          ContentReader.read(request.site().content(), true, new ContentMemory(), problems);
      return problems.hasErrors() ? published : all;
    }
  }
}
