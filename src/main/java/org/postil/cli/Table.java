package org.postil.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of words under headings, in columns: the first two flush left, figures flush right. */
final class Table {
  private static final int FLUSH_LEFT = 2;

  private final List<String[]> rows = new ArrayList<>();

  Table(String... headings) {
    rows.add(headings);
  }

  /**
   * @param cells one for each heading
   */
  void row(String... cells) {
    rows.add(cells);
  }

  void print(PrintWriter out) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String space = " ".repeat(widths[i] - row[i].length());
        line.append(i == 0 ? "" : "  ").append(i < FLUSH_LEFT ? row[i] + space : space + row[i]);
      }
      out.println(line.toString().stripTrailing().replaceAll("\\p{Cntrl}", "?"));
    }
  }
}
