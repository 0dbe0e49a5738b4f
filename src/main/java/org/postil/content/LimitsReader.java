package org.postil.content;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.postil.archive.Limit;
import org.postil.archive.Limits;

/** Reads {@code limits:} of {@code archive.yaml}, which is itself read within the usual ones. */
final class LimitsReader {
  private LimitsReader() {}

  static Limits read(Fields fields) {
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      fields
          .line(limit.key())
          .ifPresent(
              written -> {
                OptionalLong value = limit.parse(written);
                value.ifPresent(number -> changed.put(limit, number));
                if (value.isEmpty()) {
                  fields.wrong(limit.key(), written, limit.wanted());
                }
              });
    }
    fields.unknown("limits");
    return new Limits(changed);
  }
}
