package org.postil.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postil.diagnostic.Place;

/** A value of a YAML or JSON file that knows where it stands. */
sealed interface Node {
  Place place();

  /** What a message calls this kind of value. */
  String kind();

  /** Text, whatever it looks like: {@code no}, {@code 012} and {@code 1e3} stay as written. */
  record Text(Place place, String value) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys and their values, in the order of the file. */
  record Mapping(Place place, Map<String, Field> fields) implements Node {
    @Override
    public String kind() {
      return "a map of keys";
    }
  }

  /**
   * A value and the place of its key.
   *
   * @param place where the key stands
   */
  record Field(Place place, Node value) {}

  /** A value said to be absent: {@code null} in JSON, nothing after the colon in YAML. */
  record Absent(Place place) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }

  /** The value without its places: strings, lists and maps of them. */
  static Object plain(Node node) {
    if (node instanceof Sequence list) {
      return list.items().stream().map(Node::plain).toList();
    }
    if (node instanceof Mapping map) {
      Map<String, Object> out = new LinkedHashMap<>();
      map.fields().forEach((key, field) -> out.put(key, plain(field.value())));
      return out;
    }
    return node instanceof Text text ? text.value() : "";
  }
}
