package org.postil.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postil.archive.Act;

/** The keys of an act and their values, as {@link LedgerReader} takes them. */
final class LedgerFields {
  private LedgerFields() {}

  static Map<String, Object> of(Act act) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("act", act.kind().name().toLowerCase(Locale.ROOT));
    List<String> comments = act.target().comments().stream().map(Act.Reference::toString).toList();
    fields.put("comment", comments.size() == 1 ? comments.get(0) : comments);
    fields.put("commenter", act.target().commenter());
    if (act.kind() == Act.Kind.REDACT && act.words().isEmpty()) {
      fields.put("name", true);
    } else {
      fields.put(words(act.kind()), act.words());
    }
    if (!act.hasTombstone()) {
      fields.put("tombstone", false);
    }
    fields.put("reason", act.reason());
    fields.put("date", act.date().text());
    fields.put("editor", act.editor());
    return fields;
  }

  private static String words(Act.Kind kind) {
    return switch (kind) {
      case REDACT -> "passage";
      case PSEUDONYM -> "as";
      default -> "text";
    };
  }

  static Map<String, Object> of(LedgerText.Undoing undoing) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("date", undoing.date().text());
    fields.put("editor", undoing.editor());
    undoing.reason().ifPresent(reason -> fields.put("reason", reason));
    return fields;
  }
}
