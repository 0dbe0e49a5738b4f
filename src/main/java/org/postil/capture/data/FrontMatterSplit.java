package org.postil.capture.data;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post cut in two: YAML between {@code ---}, TOML between {@code +++}, or a JSON object, and what
 * follows.
 *
 * @param headLine the line the head begins on, from 1
 */
record FrontMatterSplit(DataLanguage language, String head, int headLine, String body) {
  private static final Pattern YAML_END =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \t]*$", Pattern.MULTILINE);
  private static final Pattern JSON_START = Pattern.compile("\\{\\s*[\"}]");
  private static final Pattern TOML_END = Pattern.compile("^\\+\\+\\+[ \t]*$", Pattern.MULTILINE);

  /** Empty if the text begins with no front matter. */
  static Optional<FrontMatterSplit> of(String text) {
    if (text.startsWith("---")) {
      return fenced(text, DataLanguage.YAML, YAML_END);
    }
    if (text.startsWith("+++")) {
      return fenced(text, DataLanguage.TOML, TOML_END);
    }
    return JSON_START.matcher(text).lookingAt() ? json(text) : Optional.empty();
  }

  private static Optional<FrontMatterSplit> fenced(
      String text, DataLanguage language, Pattern end) {
    int first = text.indexOf('\n');
    if (first < 0 || !text.substring(3, first).isBlank()) {
      return Optional.empty();
    }
    Matcher closing = end.matcher(text);
    return closing.find(first + 1)
        ? Optional.of(
            new FrontMatterSplit(
                language,
                text.substring(first + 1, closing.start()),
                2,
                text.substring(Math.min(text.length(), closing.end() + 1))))
        : Optional.empty();
  }

  /** The object ends where its braces balance. */
  private static Optional<FrontMatterSplit> json(String text) {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString && c == '\\') {
        i++;
      } else if (c == '"') {
        inString = !inString;
      } else if (!inString && (c == '{' || c == '}')) {
        depth += c == '{' ? 1 : -1;
        if (depth == 0) {
          return Optional.of(
              new FrontMatterSplit(
                  DataLanguage.JSON, text.substring(0, i + 1), 1, text.substring(i + 1)));
        }
      }
    }
    return Optional.empty();
  }
}
