package org.postil.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with blanks such as {@code @title@} that are to be filled in. */
final class Template {
  private static final Pattern BLANK = Pattern.compile("@([a-z_]+)@");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  /** A template that comes with the program. */
  static Template named(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new Template(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text with its blanks filled in, all at once, so that a value that looks like a blank stays.
   *
   * @param values for every blank, quoted as the file needs it
   */
  String with(Map<String, String> values) {
    return BLANK
        .matcher(text)
        .replaceAll(
            blank ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(blank.group(1)), blank.group())));
  }
}
