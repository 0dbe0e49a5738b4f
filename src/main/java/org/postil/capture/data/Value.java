package org.postil.capture.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postil.archive.CleanText;
import org.postil.diagnostic.Place;

/** A value of a data file, which knows where it stands. */
sealed interface Value {
  Place place();

  /** Text, whatever it looks like: {@code no} and {@code 012} stay as written. */
  record Text(Place place, String text) implements Value {}

  /** A list. */
  record Items(Place place, List<Value> items) implements Value {}

  /**
   * A value said to be absent.
   *
   * @param alias what it points to, where it is a YAML alias, which are not followed
   */
  record Nothing(Place place, Optional<String> alias) implements Value {}

  /**
   * Keys and their values.
   *
   * @param values by key in lower case, in the order of the file
   */
  record Fields(Place place, Map<String, Value> values) implements Value {
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of the first of these keys that has one. */
    Optional<Value> value(String... keys) {
      for (String key : keys) {
        Value value = values.get(key);
        if (value != null && !(value instanceof Nothing)) {
          return Optional.of(value);
        }
      }
      return Optional.empty();
    }

    /** The first of these keys that holds a text which is not blank, as written. */
    Optional<Text> text(String... keys) {
      for (String key : keys) {
        if (values.get(key) instanceof Text text && !CleanText.isBlank(text.text())) {
          return Optional.of(text);
        }
      }
      return Optional.empty();
    }

    /** As {@link #text}, on one line. */
    Optional<String> line(String... keys) {
      return text(keys).map(text -> CleanText.line(text.text()));
    }

    Optional<Fields> fields(String key) {
      return values.get(key) instanceof Fields fields ? Optional.of(fields) : Optional.empty();
    }

    Optional<Items> items(String key) {
      return values.get(key) instanceof Items items ? Optional.of(items) : Optional.empty();
    }

    /** The texts of a list, or the one that stands in its place; a map gives its {@code name}. */
    List<String> lines(String key) {
      List<String> lines = new ArrayList<>();
      value(key).ifPresent(value -> collect(value, lines));
      return lines;
    }

    private static void collect(Value value, List<String> lines) {
      if (value instanceof Items list) {
        list.items().forEach(item -> collect(item, lines));
      } else if (value instanceof Fields map) {
        map.line("name", "title", "display_name").ifPresent(lines::add);
      } else if (value instanceof Text text && !CleanText.isBlank(text.text())) {
        lines.add(CleanText.line(text.text()));
      }
    }

    /** Whether a key is there and says no. */
    boolean denies(String key) {
      return line(key).filter(no -> no.matches("(?i)false|no|off|0")).isPresent();
    }

    /** Whether a key is there and says yes. */
    boolean affirms(String key) {
      return line(key).filter(yes -> yes.matches("(?i)true|yes|on|1")).isPresent();
    }

    /** Where the value of the first of these keys stands that has one, else the whole. */
    Place placeOf(String... keys) {
      return value(keys).map(Value::place).orElse(place);
    }
  }
}
