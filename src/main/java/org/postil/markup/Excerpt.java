package org.postil.markup;

/** The beginning of a text, cut between words. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * At most {@code length} characters of a one-line text, with an ellipsis where something was left
   * out. Text without spaces is cut between characters.
   */
  public static String of(String line, int length) {
    if (line.length() <= length) {
      return line;
    }
    int space = line.lastIndexOf(' ', length);
    int cut = space > length / 2 ? space : length;
    if (Character.isHighSurrogate(line.charAt(cut - 1))) {
      cut--;
    }
    return line.substring(0, cut).stripTrailing() + "…";
  }
}
