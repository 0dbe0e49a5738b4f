package org.postil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Nearest;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.search.Field;
import org.postil.search.IndexSettings;
import org.postil.search.PipelineFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the settings of {@code postil lunr}, key by key, to know where each stands. */
final class LunrSettingsReader {
  private static final List<String> KEYS =
      List.of(
          "ref",
          "fields",
          "k1",
          "b",
          "metadataWhitelist",
          "language",
          "pipeline",
          "searchPipeline",
          "documentBoost");

  private final String file;
  private final Problems problems;
  private final List<Field> fields = new ArrayList<>();
  private List<String> metadata = List.of();
  private Optional<List<PipelineFunction>> pipeline = Optional.empty();
  private Optional<List<PipelineFunction>> searchPipeline = Optional.empty();
  private double k1 = IndexSettings.DEFAULT_K1;
  private double b = IndexSettings.DEFAULT_B;
  private String ref = "id";
  private Optional<String> documentBoost = Optional.empty();

  /**
   * Reads settings.
   *
   * @param file the name that problems give
   * @throws Mistake with everything that is wrong with them
   */
  static LunrSettings read(String json, String file) {
    Problems problems = new Problems();
    LunrSettings settings = new LunrSettingsReader(file, problems).read(json);
    problems.stopOnErrors();
    return settings;
  }

  /** Jackson's words without what it says of itself. */
  static String reason(JacksonException e) {
    return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("it cannot be read");
  }

  private LunrSettingsReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  private LunrSettings read(String json) {
    try (JsonParser parser = JsonMapper.shared().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Mistake.of(
            Place.of(file), "the settings are no object", "write {\"fields\": [\"body\"]}");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        Place place = place(parser.currentTokenLocation());
        String key = parser.currentName();
        parser.nextToken();
        JsonNode value = parser.readValueAsTree();
        take(key, value, place);
      }
      if (parser.nextToken() != null) {
        throw Mistake.of(
            place(parser.currentTokenLocation()),
            "something stands behind the settings",
            "take it out");
      }
    } catch (JacksonException e) {
      throw Mistake.of(
          place(e.getLocation()), "this is not JSON: " + reason(e), "mend the settings");
    }
    if (fields.isEmpty() && !problems.hasErrors()) {
      problems.error(Place.of(file), "there are no fields", "add \"fields\": [\"body\"]");
    }
    List<PipelineFunction> steps = pipeline.orElse(IndexSettings.DEFAULT_PIPELINE);
    List<String> queries =
        searchPipeline
            .map(list -> list.stream().map(PipelineFunction::lunrName).toList())
            .orElse(List.of("stemmer"));
    return new LunrSettings(
        new IndexSettings(fields, k1, b, metadata, steps, queries), ref, documentBoost);
  }

  private Place place(@Nullable TokenStreamLocation at) {
    return at == null
        ? Place.of(file)
        : new Place(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private void take(String key, JsonNode value, Place place) {
    switch (key) {
      case "ref" -> ref = name(key, value, place).orElse(ref);
      case "fields" -> list(key, value, place).forEach(field -> addField(field, place));
      case "k1" -> k1 = number(key, value, 0, place, k1);
      case "b" -> b = number(key, value, -Double.MAX_VALUE, place, b);
      case "metadataWhitelist" -> metadata = names(key, value, place);
      case "language" -> checkLanguage(value, place);
      case "pipeline" -> pipeline = Optional.of(functions(key, value, place));
      case "searchPipeline" -> searchPipeline = Optional.of(functions(key, value, place));
      case "documentBoost" -> documentBoost = name(key, value, place);
      default ->
          problems.error(
              place,
              "there is no setting " + Problem.quote(key),
              Nearest.to(key, KEYS)
                  .map(near -> "did you mean " + near + "?")
                  .orElse("take it out"));
    }
  }

  private void addField(JsonNode field, Place place) {
    JsonNode name = field.isObject() ? field.get("name") : field;
    if (name == null || !name.isString() || !Field.isName(name.stringValue())) {
      problems.error(
          place,
          "a field is " + Problem.quote(field.toString()),
          "write its name, without a slash and none that every JavaScript object has");
      return;
    }
    for (String key : field.propertyNames()) {
      if (!key.equals("name") && !key.equals("boost")) {
        problems.error(
            place, "a field has no setting " + Problem.quote(key), "write name and boost only");
      }
    }
    JsonNode boost = field.isObject() ? field.get("boost") : null;
    if (boost == null || boost.isNull()) {
      fields.add(Field.of(name.stringValue(), 1));
    } else if (boost.isNumber() && Field.isBoost(boost.doubleValue())) {
      fields.add(Field.of(name.stringValue(), boost.doubleValue()));
    } else {
      wrong("the boost of " + name.stringValue(), boost, "a number from 0 to 1e9", place);
    }
  }

  private void checkLanguage(JsonNode value, Place place) {
    if (!(value.isString() && value.stringValue().equals("en"))) {
      wrong("language", value, "en: there are no other stemmers here", place);
    }
  }

  private List<PipelineFunction> functions(String key, JsonNode value, Place place) {
    List<PipelineFunction> found = new ArrayList<>();
    for (String name : names(key, value, place)) {
      PipelineFunction.named(name)
          .ifPresentOrElse(
              found::add,
              () ->
                  problems.error(
                      place,
                      key + " names " + Problem.quote(name),
                      "write trimmer, trimmer-unicode, dropEmpty, stopWordFilter, stemmer or"
                          + " words"));
    }
    return found;
  }

  private Optional<String> name(String key, JsonNode value, Place place) {
    if (value.isString()) {
      return Optional.of(value.stringValue());
    }
    wrong(key, value, "the name of a property", place);
    return Optional.empty();
  }

  private double number(String key, JsonNode value, double least, Place place, double fallback) {
    if (value.isNumber() && Double.isFinite(value.doubleValue()) && value.doubleValue() >= least) {
      return value.doubleValue();
    }
    wrong(key, value, "a number", place);
    return fallback;
  }

  private List<JsonNode> list(String key, JsonNode value, Place place) {
    List<JsonNode> items = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(items::add);
    } else {
      wrong(key, value, "a list", place);
    }
    return items;
  }

  private List<String> names(String key, JsonNode value, Place place) {
    List<String> names = new ArrayList<>();
    for (JsonNode item : list(key, value, place)) {
      name(key, item, place).ifPresent(names::add);
    }
    return names;
  }

  private void wrong(String what, JsonNode value, String wanted, Place place) {
    problems.error(place, what + " is " + Problem.quote(value.toString()), "write " + wanted);
  }
}
