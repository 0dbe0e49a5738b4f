package org.postil.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.archive.CleanText;
import org.postil.archive.Limit;
import org.postil.archive.Limits;
import org.postil.diagnostic.Place;

/**
 * JSON of the kind that most discussions are: a list of maps whose values are texts, or maps of
 * texts, with nothing in it to report. Reading it from the bytes costs a fraction of what any
 * parser does; whatever is less simple is left to {@link NodeReader}, which also decides on what is
 * wrong. That both say the same is what {@code SimpleJsonTest} is for. For one file.
 */
final class SimpleJson {
  /** Levels of lists and maps in one another. */
  private static final int DEPTH = 3;

  /** More names of keys than this are not looked up again. */
  private static final int NAMES = 32;

  private static final int NONE = -1;

  private final byte[] bytes;
  private final String file;
  private final long longest;
  private final long mostKeys;

  /** Names of keys in the order in which they came first: the next is mostly the one below. */
  private final List<String> names = new ArrayList<>();

  private int nextName;

  /** The text that is read, as far as it is not as it stands in the file. */
  private byte[] unescaped = {};

  private int length;
  private int at;
  private int line = 1;

  /** What to take from an offset in order to have a column. */
  private int margin = NONE;

  private SimpleJson(byte[] bytes, String file, Limits limits) {
    this.bytes = bytes;
    this.file = file;
    this.longest = limits.of(Limit.TEXT_LENGTH);
    this.mostKeys = limits.of(Limit.KEYS);
  }

  /**
   * Reads a list of maps.
   *
   * @param file as problems call it
   * @return what {@link NodeReader#json} makes of it, or empty if it is not simple
   */
  static Optional<Node> read(byte[] bytes, String file, Limits limits) {
    return limits.of(Limit.DEPTH) < DEPTH
        ? Optional.empty()
        : Optional.ofNullable(new SimpleJson(bytes, file, limits).list(limits.of(Limit.COMMENTS)));
  }

  private @Nullable Node list(long most) {
    if (next() != '[') {
      return null;
    }
    Place place = here();
    at++;
    List<Node> items = new ArrayList<>();
    if (next() == ']') {
      at++;
    } else {
      int between;
      do {
        Node item = next() == '{' && items.size() < most ? map(DEPTH - 1) : null;
        if (item == null) {
          return null;
        }
        items.add(item);
        between = next();
        at++;
      } while (between == ',');
      if (between != ']') {
        return null;
      }
    }
    return next() == NONE && at == bytes.length ? new Node.Sequence(place, items) : null;
  }

  /**
   * A map, at its brace.
   *
   * @param levels of maps that there may be
   */
  private @Nullable Node map(int levels) {
    Place place = here();
    at++;
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    if (next() == '}') {
      at++;
      return new Node.Mapping(place, fields);
    }
    int between;
    do {
      if (next() != '"') {
        return null;
      }
      Place start = here();
      String name = name();
      if (name == null || next() != ':') {
        return null;
      }
      at++;
      int first = next();
      Node value = first == '"' ? text() : first == '{' && levels > 1 ? map(levels - 1) : null;
      if (value == null
          || fields.put(name, new Node.Field(start, value)) != null
          || fields.size() > mostKeys) {
        return null;
      }
      between = next();
      at++;
    } while (between == ',');
    return between == '}' ? new Node.Mapping(place, fields) : null;
  }

