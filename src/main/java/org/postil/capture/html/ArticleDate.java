package org.postil.capture.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postil.archive.EdtfDate;

/** When an article was published: by its markup, its head, its printed date, its address. */
final class ArticleDate {
  private static final int LONGEST_LINE = 300;

  private static final List<String> MARKED =
      List.of(
          "time.published[datetime], time.entry-date[datetime], time.dt-published[datetime], .dt-published[datetime], time[pubdate][datetime],"
              + " time[itemprop=datePublished], [itemprop=datePublished][datetime], [itemprop=datePublished][content]");

  private static final List<String> HEAD =
      List.of(
          "meta[property=article:published_time], meta[property=article:published], meta[name=article:published_time]");

  private static final List<String> LATER =
      List.of(
          "abbr.published[title], .published[title], .published",
          "meta[itemprop=datePublished], meta[name=pubdate], meta[name=publishdate], meta[name=date], meta[name=DC.date], meta[name=dc.date],"
              + " meta[name=DC.date.issued], meta[name=dcterms.created], meta[name=parsely-pub-date], meta[name=sailthru.date], meta[name=publish-date], meta[property=og:published_time]",
          "[property='schema:dateCreated'][content], [property='schema:datePublished'][content], [property='dc:date'][content]",
          "time[datetime]:not(.updated)");
  private static final List<String> LAST = List.of(".updated[title], .updated[datetime], .updated");

  private static final String PRINTED =
      ".entry-date, .post-date, .createdate, .created, .postdate, .date-header, .post-time, .posted-on, .entry-meta, .post-meta, .postmetadata, .post-info, .entry-info, .entry-utility,"
          + " .byline, .dateline, .date, .time, .timestamp, .meta, .single-post-head, .post-head, .post-header, .entry-header, .submitted, .posted, .storymeta, .blogdate,"
          + " .article-meta, .article-date, .td-post-date, .post-byline, .headline_meta, .post_info, .info, .postinfo, .postmeta, .metadata, .details, .post-footer, .post-details, .fecha, .datum, small";

  private static final Set<String> LATE =
      Set.of("updated", "modified", "modifydate", "last-modified", "date-modified");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("/(20\\d{2}|19\\d{2})/(\\d{1,2})/(?:(\\d{1,2})/)?");

  private ArticleDate() {}

  static Optional<EdtfDate> of(
      Document page,
      StructuredData data,
      PageAddress address,
      Surroundings surroundings,
      DateField.Reading dates) {
    return marked(page, MARKED, surroundings, dates)
        .or(() -> marked(page, HEAD, surroundings, dates))
        .or(() -> data.text("datePublished").flatMap(text -> stated(text, dates)))
        .or(() -> data.text("dateCreated").flatMap(text -> stated(text, dates)))
        .or(() -> marked(page, LATER, surroundings, dates))
        .or(() -> printed(page, surroundings, dates))
        .or(() -> marked(page, LAST, surroundings, dates))
        .or(() -> address.canonical().flatMap(a -> inAddress(a, dates)));
  }

  private static Optional<EdtfDate> stated(String text, DateField.Reading dates) {
    return StatedDate.parse(text, dates.order(), dates.zone());
  }

  private static Optional<EdtfDate> marked(
      Document page, List<String> queries, Surroundings surroundings, DateField.Reading dates) {
    return queries.stream()
        .flatMap(query -> page.select(query).stream())
        .filter(element -> !surroundings.hold(element))
        .limit(20)
        .flatMap(element -> of(element, dates).stream())
        .findFirst();
  }

  private static Optional<EdtfDate> of(Element element, DateField.Reading dates) {
    return StatedDate.of(element, dates.order(), dates.zone())
        .or(() -> line(element).flatMap(dates::printed));
  }

  private static Optional<String> line(Element element) {
    return Optional.of(element.text()).filter(text -> text.length() <= LONGEST_LINE);
  }

  /** A date in a line of its own or one about the article, nearest to its beginning. */
  private static Optional<EdtfDate> printed(
      Document page, Surroundings surroundings, DateField.Reading dates) {
    return Stream.concat(
            page.select(PRINTED).stream(),
            page.select("h2, h3, h4, h5, h6, p, div, span, em, i").stream()
                .filter(ArticleDate::isLine))
        .filter(e -> surroundings.text(e) <= LONGEST_LINE && !surroundings.hold(e))
        .filter(e -> Tokens.classes(e).stream().noneMatch(LATE::contains))
        .limit(400)
        .flatMap(e -> dates.printed(e.text()).stream())
        .findFirst();
  }

  private static boolean isLine(Element element) {
    String text = element.ownText();
    return text.length() >= 8
        && text.length() <= 80
        && PrintedDate.in(text, PrintedDate.Order.UNKNOWN)
            .filter(date -> text.length() - (date.end() - date.start()) <= 30)
            .isPresent();
  }

  private static Optional<EdtfDate> inAddress(String address, DateField.Reading dates) {
    Matcher m = IN_ADDRESS.matcher(address);
    if (!m.find()) {
      return Optional.empty();
    }
    String month = m.group(1) + "-" + (m.group(2).length() == 1 ? "0" : "") + m.group(2);
    String day = m.group(3) == null ? "" : "-" + (m.group(3).length() == 1 ? "0" : "") + m.group(3);
    return EdtfDate.parse(month + day, dates.zone()).or(() -> EdtfDate.parse(month, dates.zone()));
  }
}
