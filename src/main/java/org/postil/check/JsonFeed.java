package org.postil.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<HtmlPage.Link> links = new ArrayList<>();
  private final List<Feed.Fault> faults = new ArrayList<>();

  private JsonFeed() {}

  static Feed read(byte[] bytes) {
    JsonFeed reader = new JsonFeed();
    try {
      reader.look(JSON.readTree(new String(bytes, StandardCharsets.UTF_8)));
    } catch (JacksonException e) {
      reader.fault("it is not JSON: " + e.getOriginalMessage());
    }
    return new Feed(reader.links, reader.faults);
  }

  private void look(JsonNode feed) {
    if (!feed.path("version").asString("").startsWith("https://jsonfeed.org/version/1")) {
      fault("version is not that of JSON Feed 1");
    }
    required(feed, "title");
    link(feed, "home_page_url");
    link(feed, "feed_url");
    if (!feed.path("items").isArray()) {
      fault("items is not a list");
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode item : feed.path("items")) {
      required(item, "id");
      if (!ids.add(item.path("id").asString(""))) {
        fault("two items have one id");
      }
      if (!item.path("content_html").isString() && !item.path("content_text").isString()) {
        fault("an item has no content_html and no content_text");
      }
      link(item, "url");
      link(item, "image");
    }
  }

  private void required(JsonNode node, String key) {
    if (!node.path(key).isString()) {
      fault(key + " is missing");
    }
  }

  private void link(JsonNode node, String key) {
    if (node.path(key).isString()) {
      links.add(new HtmlPage.Link(node.path(key).asString(), 1, 1));
    }
  }

  private void fault(String what) {
    faults.add(new Feed.Fault(what, 1, 1));
  }
}
