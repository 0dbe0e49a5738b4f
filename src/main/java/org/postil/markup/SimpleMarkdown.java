package org.postil.markup;

import org.postil.archive.CleanText;

/**
 * CommonMark of the kind that most texts are: paragraphs, headings, quotations and lists that
 * follow one another with blank lines between them, and in their lines words, emphasis, code and
 * links that can be read in one way only. Reading these costs a fraction of what any CommonMark
 * does; whatever is less simple is left to the parser. That both say the same is what {@code
 * SimpleMarkdownTest} is for.
 */
final class SimpleMarkdown {
  /** What ends a run of words: a construct, something to escape, or what is not simple. */
  private static final boolean[] ENDS_WORDS = new boolean[0x80];

  static {
    for (char c = 0; c < ' '; c++) {
      ENDS_WORDS[c] = true;
    }
    for (char c : "*`[&<>:.@~\\_|]\u007f".toCharArray()) {
      ENDS_WORDS[c] = true;
    }
  }

  private static final String AFTER_EMPHASIS = " .,;:!?)";
  private static final String IN_ADDRESS = "./-_%=#+?~";

  private final String text;

  /** The same, with a line's end behind it: to look at these costs half as much. */
  private final char[] chars;

  private final Receiver receiver;
  private int at;
  private int headingLevel;

  /**
   * Receives a text part by part. What it was told of a text that turns out not to be simple is
   * void.
   */
  interface Receiver {
    /** Plain words, in which nothing needs to be escaped. */
    void words(String text, int from, int to);

    /** A character that HTML escapes. */
    void escaped(char c);

    void code(String text, int from, int to);

    void opens(Element element);

    void closes(Element element);

    /**
     * A heading, all of whose words are plain.
     *
     * @return whether it can have any
     */
    boolean heading(String words);

    /**
     * A link to an address with a scheme.
     *
     * @return whether it can be one
     */
    boolean link(String address);

    void linkEnds();
  }

  /** What may be opened and closed. */
  enum Element {
    PARAGRAPH,
    QUOTATION,
    LIST,
    ITEM,
    EMPHASIS,
    STRONG
  }

  private SimpleMarkdown(String text, Receiver receiver) {
    this.text = text;
    this.chars = new char[text.length() + 1];
    text.getChars(0, text.length(), chars, 0);
    chars[text.length()] = '\n';
    this.receiver = receiver;
  }

  /**
   * Reads a text.
   *
   * @return whether it is simple
   */
  static boolean read(String text, Receiver receiver) {
    return new SimpleMarkdown(text, receiver).blocks();
  }

  private boolean blocks() {
    boolean isAfterList = false;
    while (skipBlankLines()) {
      char c = chars[at];
      boolean isRead =
          switch (c) {
            case '>' -> quotation();
            case '-' -> !isAfterList && list();
            case '#' -> heading();
            default -> paragraph("");
          };
      if (!isRead) {
        return false;
      }
      isAfterList = c == '-';
    }
    return true;
  }

  /** Goes to the next line with something on it; false at the end. */
  private boolean skipBlankLines() {
    while (at < text.length() && chars[at] == '\n') {
      at++;
    }
    return at < text.length();
  }

  private boolean isAtLineEnd() {
    return chars[at] == '\n';
  }

  private boolean quotation() {
    receiver.opens(Element.QUOTATION);
    boolean isRead = paragraph("> ");
    receiver.closes(Element.QUOTATION);
    return isRead;
  }

  /**
   * Lines up to a blank one.
   *
   * @param mark what each begins with
   */
  private boolean paragraph(String mark) {
    receiver.opens(Element.PARAGRAPH);
    boolean isFirst = true;
    while (!isAtLineEnd()) {
      if (!isFirst) {
        receiver.words("\n", 0, 1);
      }
      isFirst = false;
      if (!text.startsWith(mark, at)) {
        return false;
      }
      at += mark.length();
      if (!line()) {
        return false;
      }
    }
    receiver.closes(Element.PARAGRAPH);
    return true;
  }

  /** A tight list: the next thing after a blank line must not be taken for one more item. */
  private boolean list() {
    receiver.opens(Element.LIST);
    while (!isAtLineEnd()) {
      if (!text.startsWith("- ", at)) {
        return false;
      }
      at += 2;
      receiver.opens(Element.ITEM);
      if (!line()) {
        return false;
      }
      receiver.closes(Element.ITEM);
    }
    receiver.closes(Element.LIST);
    return true;
  }

