package org.postil.capture.text;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postil.archive.Comment;
import org.postil.archive.Whitespace;

/**
 * The line that begins a comment: {@code 3. NAME said:}, {@code • NAME wrote on April 5, 2011:},
 * {@code 4. Pingback: TITLE}.
 *
 * @param number of the list item; absent for a bullet
 * @param name may be empty
 * @param date in ISO form, if the line has one
 * @param text what the line itself says: the title of a pingback
 */
record Header(
    OptionalInt number, String name, Optional<String> date, Comment.Kind kind, String text) {
  private static final int LONGEST = 300;

  private static final Pattern MARKER =
      Pattern.compile(
          "(?:(?<number>\\d{1,6})[.)](?:\\s+|(?=\\p{L}))|[•◦▪▫‣⁃●○■□·*+o–-]\\s+)(?<rest>\\S.*)");

  private static final Pattern PING =
      Pattern.compile(
          "(?<kind>pingback|trackback)(?: by| from)?:? (?<text>.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LEAD_IN =
      Pattern.compile("[ ,]+(?:on|at|am|le|el|il|op|в|–|-|\\|)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern LINK_NUMBER = Pattern.compile("\\[\\d{1,4}\\](?=\\S)");

  private static final Pattern MARKED =
      Pattern.compile(
          "^(?:\\*\\*|__|\\[)(?<name>[^*\\]]{1,100}?)(?:\\*\\*|__|\\](?:\\([^)]{0,500}\\))?)(?=\\s|$)\\s?");

  private static final Pattern END =
      Pattern.compile("\\s*(?:[:：՝]|\\.{3}|…|(?<=[\\u0561-\\u0587])\\.)$");

  /** Whether a line is an item of a list. */
  static boolean isItem(String line) {
    return MARKER.matcher(line).matches();
  }

  /** Reads a line, without its indent. */
  static Optional<Header> of(String line, Verbs verbs) {
    Matcher m = MARKER.matcher(line);
    if (line.length() > LONGEST || !m.matches()) {
      return Optional.empty();
    }
    String rest = m.group("rest");
    Matcher ping = PING.matcher(rest);
    if (ping.matches()) {
      String kind = ping.group("kind").toUpperCase(Locale.ROOT);
      return Optional.of(
          new Header(
              number(m), "", Optional.empty(), Comment.Kind.valueOf(kind), ping.group("text")));
    }
    return said(number(m), rest, verbs);
  }

  /** A numbered line that can only be the next comment, though its verb is not known. */
  static Optional<Header> unknownVerb(String line, int number) {
    Matcher m = MARKER.matcher(line);
    if (line.length() > LONGEST || !m.matches() || number(m).orElse(-1) != number) {
      return Optional.empty();
    }
    String rest = trimmed(m.group("rest").replaceFirst("\\s*(?:[.:：՝…])+$", ""));
    return Optional.of(withoutDate(number(m), Verbs.known().name(rest).orElse(rest)));
  }

  private static OptionalInt number(Matcher m) {
    String digits = m.group("number");
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private static Header comment(OptionalInt number, String name, Optional<String> date) {
    return new Header(number, name, date, Comment.Kind.COMMENT, "");
  }

  private static Optional<Header> said(OptionalInt number, String rest, Verbs verbs) {
    Matcher end = END.matcher(rest);
    boolean isEnded = end.find() || verbs.needNoColon();
    String said = trimmed(end.replaceFirst(""));
    Optional<String> name = isEnded ? verbs.name(unmarked(said)) : Optional.empty();
    if (name.isPresent()) {
      return Optional.of(withoutDate(number, name.get()));
    }
    boolean mayHoldDate =
        rest.indexOf(':') >= 0 && rest.chars().anyMatch(c -> c >= '0' && c <= '9');
    return mayHoldDate ? dated(number, said, verbs) : Optional.empty();
  }

  /** "NAME on April 5, 2011 at 3:14 pm" and "Le 5 avril 2011, NAME", the verb gone already. */
  private static Header withoutDate(OptionalInt number, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == ' ' || name.charAt(i) == '(') {
        Optional<String> after = WrittenDate.iso(name.substring(i));
        if (after.isPresent()) {
          String before = LEAD_IN.matcher(trimmed(name.substring(0, i))).replaceFirst("");
          return comment(number, trimmed(before), after);
        }
      }
      if (name.charAt(i) == ',') {
        Optional<String> before = WrittenDate.iso(name.substring(0, i));
        if (before.isPresent()) {
          return comment(number, trimmed(name.substring(i + 1)), before);
        }
      }
    }
    return comment(number, name, Optional.empty());
  }

  /** Without the numbers of links that some crawlers print, and without Markdown around a name. */
  private static String unmarked(String said) {
    String text = LINK_NUMBER.matcher(said).replaceAll("");
    Matcher marked = MARKED.matcher(text);
    return marked.find() ? trimmed(marked.replaceFirst("${name} ")) : text;
  }

  /** "NAME said on April 5, 2011 at 3:14 pm" and "NAME said: April 5, 2011 at 3:14 pm" */
  private static Optional<Header> dated(OptionalInt number, String said, Verbs verbs) {
    for (int space = said.lastIndexOf(' '); space > 0; space = said.lastIndexOf(' ', space - 1)) {
      Optional<String> date = WrittenDate.iso(said.substring(space + 1));
      if (date.isPresent()) {
        String before =
            trimmed(said.substring(0, space))
                .replaceFirst("(?i)(:|[ ,]+(on|am|le|el|il|op|at))$", "");
        Optional<String> name = verbs.name(trimmed(before));
        if (name.isPresent()) {
          return Optional.of(comment(number, name.get(), date));
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
