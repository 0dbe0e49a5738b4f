package org.postil.capture.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.postil.archive.CleanText;
import org.postil.archive.Comment.Kind;
import tools.jackson.databind.JsonNode;

/** The comments that a page states in JSON-LD, for pages whose script would show them. */
final class StatedComments {
  private static final int MOST = 100_000;
  private static final String[] KEYS = {"comment", "comments", "suggestedAnswer", "acceptedAnswer"};

  private final DateField.Reading dates;

  StatedComments(DateField.Reading dates) {
    this.dates = dates;
  }

  private record Open(JsonNode node, int parent) {}

  /** In the order of the page, replies after what they answer. */
  List<Found> of(StructuredData data) {
    List<Found> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    push(open, data.values(KEYS), -1);
    while (!open.isEmpty() && found.size() < MOST) {
      Open next = open.pop();
      if (next.node.isObject() && text(next.node).isPresent()) {
        names.add(address(next.node));
        found.add(read(next.node, next.parent));
        push(open, StructuredData.values(next.node, KEYS), found.size() - 1);
      }
    }
    return withNamedParents(found, names);
  }

  private static void push(Deque<Open> open, List<JsonNode> nodes, int parent) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      open.push(new Open(nodes.get(i), parent));
    }
  }

  private static Optional<String> text(JsonNode node) {
    return StructuredData.text(node, "text").or(() -> StructuredData.text(node, "commentText"));
  }

  private static String address(JsonNode node) {
    return StructuredData.text(node, "@id").or(() -> StructuredData.text(node, "url")).orElse("");
  }

  private Found read(JsonNode node, int parent) {
    String address = address(node);
    String fragment = address.substring(address.indexOf('#') + 1);
    List<JsonNode> authors = StructuredData.values(node, "author", "creator");
    Optional<String> written =
        StructuredData.text(node, "datePublished")
            .or(() -> StructuredData.text(node, "dateCreated"));
    Optional<String> answers =
        StructuredData.values(node, "parentItem").stream()
            .map(StatedComments::address)
            .filter(a -> !a.isEmpty())
            .findFirst();
    return new Found(
        EntryId.anyNumber(fragment),
        authors.stream().findFirst().flatMap(StructuredData::name),
        authors.stream()
            .findFirst()
            .flatMap(author -> StructuredData.text(author, "url"))
            .flatMap(PageAddress::web),
        written.flatMap(date -> StatedDate.parse(date, dates.order(), dates.zone())),
        body(node),
        Kind.COMMENT,
        answers,
        parent,
        "markup");
  }

  /** Some write HTML into the text, some plain words. */
  private static String body(JsonNode node) {
    JsonNode text = node.get("text") == null ? node.get("commentText") : node.get("text");
    String words = text == null ? "" : text.asString();
    if (!words.contains("</") && !words.contains("<br")) {
      StringBuilder paragraphs = new StringBuilder();
      for (String paragraph : words.replace("\r", "").split("\n\\s*\n")) {
        String escaped =
            paragraph.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        if (!escaped.isEmpty()) {
          paragraphs.append("<p>").append(escaped.replace("\n", "<br>\n")).append("</p>\n");
        }
      }
      return CleanText.of(paragraphs.toString()).strip();
    }
    return FragmentWriter.write(Jsoup.parseBodyFragment(words).body(), e -> false);
  }

  private static List<Found> withNamedParents(List<Found> found, List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(names.get(i), i);
    }
    List<Found> placed = new ArrayList<>();
    for (Found one : found) {
      Integer parent = one.answers().map(places::get).orElse(null);
      placed.add(parent == null || one.parent() >= 0 ? one : one.under(parent, "id"));
    }
    return placed;
  }
}
