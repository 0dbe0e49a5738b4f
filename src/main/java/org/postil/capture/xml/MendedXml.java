package org.postil.capture.xml;

import java.io.IOException;
import java.io.Reader;

/**
 * Mends what old exports hold and XML 1.0 forbids (sections 2.2, 4.1): control characters are left
 * out, halves of characters become U+FFFD, {@code &nbsp;} and other names of HTML become {@code
 * &amp;nbsp;}, and so does an ampersand that begins nothing. Lines stay where they are. Not
 * thread-safe.
 */
final class MendedXml extends Reader {
  private static final int CHUNK = 1 << 14;

  /** The longest thing that is looked at as a whole: {@code &CounterClockwiseContourIntegral;}. */
  private static final int AHEAD = 40;

  private static final String CDATA = "<![CDATA[";
  private static final String COMMENT = "<!--";

  private final Reader source;
  private final char[] in = new char[CHUNK];
  private final StringBuilder out = new StringBuilder(CHUNK + 1024);
  private int at;
  private int end;
  private int taken;
  private boolean ended;

  /** What ends the section in which ampersands mean nothing; empty outside of one. */
  private String closing = "";

  /** The two characters before this one, to tell where a section ends. */
  private char last;

  private char beforeLast;

  private long mended;
  private int line = 1;
  private int firstLine;
  private boolean isBegun;

  MendedXml(Reader source) {
    this.source = source;
  }

  /** How many characters were left out or replaced so far. */
  long mended() {
    return mended;
  }

  /** The line of the first of them, from 1; 0 if there is none. */
  int firstLine() {
    return firstLine;
  }

  private void count() {
    mended++;
    firstLine = firstLine == 0 ? line : firstLine;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (taken == out.length()) {
      out.setLength(0);
      taken = 0;
      if (!fill()) {
        return -1;
      }
      mend();
    }
    int count = Math.min(length, out.length() - taken);
    out.getChars(taken, taken + count, buffer, offset);
    taken += count;
    return count;
  }

  /** Makes sure there is something to mend, and enough to look ahead unless the source ends. */
  private boolean fill() throws IOException {
    System.arraycopy(in, at, in, 0, end - at);
    end -= at;
    at = 0;
    while (!ended && end < in.length) {
      int count = source.read(in, end, in.length - end);
      ended = count < 0;
      end += Math.max(0, count);
    }
    return end > 0;
  }

  private void mend() {
    if (!isBegun) {
      isBegun = true;
      moveDeclaration();
    }
    int safe = ended ? end : end - AHEAD;
    while (at < safe) {
      char c = in[at];
      if (c == '&' && closing.isEmpty()) {
        reference();
      } else if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xFFFE) {
        count();
        at++;
      } else if (Character.isSurrogate(c)) {
        surrogate(c);
      } else {
        section(c);
        out.append(c);
        line += c == '\n' ? 1 : 0;
        at++;
      }
    }
  }

  /** A declaration has to stand first; what is written before it by mistake is only white space. */
  private void moveDeclaration() {
    int start = at;
    while (start < end && (Character.isWhitespace(in[start]) || in[start] == '\uFEFF')) {
      start++;
    }
    boolean isLate = start > at && new String(in, start, Math.min(6, end - start)).equals("<?xml ");
    for (int i = start; isLate && i < end; i++) {
      boolean isLast = in[i] == '>';
      in[i] = in[i] == '\n' ? '\n' : ' ';
      if (isLast) {
        return;
      }
    }
  }

  /** Notes where CDATA and comments begin and end. */
  private void section(char c) {
    if (closing.isEmpty()) {
      if (c == '<' && in[Math.min(at + 1, end - 1)] == '!') {
        closing = startsWith(CDATA) ? "]]>" : startsWith(COMMENT) ? "-->" : "";
      }
    } else if (c == '>' && last == closing.charAt(1) && beforeLast == closing.charAt(0)) {
      closing = "";
    }
    beforeLast = last;
    last = c;
  }

  private boolean startsWith(String text) {
    if (end - at < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (in[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void surrogate(char c) {
    boolean isPair =
        Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(in[at + 1]);
    if (isPair) {
      out.append(c).append(in[at + 1]);
      at += 2;
    } else {
      out.append('\uFFFD');
      count();
      at++;
    }
  }

  private void reference() {
    int semicolon = at + 1;
    while (semicolon < end && semicolon < at + AHEAD && isName(in[semicolon])) {
      semicolon++;
    }
    boolean isReference = semicolon < end && in[semicolon] == ';' && semicolon > at + 1;
    String name = isReference ? new String(in, at + 1, semicolon - at - 1) : "";
    if (isReference && name.charAt(0) == '#' && !isCharacter(name)) {
      out.append('\uFFFD');
      at = semicolon + 1;
      count();
    } else if (isReference && (name.charAt(0) == '#' || isOfXml(name))) {
      out.append(in, at, semicolon + 1 - at);
      at = semicolon + 1;
    } else {
      out.append("&amp;");
      at++;
      count();
    }
  }

  private static boolean isName(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '#';
  }

  private static boolean isOfXml(String name) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> true;
      default -> false;
    };
  }

  /** Whether {@code #65} or {@code #x41} names a character that XML allows. */
  private static boolean isCharacter(String number) {
    try {
      int c =
          number.startsWith("#x")
              ? Integer.parseInt(number.substring(2), 16)
              : Integer.parseInt(number.substring(1));
      return c >= 0x20 && c < 0xD800
          || c >= 0xE000 && c < 0xFFFE
          || c >= 0x10000 && c <= 0x10FFFF
          || c == '\n'
          || c == '\t'
          || c == '\r';
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
