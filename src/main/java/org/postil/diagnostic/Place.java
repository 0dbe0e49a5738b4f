package org.postil.diagnostic;

/**
 * A spot in a file as editors count it.
 *
 * @param file the file as the user would name it, with forward slashes
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  public Place {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
    }
  }

  /** The very start of {@code file}: for what is wrong with the file as a whole. */
  public static Place of(String file) {
    return new Place(file, 1, 1);
  }

  /** The same file, {@code lines} further down, in the first column. */
  public Place below(int lines) {
    return new Place(file, line + lines, 1);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    // a file name may hold what acts on a terminal
    return file.replaceAll("\\p{Cntrl}", "?") + ":" + line + ":" + column;
  }
}
