package org.postil.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.diagnostic.Place;
import org.postil.diagnostic.Problem;
import org.postil.diagnostic.Problems;
import org.postil.search.Document;
import org.postil.search.Field;
import org.postil.search.FieldValue;
import org.postil.search.IndexSettings;
import tools.jackson.databind.JsonNode;

/**
 * What {@code postil lunr} is told of documents.
 *
 * @param ref the property that holds a document's reference
 * @param documentBoost the property that holds its boost
 */
record LunrSettings(IndexSettings index, String ref, Optional<String> documentBoost) {
  /** A document of a line of JSON. */
  Document document(JsonNode node, Place place, Problems problems) {
    Map<String, FieldValue> values = new HashMap<>();
    for (Field field : index.fields()) {
      JsonNode value = node.get(field.name());
      if (value != null && !value.isNull()) {
        values.put(field.name(), value(value));
      }
    }
    JsonNode id = node.get(ref);
    return new Document(
        id == null ? "undefined" : JsText.of(id), values, boost(node, place, problems));
  }

  private static FieldValue value(JsonNode value) {
    if (!value.isArray()) {
      return FieldValue.text(JsText.of(value));
    }
    List<String> elements = new ArrayList<>();
    value.forEach(element -> elements.add(element.isNull() ? "" : JsText.of(element)));
    return FieldValue.elements(elements);
  }

  private double boost(JsonNode node, Place place, Problems problems) {
    JsonNode boost = documentBoost.map(node::get).orElse(null);
    if (boost == null || boost.isNull()) {
      return 1;
    }
    if (boost.isNumber() && Field.isBoost(boost.doubleValue())) {
      return boost.doubleValue();
    }
    problems.error(
        place,
        "the boost is " + Problem.quote(boost.toString()),
        "write a number from 0 to " + (long) Field.LARGEST_BOOST);
    return 1;
  }
}
