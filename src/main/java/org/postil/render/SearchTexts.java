package org.postil.render;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.postil.markup.SafeHtml;
import org.postil.plan.Address;
import org.postil.plan.PlannedTopic;
import org.postil.plan.Searchable;
import org.postil.render.view.SearchView;
import org.postil.search.ScriptFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what the search page says, quotes and offers. */
final class SearchTexts {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String PREFIX = "search.script.";

  private final PageContext context;

  SearchTexts(PageContext context) {
    this.context = context;
  }

  SearchView page() {
    return new SearchView(
        new Heads(context).site().nav().stream().filter(link -> !link.current()).toList(), words());
  }

  private SafeHtml words() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      context
          .messages()
          .startingWith(PREFIX)
          .forEach((key, text) -> json.writeStringProperty(key.substring(PREFIX.length()), text));
      json.writeEndObject();
    }
    return SafeHtml.json(out.toString());
  }

  /** The names of all topics: label, address, aliases. */
  byte[] topics() {
    return ScriptFile.of(
        "topics",
        json -> {
          json.writeStartArray();
          for (PlannedTopic topic : context.plan().topics()) {
            json.writeStartArray();
            json.writeString(topic.topic().label());
            json.writeString(topic.address().path());
            topic.topic().aliases().forEach(json::writeString);
            json.writeEndArray();
          }
          json.writeEndArray();
        });
  }

  /** The words on a page: those of the article, then those of each comment by its id. */
  byte[] of(Address page, List<Searchable> found) {
    return ScriptFile.of(
        "x/" + page.path(),
        json -> {
          json.writeStartObject();
          for (Searchable one : found) {
            json.writeArrayPropertyStart(one.comment().orElse(""));
            json.writeString(one.isOpen() ? one.text() : context.messages().get("search.warned"));
            json.writeString(date(one).orElse(null));
            if (one.comment().isEmpty()) {
              json.writeString(one.author().orElse(null));
              json.writeString(String.join(" ", one.topics()));
            }
            json.writeEndArray();
          }
          json.writeEndObject();
        });
  }

  private Optional<String> date(Searchable found) {
    return found.date().map(context.dates()::words);
  }
}
