package org.postil.render;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Optional;
import org.postil.archive.FrontMatter;
import org.postil.markup.Markup;
import org.postil.plan.Address;
import org.postil.plan.Page;
import org.postil.plan.PlannedArticle;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The newest articles as JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeeds {
  private static final JsonFactory JSON = new JsonFactory();

  private final PageContext context;
  private final Hrefs hrefs;
  private final Optional<URI> base;

  JsonFeeds(PageContext context) {
    this.context = context;
    this.base = context.settings().baseUrl();
    this.hrefs = Hrefs.forFeed(context.address(), base);
  }

  byte[] write(Page.JsonFeed page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      json.writeStringProperty("title", context.settings().title());
      base.ifPresent(url -> json.writeStringProperty("home_page_url", url.toString()));
      base.ifPresent(url -> json.writeStringProperty("feed_url", hrefs.to(page.address())));
      context
          .settings()
          .description()
          .ifPresent(text -> json.writeStringProperty("description", text));
      json.writeStringProperty("language", context.settings().language());
      json.writeArrayPropertyStart("items");
      page.articles().forEach(article -> writeItem(json, article));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private void writeItem(JsonGenerator json, PlannedArticle planned) {
    FrontMatter head = planned.article().head();
    Address address = planned.address();
    json.writeStartObject();
    json.writeStringProperty("id", base.map(b -> b + address.path()).orElse(address.path()));
    json.writeStringProperty("url", hrefs.to(address));
    json.writeStringProperty("title", head.title());
    var links =
        new TextLinks(
            context.links(),
            hrefs,
            planned.article().folder(),
            head.source().flatMap(FrontMatter.Source::url));
    json.writeStringProperty(
        "content_html", Markup.article(planned.article().body(), links).html().toString());
    json.writeStringProperty("summary", context.summary(planned));
    Dates.rfc3339(head.date()).ifPresent(date -> json.writeStringProperty("date_published", date));
    if (!head.authors().isEmpty()) {
      json.writeArrayPropertyStart("authors");
      for (String author : head.authors()) {
        json.writeStartObject();
        json.writeStringProperty("name", author);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (!planned.topics().isEmpty()) {
      json.writeArrayPropertyStart("tags");
      planned.topics().forEach(topic -> json.writeString(topic.label()));
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
