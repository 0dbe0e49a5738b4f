package org.postil.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.diagnostic.Place;

/**
 * YAML of the kind that most front matter and most discussions are: maps, or a list of them, whose
 * values are words that can be read in one way only, texts in double quotes, lists of these, maps
 * of them, and indented texts below a {@code |}. Reading these costs a fraction of what any parser
 * does; whatever is less simple is left to {@link NodeReader}, which also decides on what is wrong.
 * That both say the same is what {@code SimpleYamlTest} is for. For one text.
 */
final class SimpleYaml {
  /** Levels of lists and maps in one another: a list of maps that hold a map of lists. */
  private static final int DEPTH = 4;

  /** YAML takes what is longer than 1024 for no key. */
  private static final int LONGEST_NAME = 100;

  /** The text with a line's end behind it. */
  private final char[] chars;

  private final int end;
  private final Place start;
  private final long longest;
  private final long mostKeys;
  private char[] taken = {};
  private int at;
  private int lineStart;
  private int line;

  private SimpleYaml(String text, Place start, Limits limits) {
    this.end = text.length();
    this.chars = new char[end + 1];
    text.getChars(0, end, chars, 0);
    chars[end] = '\n';
    this.start = start;
    this.line = start.line();
    this.longest = limits.of(Limit.TEXT_LENGTH);
    this.mostKeys = limits.of(Limit.KEYS);
  }

  /**
   * Reads a map or a list of maps.
   *
   * @param text ends with a line's end
   * @param start where it begins in its file; a line begins there
   * @return what {@link NodeReader#yaml} makes of it, or empty if it is not simple
   */
  static Optional<Node> read(String text, Place start, Limits limits) {
    if (limits.of(Limit.DEPTH) < DEPTH || !text.endsWith("\n")) {
      return Optional.empty();
    }
    SimpleYaml yaml = new SimpleYaml(text, start, limits);
    Node node =
        yaml.isItem(0) ? yaml.maps(limits.of(Limit.COMMENTS)) : yaml.map(0, DEPTH - 1, yaml.here());
    return yaml.at == yaml.end ? Optional.ofNullable(node) : Optional.empty();
  }

  private Place here() {
    return new Place(start.file(), line, at - lineStart + 1);
  }

  private void nextLine() {
    at++;
    lineStart = at;
    line++;
  }

  /** How many blanks are here. */
  private int blanks() {
    int i = at;
    while (chars[i] == ' ') {
      i++;
    }
    return i - at;
  }

  /** Whether an item of a list begins on this line, so far indented. */
  private boolean isItem(int indent) {
    return chars[at] != '\n'
        && blanks() == indent
        && chars[at + indent] == '-'
        && chars[at + indent + 1] == ' ';
  }

  private @Nullable Node maps(long most) {
    Place place = here();
    List<Node> items = new ArrayList<>();
    while (isItem(0)) {
      at += 2;
      Node map = map(2, DEPTH - 2, here());
      if (map == null || items.size() >= most) {
        return null;
      }
      items.add(map);
    }
    return new Node.Sequence(place, items);
  }