  /** Goes to what is not white space; tells what it is. */
  private int next() {
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '\n') {
        line++;
        margin = at;
      } else if (b != ' ' && b != '\t') {
        return b;
      }
      at++;
    }
    return NONE;
  }

  private Place here() {
    return new Place(file, line, at - margin);
  }

  /** The name of a key, of letters, digits and underscores only. */
  private @Nullable String name() {
    int from = at + 1;
    int to = from;
    while (to < bytes.length && isOfName(bytes[to])) {
      to++;
    }
    if (to == from || to == bytes.length || bytes[to] != '"') {
      return null;
    }
    at = to + 1;
    for (int tried = names.size(); tried > 0; tried--) {
      nextName = nextName < names.size() ? nextName : 0;
      String known = names.get(nextName++);
      if (isAt(from, to, known)) {
        return known;
      }
    }
    String name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    if (names.size() < NAMES) {
      names.add(name);
      nextName = names.size();
    }
    return name;
  }

  private boolean isAt(int from, int to, String name) {
    if (name.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (bytes[i] != name.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfName(byte b) {
    return b >= 'a' && b <= 'z' || b == '_' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
  }

  /** A text, at its first quote. */
  private @Nullable Node text() {
    Place place = here();
    int from = at + 1;
    int to = plainEnd(from);
    String text =
        to < bytes.length && bytes[to] == '"'
            ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
            : unescaped(from, to);
    if (text == null || text.length() > longest) {
      return null;
    }
    at = Math.max(at, to) + 1;
    return text.isEmpty() ? new Node.Absent(place) : new Node.Text(place, text);
  }

  /** Where ASCII ends that stands for itself. */
  private int plainEnd(int from) {
    int i = from;
    while (i < bytes.length) {
      byte b = bytes[i];
      if (b < ' ' || b == '"' || b == '\\' || b == 0x7F) {
        break;
      }
      i++;
    }
    return i;
  }

  /**
   * A text with escapes or letters beyond ASCII; goes to its last quote.
   *
   * @param special where the first of these stands
   */
  private @Nullable String unescaped(int from, int special) {
    if (unescaped.length == 0) {
      unescaped = new byte[bytes.length];
    }
    length = 0;
    boolean isAscii = true;
    int start = from;
    int end = special;
    while (end < bytes.length && bytes[end] != '"') {
      take(start, end);
      if (bytes[end] < 0) {
        start = end;
        end = foreignEnd(start);
        take(start, end);
        isAscii = false;
      } else if (bytes[end] == '\\' && end + 1 < bytes.length) {
        boolean isCode = bytes[end + 1] == 'u';
        end = isCode ? code(end) : letter(end);
        isAscii &= !isCode;
        if (end == NONE) {
          return null;
        }
      } else {
        return null;
      }
      start = end;
      end = plainEnd(start);
    }
    if (end >= bytes.length) {
      return null;
    }
    take(start, end);
    at = end;
    return isAscii
        ? new String(unescaped, 0, length, StandardCharsets.ISO_8859_1)
        : clean(new String(unescaped, 0, length, StandardCharsets.UTF_8));
  }

  private void take(int from, int to) {
    System.arraycopy(bytes, from, unescaped, length, to - from);
    length += to - from;
  }

  /** Where letters beyond ASCII end. */
  private int foreignEnd(int from) {
    int i = from;
    while (i < bytes.length && bytes[i] < 0) {
      // columns are counted in UTF-16 units
      if ((bytes[i] & 0xC0) == 0x80) {
        margin++;
      } else if ((bytes[i] & 0xF8) == 0xF0) {
        margin--;
      }
      i++;
    }
    return i;
  }

  /** Takes what an escape of one letter means; tells where it ends. */
  private int letter(int backslash) {
    byte letter = bytes[backslash + 1];
    byte meant =
        switch (letter) {
          case 'n' -> '\n';
          case 't' -> '\t';
          case '"', '\\', '/' -> letter;
          default -> 0;
        };
    unescaped[length++] = meant;
    return meant == 0 ? NONE : backslash + 2;
  }

  /** Takes what an escape by number means, if that is no half of a character. */
  private int code(int backslash) {
    int end = backslash + 6;
    int code = 0;
    for (int i = backslash + 2; i < end; i++) {
      int digit = i < bytes.length ? Character.digit(bytes[i], 16) : NONE;
      if (digit < 0) {
        return NONE;
      }
      code = code << 4 | digit;
    }
    if (code < 0x80) {
      unescaped[length++] = (byte) code;
    } else if (code < 0x800) {
      unescaped[length++] = (byte) (0xC0 | code >> 6);
      unescaped[length++] = (byte) (0x80 | code & 0x3F);
    } else {
      // of a half of a character comes no character, and that shows
      unescaped[length++] = (byte) (0xE0 | code >> 12);
      unescaped[length++] = (byte) (0x80 | code >> 6 & 0x3F);
      unescaped[length++] = (byte) (0x80 | code & 0x3F);
    }
    return end;
  }

  /** A text in which nothing is to be taken out or replaced. */
  private static @Nullable String clean(String text) {
    return text.indexOf('\uFFFD') < 0 && CleanText.of(text).equals(text) ? text : null;
  }
}
