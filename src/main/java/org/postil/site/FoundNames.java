package org.postil.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.postil.archive.NameKey;

/** Counts how commenters' names are printed. Several threads may add. */
final class FoundNames {
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  void add(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  /** For each name, in a list, the spelling of it that was printed most often. */
  Map<String, List<String>> printed() {
    Map<String, String> byKey = new HashMap<>();
    new TreeMap<>(counts)
        .forEach(
            (name, count) ->
                byKey.merge(
                    NameKey.of(name),
                    name,
                    (one, other) ->
                        counts.getOrDefault(other, 0) > counts.getOrDefault(one, 0) ? other : one));
    Map<String, List<String>> printed = new HashMap<>();
    counts
        .keySet()
        .forEach(name -> printed.put(name, List.of(byKey.getOrDefault(NameKey.of(name), name))));
    return printed;
  }
}
