package org.postil.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with places for values: {@code {0}} to {@code {9}}. Cut up once, because pages are full of
 * them. Immutable.
 */
final class Message {
  private final String text;

  /** What stands before each place, and after the last. */
  private final List<String> pieces = new ArrayList<>();

  /** The values' numbers. */
  private final int[] places;

  private Message(String text) {
    this.text = text;
    List<Integer> numbers = new ArrayList<>();
    int from = 0;
    for (int i = 0; i + 2 < text.length(); i++) {
      int number = text.charAt(i + 1) - '0';
      if (text.charAt(i) == '{' && text.charAt(i + 2) == '}' && number >= 0 && number <= 9) {
        pieces.add(text.substring(from, i));
        numbers.add(number);
        from = i + 3;
        i += 2;
      }
    }
    pieces.add(text.substring(from));
    this.places = numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  static Message of(String text) {
    return new Message(text);
  }

  /** The text as the theme has it. */
  String text() {
    return text;
  }

  /**
   * The text with values put in. A value that looks like a place stays as it is, and so does a
   * place for which there is no value.
   */
  String with(Object... values) {
    if (values.length == 0 || places.length == 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 32);
    for (int i = 0; i < places.length; i++) {
      out.append(pieces.get(i));
      if (places[i] < values.length) {
        out.append(values[places[i]]);
      } else {
        out.append('{').append(places[i]).append('}');
      }
    }
    return out.append(pieces.get(places.length)).toString();
  }
}
