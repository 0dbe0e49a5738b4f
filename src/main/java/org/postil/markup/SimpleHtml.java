package org.postil.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postil.archive.CleanText;

/**
 * HTML of which the {@link Cleaner} would change nothing but how characters are escaped:
 * paragraphs, quotations, lists and emphasis without attributes, each in its place. Most texts have
 * no more, and this costs a fraction of reading them as a browser would.
 */
final class SimpleHtml {
  private static final String ROOT = "";
  private static final int DEEPEST = 12;
  private static final int LONGEST_TAG = 12;
  private static final Set<String> BLOCKS = Set.of("p", "blockquote", "ul", "ol");
  private static final Set<String> PHRASES = Set.of("em", "strong", "code", "br");

  /** What may stand directly in an element. */
  private static final Map<String, Set<String>> CHILDREN =
      Map.of(
          ROOT,
          BLOCKS,
          "blockquote",
          BLOCKS,
          "ul",
          Set.of("li"),
          "ol",
          Set.of("li"),
          "li",
          Set.of("p", "blockquote", "ul", "ol", "em", "strong", "code", "br"),
          "p",
          PHRASES,
          "em",
          PHRASES,
          "strong",
          PHRASES,
          "code",
          Set.of());

  /** The elements that words may stand in. */
  private static final Set<String> WORDED = Set.of("li", "p", "em", "strong", "code");

  private final String html;
  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean isWorded;
  private boolean isEmpty;

  private SimpleHtml(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length());
    open.push(ROOT);
  }

  /** The clean HTML; nothing if only the {@link Cleaner} can tell. */
  static Optional<SafeHtml> clean(String html) {
    SimpleHtml simple = new SimpleHtml(html);
    return simple.isRead() ? Optional.of(new SafeHtml(simple.out.toString())) : Optional.empty();
  }

  private boolean isRead() {
    int i = 0;
    while (i >= 0 && i < html.length()) {
      char c = html.charAt(i);
      if (c == '<') {
        i = tag(i);
      } else if (c == '&') {
        i = entity(i);
      } else {
        i = character(i, c);
      }
    }
    return i >= 0 && open.size() == 1;
  }

  /** Takes a tag; returns where it ends, -1 if it is not simple. */
  private int tag(int start) {
    int end = html.indexOf('>', start);
    if (end < 0 || end - start > LONGEST_TAG) {
      return -1;
    }
    boolean isKnown =
        html.charAt(start + 1) == '/'
            ? isClosed(html.substring(start + 2, end))
            : isOpened(html.substring(start + 1, end));
    return isKnown ? end + 1 : -1;
  }

  private boolean isOpened(String written) {
    String name = written.equals("br /") ? "br" : written;
    if (!CHILDREN.getOrDefault(open.peek(), Set.of()).contains(name)) {
      return false;
    }
    out.append('<').append(name).append('>');
    isEmpty = false;
    if (!name.equals("br")) {
      open.push(name);
      isWorded = WORDED.contains(name);
      isEmpty = true;
    }
    return open.size() <= DEEPEST;
  }

  private boolean isClosed(String name) {
    boolean isKnown = !isEmpty && name.equals(open.pop());
    out.append("</").append(name).append('>');
    isEmpty = false;
    isWorded = !open.isEmpty() && WORDED.contains(open.peek());
    return isKnown && !open.isEmpty();
  }

  private int entity(int start) {
    if (!isWorded) {
      return -1;
    }
    isEmpty = false;
    for (String kept : new String[] {"&amp;", "&lt;", "&gt;"}) {
      if (html.startsWith(kept, start)) {
        out.append(kept);
        return start + kept.length();
      }
    }
    out.append('"');
    return html.startsWith("&quot;", start) ? start + "&quot;".length() : -1;
  }

  private int character(int i, char c) {
    boolean isBlank = c == '\n' || c == ' ';
    if (!isBlank && !isWorded || c < ' ' && c != '\n' || c == '>') {
      return -1;
    }
    isEmpty &= isBlank;
    if (c < 0x7F) {
      out.append(c);
      return i + 1;
    }
    int point = html.codePointAt(i);
    if (point == 0xA0
        || Character.getType(point) == Character.SURROGATE
        || !CleanText.isKept(point)) {
      return -1;
    }
    out.appendCodePoint(point);
    return i + Character.charCount(point);
  }
}
