package org.postil.moderation;

/** What stands around a place in a text of one line, cut between words. */
final class Surroundings {
  private static final int BEFORE = 30;
  private static final int LENGTH = 80;

  private Surroundings() {}

  static String of(String line, int start) {
    int from = Math.max(0, start - BEFORE);
    if (from > 0) {
      int space = line.indexOf(' ', from);
      from = space >= 0 && space < start ? space + 1 : start;
    }
    int to = Math.min(line.length(), Math.max(from + LENGTH, start + 1));
    if (to < line.length()) {
      int space = line.lastIndexOf(' ', to);
      to = space > start ? space : to;
      to = Character.isHighSurrogate(line.charAt(to - 1)) ? to + 1 : to;
    }
    return (from > 0 ? "…" : "")
        + line.substring(from, to).strip()
        + (to < line.length() ? "…" : "");
  }
}
