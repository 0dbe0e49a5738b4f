package org.postil.cli;

import java.util.Locale;

/** Text in the language of {@code man}: what is written to it is shown as it is. */
final class Roff {
  private final StringBuilder page = new StringBuilder();

  /** A request or macro; its arguments are shown as they are, whatever is in them. */
  Roff macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(literal(argument).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
    return this;
  }

  /** A line of running text. */
  Roff text(String text) {
    return line(prose(text.strip()));
  }

  /** A line that somebody may copy to a shell. */
  Roff code(String code) {
    return line(literal(code));
  }

  /** A line that is escaped already. */
  Roff line(String escaped) {
    String first = escaped.isEmpty() || escaped.startsWith(".") ? "\\&" : "";
    page.append(first).append(escaped).append('\n');
    return this;
  }

  static String bold(String text) {
    return "\\fB" + literal(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + literal(text) + "\\fR";
  }

  /** Every hyphen is the one of the keyboard, and not one for the end of a line. */
  static String literal(String text) {
    return escaped(text).replace("-", "\\-");
  }

  private static String prose(String text) {
    StringBuilder words = new StringBuilder();
    for (String word : text.split(" ")) {
      boolean isOption = word.startsWith("-") || word.startsWith("(-");
      words.append(words.isEmpty() ? "" : " ").append(isOption ? literal(word) : escaped(word));
    }
    return words.toString();
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> safe.append("\\e");
                case '\'' -> safe.append("\\(aq");
                case '`' -> safe.append("\\(ga");
                case '^' -> safe.append("\\(ha");
                case '~' -> safe.append("\\(ti");
                default -> {
                  if (c < ' ') {
                    safe.append(' ');
                  } else if (c < 0x7f) {
                    safe.append((char) c);
                  } else {
                    safe.append("\\[u").append(String.format(Locale.ROOT, "%04X", c)).append(']');
                  }
                }
              }
            });
    return safe.toString();
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
