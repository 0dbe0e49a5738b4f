package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Body;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.archive.Limit;
import org.postil.capture.Captured;
import org.postil.capture.Findings;
import org.postil.capture.Options;
import org.postil.capture.Page;
import org.postil.diagnostic.Problem;

/** The reading of one page, step by step. */
final class PageReading {
  private static final int LARGEST = 32 << 20;

  private final Page received;
  private final Options options;
  private final Doubts doubts;

  PageReading(Page received, Options options, Findings findings) {
    this.received = received;
    this.options = options;
    this.doubts = new Doubts(received.name(), findings);
  }

  Optional<Captured> captured(boolean isChosen) {
    int most = options.most(Limit.FILE_SIZE, LARGEST);
    if (received.bytes().length > most) {
      doubts.doubt(
          "the page is larger than " + Limit.FILE_SIZE.shown(most),
          "it was left out; raise the limit with --limit file_size=...");
      return Optional.empty();
    }
    PageText text = PageText.of(received.bytes(), received.charset());
    Document page = Jsoup.parse(text.text());
    Snapshot snapshot = Snapshot.undo(page, received);
    StructuredData data = StructuredData.of(page);
    PageLinks.complete(page, snapshot.address());
    PageAddress address = PageAddress.of(page, snapshot);
    Element body = page.body();
    body.select("script, style, template").remove();
    boolean isSplit = Pagination.isSplit(body) || address.isOfPart();
    Forms.remove(body);
    ClassNames.spell(body);
    Runs.wrap(body);
    Surroundings surroundings = new Surroundings(body, TextMass.of(body));
    List<Entry> entries = EntryFinder.find(body, surroundings);
    DateField.Reading dates = dates(page, entries);
    Thread thread = thread(page, data, address, entries, surroundings, dates);
    return article(page, data, address, snapshot, dates, thread, isChosen)
        .map(
            captured -> {
              warn(text, thread, isSplit);
              return part(captured, isSplit);
            });
  }

  /**
   * Marks a page that has some of the comments only: it says so, or claims more than there are.
   * What it claims if it says so, it claims of all its pages together.
   */
  private static Captured part(Captured captured, boolean isSplit) {
    int read = captured.discussion().size();
    List<Captured.Claim> others = new ArrayList<>();
    boolean claimsMore = false;
    for (Captured.Claim claim : captured.notes().claims()) {
      boolean isOfAll = claim.measure() == Captured.Measure.COMMENTS;
      claimsMore |= isOfAll && claim.number() > read;
      if (!isOfAll || !isSplit) {
        others.add(claim);
      }
    }
    boolean isPart = read > 0 && (isSplit || claimsMore);
    return isPart ? captured.part().with(new Captured.Notes(others, List.of())) : captured;
  }

  /** The discussion and what the page claims of it. */
  private record Thread(Discussion discussion, List<Captured.Claim> claims) {}

  private DateField.Reading dates(Document page, List<Entry> entries) {
    List<String> headers = new ArrayList<>();
    for (Entry entry : entries.subList(0, Math.min(entries.size(), 2000))) {
      entry
          .inner()
          .select(
              ".submitted, .posted, .date, .comment-date, .comment-meta, .commentmetadata, .comment-metadata, time, small, a[href*=#]")
          .stream()
          .limit(3)
          .forEach(e -> headers.add(e.text()));
    }
    PrintedDate.Order order = PrintedDate.order(headers);
    return new DateField.Reading(
        order == PrintedDate.Order.UNKNOWN ? DateOrders.of(ArticleHead.language(page)) : order,
        options.zone());
  }

  /** Takes the comments out of the page, so that nothing else can take their words. */
  private Thread thread(
      Document page,
      StructuredData data,
      PageAddress address,
      List<Entry> entries,
      Surroundings surroundings,
      DateField.Reading dates) {
    Placing placing = Placing.of(entries);
    List<Captured.Claim> claims = Claims.of(page, entries, placing, data);
    for (int i = entries.size() - 1; i >= 0; i--) {
      entries.get(i).outer().remove(); // from the end, so that siblings are not moved each time
    }
    CommentReader reader = new CommentReader(address, dates, doubts);
    List<Found> found = entries.stream().map(reader::read).toList();
    if (found.isEmpty()) {
      List<Found> stated = new StatedComments(dates).of(data);
      return new Thread(new PageThread(doubts).of(stated, null), claims);
    }
    return new Thread(new PageThread(doubts).of(found, placing), claims);
  }

