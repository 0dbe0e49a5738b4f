package org.postil.capture.text;

import java.util.ArrayList;
import java.util.List;
import org.postil.archive.CleanText;
import org.postil.archive.Whitespace;

/**
 * A line of a capture.
 *
 * @param number from 1
 * @param indent columns of white space before the text; a tab reaches to the next multiple of 8
 * @param text without white space at its ends
 */
record SourceLine(int number, int indent, String text) {
  private static final int TAB = 8;

  /** The lines of a text with any line ends. */
  static List<SourceLine> of(String text) {
    List<SourceLine> lines = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\r\n|\n|\r", -1)) {
      number++;
      String line = CleanText.of(raw);
      int indent = 0;
      int start = 0;
      while (start < line.length() && Whitespace.is(line.charAt(start))) {
        indent = line.charAt(start) == '\t' ? (indent / TAB + 1) * TAB : indent + 1;
        start++;
      }
      int end = line.length();
      while (end > start && Whitespace.is(line.charAt(end - 1))) {
        end--;
      }
      lines.add(new SourceLine(number, indent, line.substring(start, end)));
    }
    return lines;
  }

  boolean isBlank() {
    return text.isEmpty();
  }
}
