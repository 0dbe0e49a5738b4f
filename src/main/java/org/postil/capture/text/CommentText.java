package org.postil.capture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postil.capture.Captured.Kind;

/**
 * What a comment says, without the indent it was printed with and without the furniture around it.
 *
 * @param date in ISO form
 * @param lastLine the number of its last line, 0 if it says nothing
 */
record CommentText(String text, Optional<String> date, int lastLine) {

  /**
   * Reads the lines under a comment's header and accounts for them.
   *
   * @param headerDate the date of the header, if it has one
   */
  static CommentText of(
      List<SourceLine> lines, Optional<String> headerDate, Furniture furniture, Account account) {
    List<SourceLine> rest = new ArrayList<>(lines);
    Optional<String> date = headerDate;
    trim(rest);
    for (boolean front : new boolean[] {true, false}) {
      boolean found = true;
      while (found && hasMore(rest, furniture)) {
        SourceLine line = front ? rest.get(0) : rest.get(rest.size() - 1);
        Optional<String> written = date.isEmpty() ? furniture.date(line) : Optional.empty();
        found = written.isPresent() || furniture.isIdle(line);
        if (found) {
          date = date.or(() -> written);
          account.enter(line, written.isPresent() ? Kind.COMMENT_HEADER : Kind.BOILERPLATE);
          rest.remove(line);
          trim(rest);
        }
      }
    }
    int indent =
        rest.stream().filter(l -> !l.isBlank()).mapToInt(SourceLine::indent).min().orElse(0);
    StringBuilder text = new StringBuilder();
    for (SourceLine line : rest) {
      if (!line.isBlank()) {
        account.enter(line, Kind.COMMENT_BODY);
        text.append(" ".repeat(line.indent() - indent)).append(line.text());
      }
      text.append('\n');
    }
    int last = rest.isEmpty() ? 0 : rest.get(rest.size() - 1).number();
    return new CommentText(paragraphs(text.toString().stripTrailing()), date, last);
  }

  private static boolean hasMore(List<SourceLine> lines, Furniture furniture) {
    int kept = furniture.isUsual() ? 0 : 1;
    return lines.stream().filter(line -> !line.isBlank()).limit(2).count() > kept;
  }

  private static void trim(List<SourceLine> lines) {
    while (!lines.isEmpty() && lines.get(0).isBlank()) {
      lines.remove(0);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
  }

  /** Stray blank lines mean no more than one. */
  private static String paragraphs(String text) {
    return text.replaceAll("\n{3,}", "\n\n");
  }
}
