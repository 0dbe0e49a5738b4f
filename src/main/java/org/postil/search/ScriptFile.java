package org.postil.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

  private static final String BEFORE = "postilData(";
  private static final String AFTER = ");\n";

  private ScriptFile() {}

  /**
   * The bytes of a file.
   *
   * @param name what the page asks for
   * @param value writes one value
   */
  public static byte[] of(String name, Consumer<JsonGenerator> value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(BEFORE.getBytes(StandardCharsets.US_ASCII));
    write(json -> json.writeString(name), out);
    out.write(',');
    write(value, out);
    out.writeBytes(AFTER.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** The bytes of a file whose value is in JSON already. */
  static byte[] of(String name, Bytes value) {
    Bytes out = new Bytes();
    out.addAscii(BEFORE);
    addText(name, out);
    out.add(',');
    out.add(value);
    out.addAscii(AFTER);
    return out.toArray();
  }

  /** Adds a text as JSON has it. */
  static void addText(String text, Bytes out) {
    if (isPlain(text)) {
      out.add('"');
      out.addAscii(text);
      out.add('"');
    } else {
      byte[] escaped = json(json -> json.writeString(text));
      out.add(escaped, 0, escaped.length);
    }
  }

  /** Whether a text is the same in JSON, as nearly all are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static byte[] json(Consumer<JsonGenerator> value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(value, out);
    return out.toByteArray();
  }

  private static void write(Consumer<JsonGenerator> value, ByteArrayOutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      value.accept(json);
    }
  }
}