  /**
   * A map, at its first key.
   *
   * @param indent of its other keys
   * @param levels of lists and maps that may be in it
   */
  private @Nullable Node map(int indent, int levels, Place place) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    do {
      Place key = here();
      String name = name();
      Node value = name == null ? null : value(indent, levels);
      if (name == null
          || value == null
          || fields.put(name, new Node.Field(key, value)) != null
          || fields.size() > mostKeys) {
        return null;
      }
    } while (isKey(indent));
    return new Node.Mapping(place, fields);
  }

  /** Goes to the next key of a map, if that comes next. */
  private boolean isKey(int indent) {
    if (at < end && blanks() == indent && chars[at + indent] != '-') {
      at += indent;
      return true;
    }
    return false;
  }

  /** The name of a key with its colon. */
  private @Nullable String name() {
    int from = at;
    while (isOfName(chars[at])) {
      at++;
    }
    int length = at - from;
    if (chars[at] != ':' || length == 0 || length > LONGEST_NAME || chars[from] == '-') {
      return null;
    }
    at++;
    return new String(chars, from, length);
  }

  private static boolean isOfName(char c) {
    return isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** A value with the end of its last line. */
  private @Nullable Node value(int indent, int levels) {
    if (chars[at] == '\n') {
      nextLine();
      return levels == 0 ? null : below(indent, levels - 1);
    }
    if (chars[at] != ' ') {
      return null;
    }
    at++;
    if (chars[at] == '|') {
      return literal(indent);
    }
    Node value = chars[at] != '[' ? scalar(false) : levels == 0 ? null : row();
    return value == null ? null : ended(value);
  }

  /** A value, if a line ends behind it. */
  private @Nullable Node ended(Node value) {
    if (chars[at] != '\n' || at >= end) {
      return null;
    }
    nextLine();
    return value;
  }

  /** What stands on the lines below its key. */
  private @Nullable Node below(int indent, int levels) {
    int own = blanks();
    if (own >= indent && isItem(own)) {
      return items(own);
    }
    if (own <= indent) {
      return null;
    }
    at += own;
    return map(own, levels, here());
  }

  private @Nullable Node items(int indent) {
    at += indent;
    Place place = here();
    at -= indent;
    List<Node> items = new ArrayList<>();
    while (isItem(indent)) {
      at += indent + 2;
      Node item = scalar(false);
      item = item == null ? null : ended(item);
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    return new Node.Sequence(place, items);
  }

  /** A list in brackets, on one line. */
  private @Nullable Node row() {
    Place place = here();
    List<Node> items = new ArrayList<>();
    at++;
    if (chars[at] != ']') {
      at--;
      do {
        at++;
        at += blanks();
        Node item = scalar(true);
        if (item == null) {
          return null;
        }
        items.add(item);
      } while (chars[at] == ',');
    }
    if (chars[at] != ']') {
      return null;
    }
    at++;
    return new Node.Sequence(place, items);
  }

  private @Nullable Node scalar(boolean isInRow) {
    Place place = here();
    String text = chars[at] == '"' ? quoted() : words(isInRow);
    if (text == null || text.length() > longest) {
      return null;
    }
    return text.isEmpty() ? new Node.Absent(place) : new Node.Text(place, text);
  }

  /** Words without quotes, up to a line's end or the next in a row. */
  private @Nullable String words(boolean isInRow) {
    int from = at;
    if (!isLetterOrDigit(chars[at]) && !isForeign(chars[at])) {
      return null;
    }
    while (chars[at] != '\n' && !(isInRow && (chars[at] == ',' || chars[at] == ']'))) {
      char c = chars[at];
      boolean isWord =
          isInRow
              ? isOfName(c) || c == ' ' || c == '.' || c == '\''
              : c >= ' ' && c < 0x7F && c != '#' && (c != ':' || chars[at + 1] > ' ');
      if (!isWord && !isForeign(c)) {
        return null;
      }
      at++;
    }
    String words = new String(chars, from, at - from);
    return chars[at - 1] == ' ' || words.equals("null") ? null : words;
  }

  /** A letter or mark beyond ASCII that means nothing to YAML and is one UTF-16 unit. */
  private static boolean isForeign(char c) {
    return c > 0xA0 && c < 0x2028 || c >= 0x2070 && c < Character.MIN_SURROGATE;
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F || isForeign(c);
  }

  /** A text in double quotes, on one line. */
  private @Nullable String quoted() {
    at++;
    int from = at;
    while (isPlain(chars[at]) && chars[at] != '"' && chars[at] != '\\') {
      at++;
    }
    String text = chars[at] == '"' ? new String(chars, from, at - from) : unescaped(from);
    at++;
    return text;
  }

  /** A text with escapes; goes to its last quote. */
  private @Nullable String unescaped(int from) {
    int length = take(from, at, 0);
    while (chars[at] != '"') {
      char c = chars[at++];
      if (c == '\\') {
        c = chars[at] == 'n' ? '\n' : chars[at] == '"' || chars[at] == '\\' ? chars[at] : 0;
        at++;
      } else if (!isPlain(c)) {
        return null;
      }
      if (c == 0 || at >= end) {
        return null;
      }
      taken[length++] = c;
    }
    return new String(taken, 0, length);
  }

  /** Adds a stretch to what is taken; tells how much that is now. */
  private int take(int from, int to, int length) {
    if (taken.length == 0) {
      taken = new char[chars.length];
    }
    System.arraycopy(chars, from, taken, length, to - from);
    return length + to - from;
  }

  /** An indented text with its line breaks, at the bar. */
  private @Nullable Node literal(int indent) {
    Place place = here();
    at++;
    if (chars[at] != '\n') {
      return null;
    }
    nextLine();
    int own = blanks();
    if (chars[at + own] == '\n') {
      return null;
    }
    int length = 0;
    int whole = 0;
    while (at < end && (chars[at] == '\n' || blanks() >= own)) {
      int from = chars[at] == '\n' ? at : at + own;
      boolean isEmpty = chars[from] == '\n';
      at = from;
      at += blanks();
      int words = at;
      while (isPlain(chars[at])) {
        at++;
      }
      if (chars[at] != '\n' || !isEmpty && at == words) {
        return null;
      }
      nextLine();
      length = take(from, at, length);
      whole = isEmpty ? whole : length;
    }
    if (own <= indent || whole == 0 || whole > longest) {
      return null;
    }
    return new Node.Text(place, new String(taken, 0, whole));
  }
}