  /** A heading of one line; all of a text have the same level. */
  private boolean heading() {
    int level = 0;
    while (chars[at] == '#') {
      at++;
      level++;
    }
    headingLevel = headingLevel == 0 ? level : headingLevel;
    if (level > 6 || level != headingLevel || !text.startsWith(" ", at)) {
      return false;
    }
    at++;
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    String words = text.substring(at, end);
    at = end;
    boolean isBlankBelow = end + 1 >= text.length() || chars[end + 1] == '\n';
    return isBlankBelow && isPlain(words) && receiver.heading(words);
  }

  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean isBetween = i > 0 && i + 1 < words.length();
      if (!isLetterOrDigit(c) && !(isBetween && (c == ' ' || c == ',' || c == '\''))
          || c == ' ' && words.charAt(i - 1) == ' ') {
        return false;
      }
    }
    return !words.isEmpty();
  }

  /** Reads a line with its end. */
  private boolean line() {
    if (isAtLineEnd() || !startsWords()) {
      return false;
    }
    int words = at;
    for (skipWords(); !isAtLineEnd(); skipWords()) {
      char c = chars[at];
      boolean isRead;
      switch (c) {
        case '*', '`', '[' -> {
          receiver.words(text, words, at);
          isRead = c == '*' ? emphasis() : c == '`' ? code() : link();
          words = at;
        }
        case '&', '>' -> {
          receiver.words(text, words, at);
          receiver.escaped(c);
          isRead = isOnlyItself(c);
          words = at;
        }
        case ':', '.' -> isRead = isOnlyItself(c);
        default -> isRead = c >= 0x80 && point();
      }
      if (!isRead) {
        return false;
      }
    }
    if (chars[at - 1] == ' ') {
      return false; // two of them would break the line
    }
    receiver.words(text, words, at);
    at = Math.min(at + 1, text.length());
    return true;
  }

  /** Goes over most of any text: to the next character that may be more than a part of a word. */
  private void skipWords() {
    char[] all = chars;
    int i = at;
    while (all[i] < 0x80 ? !ENDS_WORDS[all[i]] : isKept(all[i])) {
      i++; // which ends at the latest with the line
    }
    at = i;
  }

  /** Whether a line begins with what can only begin words, or emphasis, code or a link. */
  private boolean startsWords() {
    char c = chars[at];
    if (c >= '0' && c <= '9') {
      int i = at;
      while (chars[i] >= '0' && chars[i] <= '9') {
        i++;
      }
      return chars[i] != '\n' && chars[i] != '.' && chars[i] != ')';
    }
    return isLetterOrDigit(c)
        || c >= 0x80
        || c == '"'
        || c == '('
        || c == '\''
        || c == '*'
        || c == '['
        || c == '`' && !text.startsWith("```", at);
  }

  /** Takes a character that could begin an entity or an address, and does not. */
  private boolean isOnlyItself(char c) {
    char next = chars[at + 1];
    boolean isSimple =
        switch (c) {
          case '&' -> next == ' ' || next == '\n';
          case ':' -> next != '/';
          case '.' -> !isWww();
          default -> true;
        };
    at++;
    return isSimple;
  }

  private boolean isWww() {
    return at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
  }

  /** A character of the first plane that means nothing to CommonMark and that the cleaner keeps. */
  private static boolean isKept(char c) {
    return c > 0xA0 && c < 0x2000 && c != 0x1680;
  }

  /** Any other character. */
  private boolean point() {
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return point > 0xA0
        && Character.getType(point) != Character.SURROGATE
        && !Character.isSpaceChar(point)
        && !Character.isWhitespace(point)
        && CleanText.isKept(point);
  }

  /** Emphasis around plain words, with a blank or a line's end on both sides. */
  private boolean emphasis() {
    int stars = text.startsWith("**", at) ? 2 : 1;
    int from = at + stars;
    int to = from;
    while (isWord(chars[to])) {
      to++;
    }
    int end = to + stars;
    boolean isClosed = stars == 2 ? text.startsWith("**", to) : text.startsWith("*", to);
    if (!isClosed
        || !isAtWordStart()
        || !isWrapped(from, to)
        || chars[end] != '\n' && AFTER_EMPHASIS.indexOf(chars[end]) < 0) {
      return false;
    }
    Element element = stars == 2 ? Element.STRONG : Element.EMPHASIS;
    receiver.opens(element);
    receiver.words(text, from, to);
    receiver.closes(element);
    at = end;
    return true;
  }

  private boolean isAtWordStart() {
    return at == 0 || chars[at - 1] == ' ' || chars[at - 1] == '\n';
  }

  /** Whether a stretch is not empty and begins and ends with a letter or digit. */
  private boolean isWrapped(int from, int to) {
    return from < to && isLetterOrDigit(chars[from]) && isLetterOrDigit(chars[to - 1]);
  }

  private static boolean isWord(char c) {
    return isLetterOrDigit(c) || c == ' ' || c == ',' || c == '\'' || c == '-';
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Code between single backticks. */
  private boolean code() {
    int from = at + 1;
    int to = from;
    while (isWord(chars[to])) {
      to++;
    }
    boolean isClosed = text.startsWith("`", to) && !text.startsWith("``", to);
    if (!isClosed || !isWrapped(from, to) || at > 0 && chars[at - 1] == '`') {
      return false;
    }
    receiver.code(text, from, to);
    at = to + 1;
    return true;
  }

  /** Words that lead to an address with a scheme. */
  private boolean link() {
    int from = at + 1;
    int to = from;
    while (isWord(chars[to])) {
      to++;
    }
    if (!text.startsWith("](http", to) || !isWrapped(from, to) || at > 0 && chars[at - 1] == '!') {
      return false;
    }
    int address = to + 2;
    int end = text.indexOf(':', address) + 1;
    while (isOfAddress(chars[end])) {
      end++;
    }
    if (chars[end] != ')' || !receiver.link(text.substring(address, end))) {
      return false;
    }
    receiver.words(text, from, to);
    receiver.linkEnds();
    at = end + 1;
    return true;
  }

  private static boolean isOfAddress(char c) {
    return isLetterOrDigit(c) || IN_ADDRESS.indexOf(c) >= 0;
  }
}
