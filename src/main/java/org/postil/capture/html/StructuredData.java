package org.postil.capture.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postil.archive.CleanText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article in JSON-LD.
 *
 * @param articles the nodes that describe an article, outermost first
 * @param named the nodes that others refer to
 */
record StructuredData(List<JsonNode> articles, Map<String, JsonNode> named) {
  private static final int MOST_NODES = 20_000;
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final Set<String> TYPES =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "SocialMediaPosting",
          "DiscussionForumPosting",
          "Report",
          "OpinionNewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "TechArticle",
          "ScholarlyArticle",
          "LiveBlogPosting",
          "ReviewNewsArticle",
          "BackgroundNewsArticle",
          "QAPage");

  static StructuredData of(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    Map<String, JsonNode> named = new HashMap<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      collect(script.data(), articles, named);
    }
    return new StructuredData(articles, named);
  }

  private static void collect(String code, List<JsonNode> articles, Map<String, JsonNode> named) {
    String json = code.strip();
    int start = Math.max(0, firstOf(json, '{', '['));
    int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1;
    if (end <= start) {
      return;
    }
    try {
      Deque<JsonNode> open = new ArrayDeque<>(List.of(MAPPER.readTree(json.substring(start, end))));
      for (int n = 0; n < MOST_NODES && !open.isEmpty(); n++) {
        JsonNode node = open.poll();
        if (node.isObject() && node.has("name")) {
          text(node, "@id").ifPresent(id -> named.putIfAbsent(id, node));
        }
        if (node.isObject() && isArticle(node)) {
          articles.add(node);
        }
        if (node.isContainer() && !isArticle(node)) {
          node.forEach(open::add);
        }
      }
    } catch (JacksonException broken) {
      return; // many pages hold such; all of it is said in the markup too
    }
  }

  private static int firstOf(String text, char one, char other) {
    int a = text.indexOf(one);
    int b = text.indexOf(other);
    return a < 0 || b < 0 ? Math.max(a, b) : Math.min(a, b);
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.get("@type");
    return type != null
        && (type.isArray() ? valuesOf(type) : List.of(type))
            .stream()
                .anyMatch(
                    t ->
                        t.isString()
                            && TYPES.contains(
                                t.stringValue().replaceFirst("^https?://schema.org/", "")));
  }

  private static List<JsonNode> valuesOf(JsonNode array) {
    List<JsonNode> values = new ArrayList<>();
    array.forEach(values::add);
    return values;
  }

  /** The first text under a key, of lines made one. */
  Optional<String> text(String key) {
    return articles.stream().flatMap(node -> text(node, key).stream()).findFirst();
  }

  static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value != null && (value.isString() || value.isNumber())
        ? Optional.of(CleanText.line(value.asString())).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** The values under a key of the first article that has any: one, or the members of a list. */
  List<JsonNode> values(String... keys) {
    for (JsonNode article : articles) {
      List<JsonNode> values = values(article, keys);
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  static List<JsonNode> values(JsonNode node, String... keys) {
    for (String key : keys) {
      JsonNode value = node.get(key);
      if (value != null && !value.isNull()) {
        return value.isArray() ? valuesOf(value) : List.of(value);
      }
    }
    return List.of();
  }

  /** The names under a key, whether texts or objects with a name. */
  List<String> names(String... keys) {
    return values(keys).stream()
        .map(value -> text(value, "@id").map(named::get).orElse(value))
        .flatMap(value -> name(value).stream())
        .toList();
  }

  static Optional<String> name(JsonNode value) {
    return value.isString()
        ? Optional.of(CleanText.line(value.stringValue())).filter(name -> !name.isEmpty())
        : text(value, "name");
  }

  /** How many comments are said to be there. */
  Optional<Integer> commentCount() {
    return text("commentCount").filter(n -> n.matches("\\d{1,6}")).map(Integer::valueOf);
  }
}
