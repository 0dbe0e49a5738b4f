package org.postil.capture.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a capture that can begin a comment: they are written like one, and what follows is
 * indented deeper, or nothing follows. A header may be wrapped over three lines.
 */
final class Headers {
  private static final int MOST_LINES = 3;
  private static final int WRAPPED = 40;

  private final List<SourceLine> lines;
  private final Verbs verbs;
  private final Map<Integer, Found> found = new HashMap<>();

  static Headers of(List<SourceLine> lines) {
    Verbs verbs = Verbs.of(lines);
    Verbs lenient = verbs.withoutColon();
    long strict = lines.stream().filter(line -> isNumbered(line, verbs)).count();
    long all = lines.stream().filter(line -> isNumbered(line, lenient)).count();
    return new Headers(lines, all > 2 * strict ? lenient : verbs);
  }

  private static boolean isNumbered(SourceLine line, Verbs verbs) {
    return Header.of(line.text(), verbs).filter(h -> h.number().isPresent()).isPresent();
  }

  private Headers(List<SourceLine> lines, Verbs verbs) {
    this.lines = lines;
    this.verbs = verbs;
    for (int i = 0; i < lines.size(); i++) {
      Optional<Found> header = lines.get(i).isBlank() ? Optional.empty() : read(i);
      if (header.isPresent()) {
        found.put(i, header.get());
      }
    }
    if (isSpaced()) {
      found.keySet().removeIf(i -> isReply(i) && !lines.get(i - 1).isBlank() && !hasTextBelow(i));
    }
    for (int i = lines.size() - 1; i >= 0; i--) { // from the end: what follows is decided first
      if (!ownsWhatFollows(i)) {
        found.remove(i);
      }
    }
    findUnknownVerbs();
  }

  /**
   * A header.
   *
   * @param lines how many lines it is wrapped over
   */
  record Found(Header header, int lines) {}

  @Nullable Found at(int line) {
    return found.get(line);
  }

  private boolean isReply(int at) {
    Found header = found.get(at);
    return at > 0 && header != null && header.header().number().isEmpty();
  }

  private boolean hasTextBelow(int at) {
    return lines.subList(at + 1, lines.size()).stream()
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> line.indent() > lines.get(at).indent())
        .orElse(false);
  }

  /** Whether blank lines stand before the numbered comments; then they stand before replies too. */
  private boolean isSpaced() {
    return found.entrySet().stream()
        .filter(entry -> entry.getValue().header().number().isPresent())
        .allMatch(entry -> entry.getKey() == 0 || lines.get(entry.getKey() - 1).isBlank());
  }

  private Optional<Found> read(int at) {
    Optional<Header> whole = Header.of(lines.get(at).text(), verbs);
    if (whole.isPresent()) {
      return Optional.of(new Found(whole.get(), 1));
    }
    if (lines.get(at).text().length() < WRAPPED || !Header.isItem(lines.get(at).text())) {
      return Optional.empty();
    }
    StringBuilder joined = new StringBuilder(lines.get(at).text());
    for (int count = 2; count <= MOST_LINES && at + count <= lines.size(); count++) {
      SourceLine next = lines.get(at + count - 1);
      if (next.isBlank() || Header.isItem(next.text())) {
        return Optional.empty();
      }
      joined.append(' ').append(next.text());
      if (next.text().endsWith(":")) {
        int size = count;
        return Header.of(joined.toString(), verbs).map(header -> new Found(header, size));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the next text is indented deeper, or there is none: the next comment comes, or a line
   * farther out after a blank one.
   */
  private boolean ownsWhatFollows(int at) {
    Found header = found.get(at);
    if (header == null || !header.header().text().isEmpty()) {
      return true; // a pingback says all it has to say on its line
    }
    int next = at + header.lines();
    boolean blank = false;
    while (next < lines.size() && lines.get(next).isBlank()) {
      blank = true;
      next++;
    }
    if (next == lines.size() || lines.get(next).indent() > lines.get(at).indent()) {
      return true;
    }
    boolean isFartherOut = lines.get(next).indent() < lines.get(at).indent();
    return found.containsKey(next) && lines.get(next).indent() <= lines.get(at).indent()
        || blank && isFartherOut;
  }

  /** In a numbered list of comments the next number is a comment, whatever its verb. */
  private void findUnknownVerbs() {
    int top = topIndent(0);
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      Found known = found.get(i);
      boolean isTop = !lines.get(i).isBlank() && lines.get(i).indent() == top;
      if (isTop && known != null && known.header().number().isPresent()) {
        next = known.header().number().getAsInt() + 1;
      } else if (isTop && known == null && next > 1) {
        Optional<Header> header = Header.unknownVerb(lines.get(i).text(), next);
        if (header.isPresent()) {
          found.put(i, new Found(header.get(), 1));
          if (hasTextBelow(i)) {
            next++;
          } else {
            found.remove(i);
          }
        }
      }
    }
  }

  /** The least indent of the headers from a line on. */
  int topIndent(int from) {
    return found.keySet().stream()
        .filter(i -> i >= from)
        .mapToInt(i -> lines.get(i).indent())
        .min()
        .orElse(0);
  }

  /** The last header, -1 if there is none. */
  int last() {
    return found.keySet().stream().mapToInt(i -> i).max().orElse(-1);
  }

  /**
   * Where the comments begin: at the first header, unless text at the margin and a list that begins
   * anew come after it, which makes the first list one of the article's own.
   *
   * @return the number of lines if there are no comments
   */
  int start() {
    int start = found.keySet().stream().mapToInt(i -> i).min().orElse(lines.size());
    boolean left = false;
    for (int i = start + 1; i < lines.size(); i++) {
      Found header = found.get(i);
      if (header == null) {
        left |= !lines.get(i).isBlank() && lines.get(i).indent() < lines.get(start).indent();
      } else if (left && header.header().number().orElse(0) == 1) {
        return i;
      }
    }
    return start;
  }

  /**
   * The first line above the comments that looks like a comment and was not read as one, 0 if none.
   */
  int missed(int start) {
    for (int i = 0; i < start; i++) {
      SourceLine line = lines.get(i);
      boolean isFirst = line.text().startsWith("1. ") || line.text().startsWith("1) ");
      if (isFirst && (hasTextBelow(i) && line.text().length() < 100 || saysItAtOnce(line.text()))) {
        return line.number();
      }
    }
    return 0;
  }

  /** "1. NAME said: and the comment on the same line" */
  private boolean saysItAtOnce(String line) {
    int colon = line.indexOf(':');
    return colon > 0 && Header.of(line.substring(0, colon + 1), verbs).isPresent();
  }
}
