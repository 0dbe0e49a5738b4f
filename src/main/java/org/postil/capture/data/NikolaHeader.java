package org.postil.capture.data;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.diagnostic.Place;

/**
 * Lines such as {@code .. title: Low water} at the beginning of Nikola's posts and comments, and
 * what follows them.
 */
record NikolaHeader(Value.Fields fields, String body) {
  private static final Pattern LINE = Pattern.compile("\\.\\. ([A-Za-z][\\w-]*):(.*)");

  /** Reads a file; without such lines there are no fields, and all of it is the body. */
  static NikolaHeader of(String text, Place place) {
    Map<String, Value> values = new LinkedHashMap<>();
    int at = 0;
    boolean inComment = false;
    for (int line = 1; at < text.length(); line++) {
      int end = text.indexOf('\n', at);
      String written = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
      Matcher m = LINE.matcher(written);
      if (m.matches()) {
        Place here = new Place(place.file(), line, 1);
        values.put(m.group(1).toLowerCase(Locale.ROOT), value(here, m.group(2).strip()));
      } else if (written.equals("<!--") && values.isEmpty()) {
        inComment = true; // so that Markdown does not show them
      } else if (!written.isEmpty() || !inComment && !values.isEmpty()) {
        boolean isEnd = written.isEmpty() || inComment && written.equals("-->");
        at = isEnd ? end < 0 ? text.length() : end + 1 : at;
        break;
      }
      at = end < 0 ? text.length() : end + 1;
    }
    Value.Fields fields = new Value.Fields(place, values);
    return new NikolaHeader(fields, values.isEmpty() ? text : text.substring(at));
  }

  private static Value value(Place place, String text) {
    return text.isEmpty() || text.equals("None")
        ? new Value.Nothing(place, Optional.empty())
        : new Value.Text(place, text);
  }
}
