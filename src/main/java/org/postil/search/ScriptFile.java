package org.postil.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Data in the one form that a page can load from a server and from disk: a script that hands one
 * JSON value to {@code postilData}, with the name it goes by.
 */
public final class ScriptFile {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private ScriptFile() {}

  /**
   * The bytes of a file.
   *
   * @param name what the page asks for
   * @param value writes one value
   */
  public static byte[] of(String name, Consumer<JsonGenerator> value) {
    return wrapped(name, json(value));
  }

  /** The bytes of a file that holds a list of values, each in JSON already. */
  static byte[] of(String name, List<byte[]> values) {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    list.write('[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        list.write(',');
      }
      list.writeBytes(values.get(i));
    }
    list.write(']');
    return wrapped(name, list.toByteArray());
  }

  /** One value in JSON. */
  static byte[] json(Consumer<JsonGenerator> value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      value.accept(json);
    }
    return out.toByteArray();
  }

  private static byte[] wrapped(String name, byte[] value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + name.length() + 20);
    out.writeBytes("postilData(".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(json(json -> json.writeString(name)));
    out.write(',');
    out.writeBytes(value);
    out.writeBytes(");\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
