package org.postil.content;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Puts lines into a text without touching others, and ends them as the others end. */
final class LedgerEdit {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final String text;

  LedgerEdit(String text) {
    this.text = text;
  }

  /** What ends the last line that is ended. */
  String lineEnd() {
    int feed = text.lastIndexOf('\n');
    if (feed < 0) {
      return text.indexOf('\r') < 0 ? "\n" : "\r";
    }
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  /** A block further to the right, without the end of its last line. */
  String indented(String block, int columns) {
    String space = " ".repeat(columns);
    return block
        .lines()
        .map(line -> line.isEmpty() ? line : space + line)
        .collect(Collectors.joining(lineEnd()));
  }

  /** The text with an undoing as the last key of an item. */
  Optional<String> below(LedgerLayout.Item item, Map<String, Object> undoing) {
    String block = YamlWriter.write(Map.of("undone", undoing));
    String added = indented(block, item.start().column());
    return line(item.last().line())
        .map(line -> text.substring(0, line[1]) + lineEnd() + added + text.substring(line[1]));
  }

  /** The text with an undoing before the closing brace of an item; in JSON, which is YAML too. */
  Optional<String> inBraces(LedgerLayout.Item item, Map<String, Object> undoing) {
    Optional<Integer> last = offset(item.last());
    Optional<Integer> brace = offset(item.end()).map(end -> end - 1);
    if (last.isEmpty() || brace.isEmpty() || last.get() > brace.get()) {
      return Optional.empty();
    }
    String between = text.substring(last.get(), brace.get()).replaceAll("#[^\r\n]*", "");
    String comma = between.indexOf(',') < 0 ? ", " : " ";
    String added = comma + "\"undone\": " + json(undoing);
    return Optional.of(text.substring(0, brace.get()) + added + text.substring(brace.get()));
  }

  private static String json(Map<String, Object> fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      fields.forEach((key, value) -> json.writeStringProperty(key, String.valueOf(value)));
      json.writeEndObject();
    }
    return out.toString();
  }

  private Optional<Integer> offset(LedgerLayout.Spot spot) {
    return line(spot.line())
        .filter(line -> text.codePointCount(line[0], line[1]) >= spot.column())
        .map(line -> text.offsetByCodePoints(line[0], spot.column()));
  }

  /** Where a line begins and ends; lines count from 0. A byte order mark is no part of it. */
  private Optional<int[]> line(int number) {
    Matcher end = LINE_END.matcher(text);
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    for (int line = 0; line < number; line++) {
      if (!end.find()) {
        return Optional.empty();
      }
      start = end.end();
    }
    return Optional.of(new int[] {start, end.find() ? end.start() : text.length()});
  }
}
