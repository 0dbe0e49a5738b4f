package org.postil.capture.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postil.archive.CleanText;

/** The topics of a post: its tags and categories, each once without regard to case. */
final class Tags {
  private static final List<String> KEYS =
      List.of("categories", "category", "tags", "tag", "topics");

  private Tags() {}

  static List<String> of(Value.Fields fields, Role.Kind kind) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String key : KEYS) {
      for (String tag : words(fields, key, kind)) {
        tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag);
      }
    }
    return List.copyOf(tags.values());
  }

  /** In Jekyll a text under a key in the plural is words; commas part topics everywhere. */
  static List<String> words(Value.Fields fields, String key, Role.Kind kind) {
    if (!(fields.value(key).orElse(null) instanceof Value.Text text)) {
      return fields.lines(key);
    }
    boolean areWords = kind == Role.Kind.JEKYLL && key.endsWith("s");
    String part = text.text().indexOf(',') >= 0 ? "," : areWords ? "\\s+" : "\n";
    List<String> words = new ArrayList<>();
    for (String word : text.text().split(part)) {
      if (!word.isBlank()) {
        words.add(CleanText.line(word));
      }
    }
    return words;
  }
}
