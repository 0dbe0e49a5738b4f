package org.postil.capture.wxr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The simple elements of one record, by name; of those that stand twice the first counts. */
final class Fields {
  private final Map<String, String> values = new HashMap<>();

  void put(String name, String value) {
    values.putIfAbsent(name, value);
  }

  /** The text as it stands, empty if there is none. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /** A word or number without the white space around it; blank counts as absent. */
  Optional<String> word(String name) {
    return Optional.of(text(name).strip()).filter(word -> !word.isEmpty());
  }
}
