package org.postil.capture.data;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postil.archive.CleanText;
import org.postil.archive.WholeCharacters;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML, JSON or TOML into {@link Value}s. Tags mean nothing, aliases are not followed, of
 * repeated keys the last one counts: no input costs more than its own size.
 */
final class DataReader {
  private static final String TOO_DEEP =
      "it nests deeper than " + DataLanguage.DEEPEST + " levels, or is too large";

  private final JsonParser parser;
  private final Place start;
  private final Consumer<Problem> doubtful;
  private int depth;

  private DataReader(JsonParser parser, Place start, Consumer<Problem> doubtful) {
    this.parser = parser;
    this.start = start;
    this.doubtful = doubtful;
  }

  /**
   * Reads the documents in a text; there may be none.
   *
   * @param start where {@code text} begins in its file
   * @param doubtful is told of repeated keys
   * @throws Mistake if the text is not of that language
   */
  static List<Value> documents(
      String text, DataLanguage language, Place start, Consumer<Problem> doubtful) {
    try (Reader whole = new WholeCharacters(text);
        JsonParser parser = language.reader().createParser(ObjectReadContext.empty(), whole)) {
      DataReader reader = new DataReader(parser, start, doubtful);
      List<Value> documents = new ArrayList<>();
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        documents.add(reader.value(t));
      }
      return documents;
    } catch (JacksonException e) {
      throw Mistake.of(
          place(start, e.getLocation()),
          "this is not " + language + ": " + reason(e),
          "mend the line, or put the value in quotes");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // not out of memory
    }
  }

  /** The first document, if it is a map; no keys otherwise. */
  static Value.Fields fields(
      String text, DataLanguage language, Place start, Consumer<Problem> doubtful) {
    return documents(text, language, start, doubtful).stream()
        .limit(1)
        .filter(Value.Fields.class::isInstance)
        .map(Value.Fields.class::cast)
        .findFirst()
        .orElseGet(() -> new Value.Fields(start, Map.of()));
  }

  private Value value(JsonToken token) {
    Place place = here();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      return new Value.Nothing(place, Optional.of(parser.getString()));
    }
    return token.isStructStart() ? structure(place, token) : scalar(place, token);
  }

  private Value structure(Place place, JsonToken token) {
    if (++depth > DataLanguage.DEEPEST) {
      // the TOML reader lets dotted keys nest without limit
      throw Mistake.of(place, TOO_DEEP, "leave it out");
    }
    Value value =
        token == JsonToken.START_ARRAY
            ? new Value.Items(place, items())
            : new Value.Fields(place, values());
    depth--;
    return value;
  }

  private Value scalar(Place place, JsonToken token) {
    String text = String.valueOf(parser.getString());
    if (token == JsonToken.VALUE_NULL && DataLanguage.isNothing(text)) {
      return new Value.Nothing(place, Optional.empty());
    }
    String clean = CleanText.of(text);
    if (FileText.isChanged(text, clean)) {
      doubtful.accept(Problem.warning(place, FileText.CHANGED, FileText.LOOK));
    }
    return new Value.Text(place, clean);
  }

  private List<Value> items() {
    List<Value> items = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      items.add(value(t));
    }
    return items;
  }

  private Map<String, Value> values() {
    Map<String, Value> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String written = CleanText.line(parser.currentName());
      Place place = here();
      Value earlier = values.put(key(written), value(parser.nextToken()));
      if (earlier != null) {
        doubtful.accept(
            Problem.warning(
                place,
                "the key " + Problem.quote(written) + " stands here twice; this one was taken",
                "look at the one on line " + earlier.place().line()));
      }
    }
    return values;
  }

  /** Keys differ in case from site to site; Ruby's symbols begin with a colon. */
  private static String key(String written) {
    String bare = written.startsWith(":") ? written.substring(1) : written;
    return bare.toLowerCase(Locale.ROOT);
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
    if (e instanceof StreamConstraintsException) {
      return TOO_DEEP;
    }
    String message =
        String.valueOf(e.getOriginalMessage())
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" "))
            .collect(Collectors.joining(", "))
            .replaceAll(" \\(code \\d+[^)]*\\)", "");
    return message.isEmpty()
        ? "it cannot be read"
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
