package org.postil.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.archive.CleanText;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.archive.WholeCharacters;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML or JSON into {@link Node}s. Tags are ignored, aliases and repeated keys refused, and
 * whatever can be counted is bounded while it is read: no input costs more than its own size.
 */
final class NodeReader {
  /** Beyond what we allow ourselves, lest what a parser counts by default comes first. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(1000)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxDocumentLength(-1)
          .maxTokenCount(-1)
          .build();

  private static final TokenStreamFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(LIMITS)
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(Integer.MAX_VALUE)
                  .setSchema(new TextSchema())
                  // we say where both stand
                  .setAllowDuplicateKeys(true)
                  .build())
          .build();

  private static final TokenStreamFactory JSON =
      JsonFactory.builder().streamReadConstraints(LIMITS).build();

  /** Every scalar is the text that was written, but for the ways to write nothing. */
  private static final class TextSchema implements Schema {
    @Override
    public ScalarResolver getScalarResolver() {
      return (value, isPlain) ->
          isPlain && (value.isEmpty() || value.equals("~") || value.equals("null"))
              ? Tag.NULL
              : Tag.STR;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      return Map.of();
    }
  }

  private final JsonParser parser;
  private final Place start;
  private final Limits limits;
  private final Problems problems;
  private int depth;

  private NodeReader(JsonParser parser, Place start, Limits limits, Problems problems) {
    this.parser = parser;
    this.start = start;
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * Reads YAML.
   *
   * @param start where {@code text} begins in its file
   * @param problems receives repeated keys and aliases
   * @throws Mistake if the text is not YAML, or passes a limit
   */
  static Node yaml(String text, Place start, Limits limits, Problems problems) {
    return read(YAML, text, start, limits, problems, "YAML");
  }

  /** Reads JSON; as {@link #yaml}. */
  static Node json(String text, Place start, Limits limits, Problems problems) {
    return read(JSON, text, start, limits, problems, "JSON");
  }

  private static Node read(
      TokenStreamFactory factory,
      String text,
      Place start,
      Limits limits,
      Problems problems,
      String language) {
    try (JsonParser parser = parser(factory, text)) {
      NodeReader reader = new NodeReader(parser, start, limits, problems);
      JsonToken first = parser.nextToken();
      Node node = first == null ? new Node.Absent(start) : reader.value(first);
      if (parser.nextToken() != null) {
        throw Mistake.of(
            reader.here(), "there is a second document in the file", "keep one document per file");
      }
      return node;
    } catch (JacksonException e) {
      throw Mistake.of(
          place(start, e.getLocation()),
          "this is not " + language + ": " + reason(e),
          "mend the line, or put the value in quotes");
    }
  }

  private static JsonParser parser(TokenStreamFactory factory, String text) {
    return factory.createParser(ObjectReadContext.empty(), new WholeCharacters(text));
  }

  private Node value(JsonToken token) {
    Place place = here();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.error(
          place,
          "aliases such as " + Problem.quote("*" + parser.getString()) + " are not followed",
          "write the value out");
    }
    return switch (token) {
      case START_ARRAY -> new Node.Sequence(place, items());
      case START_OBJECT -> new Node.Mapping(place, fields());
      case VALUE_NULL -> new Node.Absent(place);
      default -> text(place, parser.getString());
    };
  }

  private Node text(Place place, String value) {
    bound(Limit.TEXT_LENGTH, value.length(), place, "the value is longer than %s characters");
    String clean = CleanText.of(value);
    SourceText.warnOfChange(value, clean, place, problems);
    return clean.isEmpty() ? new Node.Absent(place) : new Node.Text(place, clean);
  }

  private List<Node> items() {
    List<Node> items = new ArrayList<>();
    deeper();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(t));
      if (depth == 1) {
        bound(Limit.COMMENTS, items.size(), here(), "the file lists more than %s comments");
      }
    }
    depth--;
    return items;
  }

  private void deeper() {
    bound(Limit.DEPTH, ++depth, here(), "lists and maps nest deeper than %s levels");
  }

  private void bound(Limit limit, int size, Place place, String what) {
    if (size > limits.of(limit)) {
      throw Mistake.of(
          place,
          what.replace("%s", limits.shown(limit)),
          "see whether this is what you meant, or " + limit.raise());
    }
  }

  private Map<String, Node.Field> fields() {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    deeper();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = CleanText.line(parser.currentName());
      Place place = here();
      Node value = value(parser.nextToken());
      Node.Field earlier = fields.putIfAbsent(key, new Node.Field(place, value));
      if (earlier != null) {
        problems.error(
            place,
            "the key " + Problem.quote(key) + " stands here twice",
            "keep one; the first is on line " + earlier.place().line());
      }
      bound(Limit.KEYS, fields.size(), place, "the map has more than %s keys");
    }
    depth--;
    return fields;
  }

  private Place here() {
    return place(start, parser.currentTokenLocation());
  }

  private static Place place(Place start, @Nullable TokenStreamLocation at) {
    if (at == null) {
      return start;
    }
    int line = Math.max(1, at.getLineNr());
    return new Place(start.file(), start.line() + line - 1, Math.max(1, at.getColumnNr()));
  }

  /** The parser's own words, without what it says of itself and of the place. */
  private static String reason(JacksonException e) {
    String message =
        String.valueOf(e.getOriginalMessage())
            .lines()
            .takeWhile(line -> !line.startsWith(" in "))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(", "))
            .replaceAll(" \\(code \\d+[^)]*\\)", "")
            .replaceAll("[(']+(.)['\\\\)]*\\): ", "'$1': ");
    return message.isEmpty()
        ? "it cannot be read"
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
