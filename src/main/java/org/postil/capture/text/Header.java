package org.postil.capture.text;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.archive.Whitespace;

/**
 * The line that begins a comment: {@code 3. NAME said:}, {@code • NAME wrote on April 5, 2011:}.
 *
 * @param number of the list item; absent for a bullet
 * @param name may be empty
 * @param date in ISO form, if the line has one
 */
record Header(OptionalInt number, String name, Optional<String> date) {
  private static final int LONGEST = 300;

  private static final Pattern MARKER =
      Pattern.compile(
          "(?:(?<number>\\d{1,6})[.)]|(?<bullet>[•◦▪▫‣⁃●○■□·*+o–-]))\\s+(?<rest>\\S.*)");

  /** Reads a line, without its indent. */
  static Optional<Header> of(String line, Verbs verbs) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher m = MARKER.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    String number = m.group("number");
    OptionalInt item =
        number == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
    return rest(item, m.group("rest"), verbs);
  }

  private static Optional<Header> rest(OptionalInt number, String rest, Verbs verbs) {
    if (!rest.endsWith(":") && !rest.endsWith("：")) {
      return Optional.empty();
    }
    String said = trimmed(rest.substring(0, rest.length() - 1));
    Optional<String> name = verbs.name(said);
    if (name.isPresent()) {
      return Optional.of(new Header(number, name.get(), Optional.empty()));
    }
    return dated(number, said, verbs);
  }

  /** "NAME said on April 5, 2011 at 3:14 pm" */
  private static Optional<Header> dated(OptionalInt number, String said, Verbs verbs) {
    for (int space = said.lastIndexOf(' '); space > 0; space = said.lastIndexOf(' ', space - 1)) {
      Optional<String> date = WrittenDate.iso(said.substring(space + 1));
      if (date.isPresent()) {
        String before =
            trimmed(said.substring(0, space)).replaceFirst("(?i)[ ,]+(on|am|le|el|il|op|at)$", "");
        Optional<String> name = verbs.name(trimmed(before));
        if (name.isPresent()) {
          return Optional.of(new Header(number, name.get(), date));
        }
      }
    }
    return Optional.empty();
  }

  /** Without white space at the ends, no-break spaces included. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (end > start && Whitespace.is(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && Whitespace.is(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }
}
