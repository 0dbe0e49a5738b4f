package org.postil.capture.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The names an element goes by: its classes and its id, in lower case. */
final class Tokens {
  private static final int MOST = 40;
  private static final int LONGEST = 100;

  private Tokens() {}

  static List<String> classes(Element element) {
    return element.hasAttr("class") ? split(element.attr("class")) : List.of();
  }

  static List<String> of(Element element) {
    List<String> tokens = new ArrayList<>(classes(element));
    tokens.addAll(split(element.id()));
    return tokens;
  }

  private static List<String> split(String names) {
    List<String> tokens = new ArrayList<>();
    int from = 0;
    while (from < names.length() && tokens.size() < MOST) {
      int to = from;
      while (to < names.length() && names.charAt(to) > ' ') {
        to++;
      }
      if (to > from && to - from <= LONGEST) {
        tokens.add(names.substring(from, to).toLowerCase(Locale.ROOT));
      }
      from = to + 1;
    }
    return tokens;
  }

  /** The words of a name: {@code author-box}, {@code author_box} and {@code author box} alike. */
  static String[] words(String token) {
    return token.split("[-_:.]+");
  }
}
