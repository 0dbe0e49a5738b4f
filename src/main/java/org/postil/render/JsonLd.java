package org.postil.render;

import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.postil.archive.Article;
import org.postil.archive.Comment;
import org.postil.archive.Discussion;
import org.postil.archive.FrontMatter;
import org.postil.markup.SafeHtml;
import org.postil.markup.Url;
import org.postil.plan.PlannedArticle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An article as schema.org's {@code NewsArticle} with its comments nested in it. The words of the
 * comments stay in the page, where {@code @id} leads: they are not sent twice. Nesting says what
 * answers what; it stops at {@link #DEEPEST} levels, and deeper replies stand beside each other and
 * name their {@code parentItem}.
 */
final class JsonLd {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int DEEPEST = 40;
  private static final int USUAL = 1 << 12;

  private final PageContext context;
  private final PlannedArticle article;
  private final String self;

  JsonLd(PageContext context, PlannedArticle article) {
    this.context = context;
    this.article = article;
    Optional<URI> base = context.settings().baseUrl();
    this.self = base.map(b -> b + article.address().path()).orElse("");
  }

  /**
   * Describes the article.
   *
   * @param part the comments that stand on the page
   */
  SafeHtml write(List<Discussion.Entry> part) {
    StringWriter out = new StringWriter(USUAL);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("@context", "https://schema.org");
      json.writeStringProperty("@type", "NewsArticle");
      writeArticle(json);
      json.writeNumberProperty("commentCount", article.discussion().size());
      if (!part.isEmpty()) {
        json.writeName("comment");
        writeComments(json, part);
      }
      json.writeEndObject();
    }
    return SafeHtml.json(out.toString());
  }

  private void writeArticle(JsonGenerator json) {
    Article text = article.article();
    FrontMatter head = text.head();
    if (!self.isEmpty()) {
      json.writeStringProperty("@id", self);
    }
    json.writeStringProperty("headline", head.title());
    head.date()
        .map(Dates::datetime)
        .ifPresent(date -> json.writeStringProperty("datePublished", date));
    json.writeStringProperty("inLanguage", head.lang().orElse(context.settings().language()));
    head.summary().ifPresent(summary -> json.writeStringProperty("description", summary));
    if (!head.authors().isEmpty()) {
      json.writeArrayPropertyStart("author");
      head.authors().forEach(name -> writePerson(json, name));
      json.writeEndArray();
    }
    if (!article.topics().isEmpty()) {
      json.writeArrayPropertyStart("keywords");
      article.topics().forEach(topic -> json.writeString(topic.label()));
      json.writeEndArray();
    }
    head.source().ifPresent(source -> writeSource(json, source));
    json.writeObjectPropertyStart("publisher");
    json.writeStringProperty("@type", "Organization");
    json.writeStringProperty("name", context.settings().title());
    json.writeEndObject();
  }

  /** The address of the source; of a capture whose digest is known, the capture. */
  private static void writeSource(JsonGenerator json, FrontMatter.Source source) {
    Optional<String> address = source.url().flatMap(url -> Url.of(url).web());
    if (source.sha256().isEmpty()) {
      address.ifPresent(url -> json.writeStringProperty("isBasedOn", url));
      return;
    }
    json.writeObjectPropertyStart("isBasedOn");
    json.writeStringProperty("@type", "MediaObject");
    source.name().ifPresent(name -> json.writeStringProperty("name", name));
    address.ifPresent(url -> json.writeStringProperty("url", url));
    source
        .captured()
        .map(Dates::datetime)
        .ifPresent(date -> json.writeStringProperty("dateCreated", date));
    json.writeStringProperty("sha256", source.sha256().get());
    json.writeEndObject();
  }

  private static void writePerson(JsonGenerator json, String name) {
    json.writeStartObject();
    json.writeStringProperty("@type", "Person");
    json.writeStringProperty("name", name);
    json.writeEndObject();
  }

  private void writeComments(JsonGenerator json, List<Discussion.Entry> part) {
    // for each open comment its index in the thread: its object and its list of replies are open
    Deque<Integer> open = new ArrayDeque<>();
    json.writeStartArray();
    for (int i = 0; i < part.size(); i++) {
      Discussion.Entry entry = part.get(i);
      while (!open.isEmpty() && (open.peek() != entry.parent() || open.size() >= DEEPEST)) {
        if (open.size() >= DEEPEST && isBelow(entry, open.peek())) {
          break;
        }
        json.writeEndArray();
        json.writeEndObject();
        open.pop();
      }
      json.writeStartObject();
      boolean isNested = !open.isEmpty() && open.peek() == entry.parent();
      writeComment(json, entry, isNested);
      boolean hasReplies = i + 1 < part.size() && part.get(i + 1).parent() == entry.position();
      if (hasReplies && open.size() < DEEPEST) {
        json.writeArrayPropertyStart("comment");
        open.push(entry.position());
      } else {
        json.writeEndObject();
      }
    }
    while (!open.isEmpty()) {
      json.writeEndArray();
      json.writeEndObject();
      open.pop();
    }
    json.writeEndArray();
  }

  private boolean isBelow(Discussion.Entry entry, int ancestor) {
    Discussion.Entry above = article.discussion().inThreadOrder().get(ancestor);
    return entry.position() <= ancestor + above.descendants();
  }

  private void writeComment(JsonGenerator json, Discussion.Entry entry, boolean isNested) {
    Comment comment = entry.comment();
    json.writeStringProperty("@type", "Comment");
    json.writeStringProperty("@id", id(entry));
    if (comment.treatment().isListed()) {
      writeSignature(json, comment);
    }
    if (entry.parent() >= 0 && !isNested) {
      Discussion.Entry parent = article.discussion().inThreadOrder().get(entry.parent());
      json.writeObjectPropertyStart("parentItem");
      json.writeStringProperty("@id", id(parent));
      json.writeEndObject();
    }
  }

  /** Relative to the page, where that is the article's (JSON-LD 1.1, section 7.1). */
  private String id(Discussion.Entry entry) {
    String anchor = "#" + PlannedArticle.anchor(entry);
    return context.address().equals(article.address()) ? anchor : self + anchor;
  }

  private static void writeSignature(JsonGenerator json, Comment comment) {
    comment
        .author()
        .ifPresent(
            name -> {
              json.writeName("author");
              writePerson(json, name);
            });
    comment
        .date()
        .map(Dates::datetime)
        .ifPresent(date -> json.writeStringProperty("dateCreated", date));
  }
}
