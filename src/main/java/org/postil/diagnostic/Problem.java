package org.postil.diagnostic;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing wrong with the user's input. Prints as {@code file:line:column: error: what; toDo}.
 *
 * @param what what is wrong, quoting the value
 * @param toDo what to do about it
 */
public record Problem(Severity severity, Place place, String what, String toDo)
    implements Comparable<Problem> {
  private static final int QUOTED = 60;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::what);

  public static Problem error(Place place, String what, String toDo) {
    return new Problem(Severity.ERROR, place, what, toDo);
  }

  public static Problem warning(Place place, String what, String toDo) {
    return new Problem(Severity.WARNING, place, what, toDo);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** This problem, counted as an error whatever it was. */
  public Problem asError() {
    return error(place, what, toDo);
  }

  /**
   * A value as a message may show it: in quotes, on one line, at most 60 characters, and without
   * characters that would act on a terminal.
   */
  public static String quote(String value) {
    StringBuilder out = new StringBuilder("'");
    int shown = 0;
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int c = value.codePointAt(i);
      if (shown++ == QUOTED) {
        return out.append("…'").toString();
      }
      switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            out.append(String.format(Locale.ROOT, "\\u%04x", c));
        default -> out.appendCodePoint(c);
      }
    }
    return out.append('\'').toString();
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return place + ": " + severity + ": " + what + "; " + toDo;
  }
}
