package org.postil.content;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes YAML for people: long texts as blocks, quotes only where they are needed. */
final class YamlWriter {
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .build();

  private YamlWriter() {}

  /** Writes strings, lists and maps of them; values that are absent or empty are left out. */
  static String write(Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator yaml = YAML.createGenerator(ObjectWriteContext.empty(), out)) {
      write(yaml, value);
    }
    String text = out.toString();
    return text.endsWith("\n") ? text : text + "\n";
  }

  private static void write(JsonGenerator yaml, Object value) {
    if (value instanceof Map<?, ?> map) {
      yaml.writeStartObject();
      map.forEach((key, item) -> writeField(yaml, String.valueOf(key), item));
      yaml.writeEndObject();
    } else if (value instanceof List<?> list) {
      yaml.writeStartArray();
      list.forEach(item -> write(yaml, item));
      yaml.writeEndArray();
    } else if (value instanceof Boolean flag) {
      yaml.writeBoolean(flag);
    } else {
      yaml.writeString(String.valueOf(value));
    }
  }

  private static void writeField(JsonGenerator yaml, String key, Object value) {
    Object present =
        value instanceof Optional<?> optional
            ? optional.map(Object.class::cast).orElse(List.of())
            : value;
    boolean isEmpty =
        present instanceof List<?> list && list.isEmpty()
            || present instanceof Map<?, ?> map && isEmpty(map);
    if (!isEmpty) {
      yaml.writeName(key);
      write(yaml, present);
    }
  }

  private static boolean isEmpty(Map<?, ?> map) {
    return map.values().stream()
        .allMatch(
            value ->
                value instanceof Optional<?> optional && optional.isEmpty()
                    || value instanceof List<?> list && list.isEmpty());
  }
}
