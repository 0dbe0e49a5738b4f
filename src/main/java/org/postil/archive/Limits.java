package org.postil.archive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The bounds an archive is read within. Immutable.
 *
 * @param changed those that are not as usual
 */
public record Limits(Map<Limit, Long> changed) {
  public static final Limits USUAL = new Limits(Map.of());

  public Limits {
    EnumMap<Limit, Long> copy = new EnumMap<>(Limit.class);
    copy.putAll(changed);
    changed = Collections.unmodifiableMap(copy);
  }

  public long of(Limit limit) {
    // asked for each value that is read
    return changed.isEmpty() ? limit.usual() : changed.getOrDefault(limit, limit.usual());
  }

  /** The bound as people write it. */
  public String shown(Limit limit) {
    return limit.shown(of(limit));
  }
}
