package org.postil.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.postil.archive.CleanText;

/**
 * Cells as one line for a terminal or another program, with tabs between them: whatever was
 * captured makes no other line, no other cell, and does nothing to a terminal. An empty cell is a
 * hyphen.
 */
final class TabbedLine {
  private TabbedLine() {}

  static String of(String... cells) {
    return Arrays.stream(cells)
        .map(CleanText::line)
        .map(cell -> cell.isEmpty() ? "-" : cell)
        .collect(Collectors.joining("\t"));
  }
}