  private Optional<Captured> article(
      Document page,
      StructuredData data,
      PageAddress address,
      Snapshot snapshot,
      DateField.Reading dates,
      Thread thread,
      boolean isChosen) {
    Element body = page.body();
    TextMass mass = TextMass.of(body);
    Surroundings surroundings = new Surroundings(body, mass);
    Optional<ArticleTitle> title = ArticleTitle.of(page, data, address, surroundings);
    Optional<Element> text = new ArticleText(surroundings, mass).find(body);
    boolean hasThread = !thread.discussion.isEmpty();
    boolean isArticle = text.isPresent() && PageKind.isArticle(page, data, text.get(), mass);
    boolean isTaken = hasThread || isArticle || isChosen && text.isPresent() && title.isPresent();
    if (!isTaken) {
      return Optional.empty();
    }
    String name = title.map(ArticleTitle::text).orElse("");
    if (name.isEmpty()) {
      doubts.doubt("the page has no title", "its file's name stands in for it; correct it");
      name = received.name().substring(received.name().lastIndexOf('/') + 1);
    }
    if (!hasThread && !isArticle) {
      doubts.doubt(
          "the page does not look like an article", "look whether it belongs into the archive");
    }
    Element heading = title.map(ArticleTitle::element).orElse(null);
    String html = text.map(t -> html(t, mass, heading)).orElse("");
    if (html.isEmpty()) {
      doubts.doubt("no text of an article was found in the page", "add it if there is one");
    }
    FrontMatter head =
        head(page, data, address, snapshot, surroundings, dates, name, html, text.orElse(body));
    return Optional.of(
        Captured.of(doubts.place(), head, Body.html(html), thread.discussion)
            .withSlug(address.slug())
            .with(new Captured.Notes(thread.claims, List.of()))
            .with(new Captured.Original(received.bytes(), ".html")));
  }

  private static String html(Element text, TextMass mass, @Nullable Element title) {
    Furniture furniture = new Furniture(text, mass, title);
    return FragmentWriter.write(text, furniture::holds);
  }

  private FrontMatter head(
      Document page,
      StructuredData data,
      PageAddress address,
      Snapshot snapshot,
      Surroundings surroundings,
      DateField.Reading dates,
      String title,
      String html,
      Element text) {
    return new FrontMatter(
        title,
        ArticleDate.of(page, data, address, surroundings, dates),
        ArticleAuthors.of(page, data, surroundings),
        Optional.empty(),
        ArticleHead.tags(page, data, surroundings),
        ArticleHead.summary(page, data, Jsoup.parseBodyFragment(html).text()),
        ArticleHead.language(page),
        false,
        address.alias().map(List::of).orElse(List.of()),
        Optional.empty(),
        ArticleHead.image(text),
        source(address, snapshot),
        new FrontMatter.Moderated(ArticleHead.isClosed(page), Optional.empty(), Optional.empty()),
        Map.of());
  }

  private Optional<FrontMatter.Source> source(PageAddress address, Snapshot snapshot) {
    FrontMatter.Source source =
        new FrontMatter.Source(
            Optional.empty(),
            address.canonical(),
            snapshot.captured(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            received.record(),
            Optional.empty());
    boolean isKnown =
        source.url().isPresent() || source.captured().isPresent() || source.record().isPresent();
    return isKnown ? Optional.of(source) : Optional.empty();
  }

  private void warn(PageText text, Thread thread, boolean isSplit) {
    if (text.belied().isPresent()) {
      doubts.doubt(
          "the page declares the encoding "
              + Problem.quote(text.belied().get())
              + " but was read as "
              + text.used(),
          "check a few letters with accents");
    }
    if (text.mixed() > 0) {
      doubts.doubt(
          text.mixed() + " bytes of the page are not UTF-8 and were read as windows-1252",
          "check the words with accents");
    }
    if (isSplit && !thread.discussion.isEmpty()) {
      doubts.doubt(
          "the page shows only a part of the comments",
          "capture their other pages and import them too");
    }
  }
}
