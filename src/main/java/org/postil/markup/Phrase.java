package org.postil.markup;

/** An element inside a paragraph, and how its begin and end are written. */
final class Phrase {
  /** What may stand for it, best first; empty if only the tags can. */
  private final String[] marks;

  private final String openTag;
  private final String closeTag;
  private int chosen = -1;

  Phrase(String openTag, String closeTag, String... marks) {
    this.openTag = openTag;
    this.closeTag = closeTag;
    this.marks = marks.clone();
  }

  /** Takes the first mark that can stand between its neighbours, or else the tags. */
  void choose(Neighbours neighbours) {
    for (int i = 0; i < marks.length && chosen < 0; i++) {
      chosen = neighbours.allow(marks[i].charAt(0)) ? i : -1;
    }
  }

  String open() {
    return chosen < 0 ? openTag : marks[chosen];
  }

  String close() {
    return chosen < 0 ? closeTag : marks[chosen];
  }

  /**
   * The characters around both delimiters of an emphasis, a space where a line ends (CommonMark
   * 6.2: left- and right-flanking).
   */
  record Neighbours(int before, int first, int last, int after) {
    boolean allow(char mark) {
      if (before == mark || after == mark || isSpace(first) || isSpace(last)) {
        return false;
      }
      boolean atEdges = isEdge(before) && isEdge(after);
      boolean opens = !isPunctuation(first) || isEdge(before);
      boolean closes = !isPunctuation(last) || isEdge(after);
      return opens && closes && (atEdges || mark != '_');
    }

    private static boolean isEdge(int c) {
      return isSpace(c) || isPunctuation(c);
    }

    private static boolean isSpace(int c) {
      return c <= ' ' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isPunctuation(int c) {
      return switch (Character.getType(c)) {
        case Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.OTHER_PUNCTUATION,
            Character.MATH_SYMBOL,
            Character.CURRENCY_SYMBOL,
            Character.MODIFIER_SYMBOL,
            Character.OTHER_SYMBOL ->
            true;
        default -> false;
      };
    }
  }
}
