package org.postil.render;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.EdtfDate;
import org.postil.archive.FrontMatter;
import org.postil.markup.Markup;
import org.postil.plan.Address;
import org.postil.plan.Page;
import org.postil.plan.PlannedArticle;

/** Atom feeds (RFC 4287), with the threading extension (RFC 4685) for comments. */
final class Feeds {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String THREAD = "http://purl.org/syndication/thread/1.0";
  private static final String NEVER = "1970-01-01T00:00:00Z";
  private static final int NEWEST_COMMENTS = 20;

  private final PageContext context;
  private final Hrefs hrefs;
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  Feeds(PageContext context) throws XMLStreamException {
    this.context = context;
    this.hrefs = Hrefs.forFeed(context.address(), context.settings().baseUrl());
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
  }

  static byte[] articles(PageContext context, Page.ArticleFeed page) {
    return written(context, feeds -> feeds.writeArticles(page));
  }

  static byte[] comments(PageContext context, PlannedArticle article) {
    return written(context, feeds -> feeds.writeComments(article));
  }

  /** Something that writes a feed. */
  private interface Writing {
    void to(Feeds feeds) throws XMLStreamException;
  }

  private static byte[] written(PageContext context, Writing writing) {
    try {
      Feeds feeds = new Feeds(context);
      writing.to(feeds);
      feeds.xml.flush();
      return ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feeds.out + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string does not fail", e);
    }
  }

  private void writeArticles(Page.ArticleFeed page) throws XMLStreamException {
    String site = context.settings().title();
    String title =
        page.topic()
            .map(t -> context.messages().get("window", t.topic().label(), site))
            .orElse(site);
    Address shown = page.topic().map(t -> t.address()).orElse(Address.FRONT);
    String updated =
        page.articles().stream()
            .map(a -> Dates.rfc3339(a.article().head().date()).orElse(NEVER))
            .findFirst()
            .orElse(NEVER);
    start(title, shown, updated);
    for (PlannedArticle article : page.articles()) {
      writeEntry(article, page.topic().isEmpty());
    }
    xml.writeEndElement();
  }

