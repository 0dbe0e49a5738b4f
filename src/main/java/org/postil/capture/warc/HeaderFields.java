package org.postil.capture.warc;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The named fields at the head of a record or of an HTTP message, up to the blank line.
 *
 * @param values by name in lower case; of a name given twice the first
 * @param isTooLong whether not all of them were kept
 */
record HeaderFields(Map<String, String> values, boolean isTooLong) {
  static final int LONGEST_LINE = 8 << 10;
  private static final int LONGEST = 64 << 10;

  HeaderFields {
    values = Map.copyOf(values);
  }

  static HeaderFields read(ArchiveBytes in) throws IOException {
    Map<String, String> values = new HashMap<>();
    String name = "";
    int length = 0;
    boolean isTooLong = false;
    for (String line = in.line(LONGEST_LINE);
        line != null && !line.isEmpty();
        line = in.line(LONGEST_LINE)) {
      length = Math.min(LONGEST, length + line.length());
      isTooLong |= in.isLineCut() || length == LONGEST;
      if (length == LONGEST) {
        continue; // to the blank line, behind which the body begins
      }
      if (isContinued(line)) {
        String more = line.strip();
        values.computeIfPresent(name, (key, value) -> (value + " " + more).strip());
      } else {
        name = enter(line, values);
      }
    }
    return new HeaderFields(values, isTooLong);
  }

  Optional<String> get(String name) {
    @Nullable String value = values.get(name);
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  private static boolean isContinued(String line) {
    return line.charAt(0) == ' ' || line.charAt(0) == '\t';
  }

  private static String enter(String line, Map<String, String> values) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      return "";
    }
    String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    values.putIfAbsent(name, line.substring(colon + 1).strip());
    return name;
  }
}