  private void start(String title, Address shown, String updated) throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("thr", THREAD);
    element("id", id(context.address(), ""));
    element("title", title);
    element("updated", updated);
    Optional<String> description = context.settings().description();
    if (description.isPresent()) {
      element("subtitle", description.get());
    }
    link("self", "application/atom+xml", hrefs.to(context.address()));
    link("alternate", "text/html", hrefs.to(shown));
    xml.writeStartElement("author");
    element("name", context.settings().author().orElse(context.settings().title()));
    xml.writeEndElement();
    xml.writeStartElement("generator");
    xml.writeCharacters("Postil");
    xml.writeEndElement();
  }

  /**
   * Writes an article.
   *
   * @param isWhole whether with its text: an article is in the feeds of all its topics
   */
  private void writeEntry(PlannedArticle planned, boolean isWhole) throws XMLStreamException {
    Article article = planned.article();
    FrontMatter head = article.head();
    Discussion discussion = article.discussion();
    xml.writeStartElement("entry");
    element("id", id(planned.address(), ""));
    element("title", head.title());
    String date = Dates.rfc3339(head.date()).orElse(NEVER);
    element("updated", date);
    if (head.date().isPresent()) {
      element("published", date);
    }
    for (String author : head.authors()) {
      xml.writeStartElement("author");
      element("name", author);
      xml.writeEndElement();
    }
    for (PlannedArticle.TopicLink topic : planned.topics()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", topic.label());
    }
    link("alternate", "text/html", hrefs.to(planned.address()));
    if (planned.hasFeed()) {
      xml.writeEmptyElement("link");
      xml.writeAttribute("rel", "replies");
      xml.writeAttribute("type", "application/atom+xml");
      xml.writeAttribute("href", hrefs.to(planned.address().resolve("feed.xml")));
      xml.writeAttribute("thr", THREAD, "count", Integer.toString(discussion.size()));
      xml.writeStartElement("thr", "total", THREAD);
      xml.writeCharacters(Integer.toString(discussion.size()));
      xml.writeEndElement();
    }
    element("summary", context.summary(planned));
    if (isWhole) {
      content(article);
    }
    xml.writeEndElement();
  }

  private void content(Article article) throws XMLStreamException {
    Optional<String> source = article.head().source().flatMap(FrontMatter.Source::url);
    var links = new TextLinks(context.links(), hrefs, article.folder(), source);
    content(Markup.article(article.body(), links).html().toString());
  }

  private void writeComments(PlannedArticle planned) throws XMLStreamException {
    Discussion discussion = planned.discussion();
    List<Discussion.Entry> newest =
        discussion.inThreadOrder().stream()
            .filter(entry -> entry.comment().treatment().isListed())
            .sorted(
                Comparator.<Discussion.Entry>comparingLong(Feeds::newness)
                    .thenComparing(Comparator.comparingInt(Discussion.Entry::position).reversed()))
            .limit(NEWEST_COMMENTS)
            .toList();
    String fallback = Dates.rfc3339(planned.article().head().date()).orElse(NEVER);
    String updated =
        newest.stream()
            .findFirst()
            .flatMap(e -> Dates.rfc3339(e.comment().date()))
            .orElse(fallback);
    start(context.messages().get("feed.comments", planned.title()), planned.address(), updated);
    for (Discussion.Entry entry : newest) {
      writeComment(planned, entry, fallback);
    }
    xml.writeEndElement();
  }

  private static long newness(Discussion.Entry entry) {
    return entry.comment().date().map(EdtfDate::sortKey).map(key -> -key).orElse(Long.MAX_VALUE);
  }

  private void writeComment(PlannedArticle planned, Discussion.Entry entry, String fallback)
      throws XMLStreamException {
    Comment comment = entry.comment();
    String author = context.signature(comment);
    String href = hrefs.to(planned.thread().page(entry), PlannedArticle.anchor(entry));
    xml.writeStartElement("entry");
    element("id", id(planned.address(), "#" + PlannedArticle.anchor(entry)));
    element("title", context.messages().get("feed.comment", author, planned.title()));
    String date = Dates.rfc3339(comment.date()).orElse(fallback);
    element("updated", date);
    if (comment.date().isPresent()) {
      element("published", date);
    }
    xml.writeStartElement("author");
    element("name", author);
    xml.writeEndElement();
    link("alternate", "text/html", href);
    writeInReplyTo(planned, entry);
    content(
        comment.treatment().isOpen()
            ? context.made().comments(planned).html(entry).toString()
            : new Edits(context).warning(comment).toString());
    xml.writeEndElement();
  }

  private void writeInReplyTo(PlannedArticle planned, Discussion.Entry entry)
      throws XMLStreamException {
    String ref = id(planned.address(), "");
    String href = hrefs.to(planned.address());
    if (entry.parent() >= 0) {
      Discussion.Entry parent = planned.discussion().inThreadOrder().get(entry.parent());
      ref = id(planned.address(), "#" + PlannedArticle.anchor(parent));
      href = hrefs.to(planned.thread().page(parent), PlannedArticle.anchor(parent));
    }
    xml.writeEmptyElement("thr", "in-reply-to", THREAD);
    xml.writeAttribute("ref", ref);
    xml.writeAttribute("href", href);
    xml.writeAttribute("type", "text/html");
  }

  private void content(String html) throws XMLStreamException {
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(html);
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void link(String rel, String type, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }

  /** The absolute address; a name-based UUID where the site's own address is not known. */
  private String id(Address address, String fragment) {
    Optional<URI> base = context.settings().baseUrl();
    if (base.isPresent()) {
      return base.get() + address.path() + fragment;
    }
    String name = context.settings().title() + "\n" + address.path() + fragment;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
